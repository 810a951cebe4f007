using System.Globalization;
using System.Text;

namespace Newsroom.Benchmarks;

/// <summary>Releases in an invented language whose words are as unevenly frequent as those of any other; the same ones in every run.</summary>
public sealed class InventedNews
{
    /// <summary>Stands in every text.</summary>
    public const string Everywhere = "harbour";

    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "wa", "ze", "bro", "cla", "dre", "fli", "gro", "sta", "tri"];
    private readonly Random random = new(20261124);
    private readonly string[] words;
    private readonly double[] upTo;

    public InventedNews()
    {
        words = [.. Enumerable.Range(0, 20_000).Select(i => Syllables[i % 24] + Syllables[i / 24 % 24] + (i >= 576 ? Syllables[i / 576 % 24] : "") + (i >= 13_824 ? "n" : "")).Distinct()];
        // Zipf: the n-th word is an n-th as frequent as the first.
        var sum = 0.0;
        upTo = [.. words.Select((_, i) => sum += 1.0 / (i + 20))];
    }

    public (string Headline, string Summary, string Body) Next(int number, int of)
    {
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < 6; paragraph++)
            body.Append("<p>").Append(Sentence(36)).Append("</p>\n");
        body.Append(CultureInfo.InvariantCulture, $"<p>{Everywhere}{Marks(number, of)}</p>");
        return (Sentence(8), Sentence(18), body.ToString());
    }

    // Found by 20, 200 and 2,000 texts, however many there are.
    private static string Marks(int number, int of) =>
        string.Concat(new[] { 20, 200, 2_000 }.Where(hits => hits <= of && number % (of / hits) == 0 && number / (of / hits) < hits).Select(hits => $" zq{(char)('a' + hits.ToString(CultureInfo.InvariantCulture).Length)}mark"));

    public static string Mark(int hits) => $"zq{(char)('a' + hits.ToString(CultureInfo.InvariantCulture).Length)}mark";

    private string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Word()));

    private string Word()
    {
        var place = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
        return words[Math.Min(place < 0 ? ~place : place, words.Length - 1)];
    }
}
