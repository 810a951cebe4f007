using System.Globalization;
using System.Text;
using Newsroom.Media;
using Newsroom.Rules;

namespace Newsroom.Text;

/// <summary>
/// Markdown as press officers write it: CommonMark 0.31 with tables, strikethrough and autolinks of GitHub Flavored Markdown, and
/// footnotes. HTML in it is text. Every method may be called from any thread and gives the same answer for the same text.
/// </summary>
public static class MarkdownText
{
    /// <summary>In characters; see <see cref="MarkdownParsing"/> for the other limits.</summary>
    public const int MaxLength = 200_000;

    private const int WordsPerMinute = 220;

    private static readonly Dictionary<string, MediaFile> NoFiles = [];

    /// <summary>
    /// Safe HTML. Headings begin at h2 and end at h4; pictures are shown from /media/ only; the last line of a quote that begins
    /// with a dash is its footer; tables stand in a region that scrolls. A picture alone in its paragraph becomes a figure with caption and credit.
    /// </summary>
    /// <param name="files">What the text names of the library, by code; null where nothing of it is at hand.</param>
    /// <exception cref="RuleBroken">The text is too long, too deeply nested, or would make an enormous page.</exception>
    public static string ToHtml(string markdown, IReadOnlyDictionary<string, MediaFile>? files = null) =>
        SafeHtml.From(MarkdownParsing.ToUnsafeHtml(markdown), files ?? NoFiles);

    /// <summary>What a reader would hear: paragraphs, list items and table rows without markup, a blank line between paragraphs.</summary>
    /// <exception cref="RuleBroken">The text is too long or too deeply nested.</exception>
    public static string ToPlainText(string markdown) => TextInput.Paragraphs(PlainText.From(MarkdownParsing.Parse(markdown)));

    /// <summary>The beginning on one line, cut after a word; ends in … where something is left out.</summary>
    /// <param name="maxLength">In characters, the … included; at least 1.</param>
    public static string Excerpt(string plainText, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        var line = TextInput.OneLine(plainText);
        if (line.Length <= maxLength)
            return line;
        var space = line.LastIndexOf(' ', maxLength - 1);
        var kept = space > 0 ? line[..space] : WholeCharacters(line, maxLength - 1);
        return kept.TrimEnd(' ', '\u00A0', ',', ';', ':', '.', '-', '–', '—', '…', '،', '؛') + '…';
    }

    /// <summary>Words are separated by white space and hold at least one letter or digit.</summary>
    public static int WordCount(string plainText)
    {
        var (count, isInWord) = (0, false);
        foreach (var rune in plainText.EnumerateRunes())
            if (Rune.IsWhiteSpace(rune))
                isInWord = false;
            else if (!isInWord && Rune.IsLetterOrDigit(rune))
                (count, isInWord) = (count + 1, true);
        return count;
    }

    /// <summary>At 220 words a minute, in whole minutes, at least one.</summary>
    public static TimeSpan ReadingTime(int words) =>
        TimeSpan.FromMinutes(Math.Max(1, (int)Math.Round((double)words / WordsPerMinute, MidpointRounding.AwayFromZero)));

    private static string WholeCharacters(string line, int maxLength)
    {
        var end = 0;
        while (end < maxLength && end + StringInfo.GetNextTextElementLength(line, end) is var next && next <= maxLength)
            end = next;
        return line[..end];
    }
}
