using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Newsroom.Text;

namespace Newsroom.Web.Site.Search;

/// <summary>The part of a text around the first word that was looked for, with those words marked.</summary>
public sealed partial class Excerpt : IHtmlContent
{
    private const int WordsBefore = 12;
    private const int WordsShown = 40;

    private readonly IReadOnlyList<string> words;
    private readonly ArraySegment<string> text;
    private readonly bool isCut;

    /// <param name="html">Safe HTML; its markup is dropped.</param>
    /// <param name="words">Folded, see <see cref="Folding"/>.</param>
    public Excerpt(string html, IReadOnlyList<string> words)
    {
        this.words = words;
        var all = WebUtility.HtmlDecode(Markup().Replace(html, " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(all, IsLookedFor);
        IsFound = first >= 0;
        var start = Math.Max(0, first - WordsBefore);
        isCut = start > 0;
        text = new ArraySegment<string>(all, start, Math.Min(WordsShown, all.Length - start));
        IsShortened = start + text.Count < all.Length;
    }

    public bool IsFound { get; }

    private bool IsShortened { get; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (isCut)
            writer.Write("… ");
        foreach (var word in text)
        {
            var mark = IsLookedFor(word);
            writer.Write(mark ? "<mark>" : "");
            encoder.Encode(writer, word);
            writer.Write(mark ? "</mark> " : " ");
        }
        if (IsShortened)
            writer.Write('…');
    }

    private bool IsLookedFor(string word)
    {
        var folded = Folding.Fold(word);
        return words.Any(w => folded.Contains(w, StringComparison.Ordinal));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
