using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Newsroom.Search;

namespace Newsroom.Web.Site.Search;

/// <summary>The part of a text that holds most of what was looked for, with those words marked.</summary>
public sealed class Excerpt : IHtmlContent
{
    private const int WordsBefore = 8;
    private const int WordsShown = 36;

    /// <summary>Of a longer text only the beginning is looked through, in UTF-16 units.</summary>
    private const int MaxLength = 60_000;

    private readonly ArraySegment<string> shown;
    private readonly HashSet<int> marked;
    private readonly bool isCut;
    private readonly bool isShortened;

    private Excerpt(string[] words, int start, int count, HashSet<int> marked)
    {
        shown = new ArraySegment<string>(words, start, count);
        (this.marked, isCut, isShortened) = ([.. marked.Select(place => place - start)], start > 0, start + count < words.Length);
    }

    public bool IsFound => marked.Count > 0;

    /// <summary>A whole text, such as a headline.</summary>
    public static Excerpt Whole(string text, SearchQuery query)
    {
        var words = WordsOf(text);
        return new Excerpt(words, 0, words.Length, Places(words, query));
    }

    /// <summary>The 36 words of a text among which most of the words stand that were looked for.</summary>
    public static Excerpt Best(string text, SearchQuery query)
    {
        var words = WordsOf(text.Length > MaxLength ? text[..MaxLength] : text);
        var places = Places(words, query);
        var start = Math.Max(0, Densest(places, words, query) - WordsBefore);
        return new Excerpt(words, start, Math.Min(WordsShown, words.Length - start), places);
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (isCut)
            writer.Write("… ");
        for (var i = 0; i < shown.Count; i++)
        {
            if (i > 0)
                writer.Write(' ');
            Write(shown[i], marked.Contains(i), writer, encoder);
        }

        if (isShortened)
            writer.Write(" …");
    }

    /// <summary>The mark is on the word, not on the comma behind it.</summary>
    private static void Write(string word, bool isMarked, TextWriter writer, HtmlEncoder encoder)
    {
        var (from, to) = (0, word.Length);
        while (isMarked && from < to && !char.IsLetterOrDigit(word[from]) && !char.IsSurrogate(word[from]))
            from++;
        while (isMarked && to > from && char.IsPunctuation(word[to - 1]))
            to--;
        encoder.Encode(writer, word, 0, from);
        writer.Write(isMarked ? "<mark>" : "");
        encoder.Encode(writer, word, from, to - from);
        writer.Write(isMarked ? "</mark>" : "");
        encoder.Encode(writer, word, to, word.Length - to);
    }

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<int> Places(string[] words, SearchQuery query)
    {
        var places = new HashSet<int>();
        for (var i = 0; i < words.Length; i++)
        {
            if (Words.In(words[i], query.Language).Exists(query.Means))
                places.Add(i);
        }

        return places;
    }

    /// <summary>The first marked word of the stretch that holds the most different ones.</summary>
    private static int Densest(HashSet<int> places, string[] words, SearchQuery query)
    {
        var (best, most) = (0, 0);
        foreach (var first in places.Order().Take(200))
        {
            var different = places.Where(p => p >= first && p < first + WordsShown - WordsBefore)
                .SelectMany(p => Words.In(words[p], query.Language)).Select(w => Stem.Of(w, query.Language)).Distinct().Count();
            if (different > most)
                (best, most) = (first, different);
        }

        return best;
    }
}
