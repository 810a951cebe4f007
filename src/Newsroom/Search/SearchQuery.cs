using System.Text;
using Newsroom.Text;

namespace Newsroom.Search;

/// <summary>One thing to look for: a word, or words that stand beside each other.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Words">The same, folded.</param>
/// <param name="Stems">The same without their endings.</param>
/// <param name="IsPhrase">Typed in quotation marks: the last word is meant whole.</param>
public sealed record Sought(string Typed, IReadOnlyList<string> Words, IReadOnlyList<string> Stems, bool IsPhrase)
{
    /// <summary>A shorter beginning would be one of nearly every text.</summary>
    private const int MinBeginning = 3;

    /// <summary>Whether words that begin with the last one are meant, too.</summary>
    public bool IsBeginning => !IsPhrase && Stems[^1].Length >= MinBeginning && !char.IsAsciiDigit(Stems[^1][0]);
}

/// <summary>
/// What a reader typed, understood: words that all have to be there, "phrases in quotes", and words with a minus that must not. Any string is a query;
/// one without a single word looks for nothing.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>In UTF-16 units; the rest is cut off.</summary>
    public const int MaxLength = 200;

    private const int MaxSought = 10;
    private const int MaxInPhrase = 10;
    private const string Marks = "\"“”„«»‟＂";

    private SearchQuery(string text, string language, IReadOnlyList<Sought> sought, IReadOnlyList<Sought> excluded)
    {
        (Text, Language, Sought, Excluded) = (text, language, sought, excluded);
    }

    /// <summary>As typed, cleaned and cut.</summary>
    public string Text { get; }

    public string Language { get; }

    /// <summary>What every text found holds; empty where nothing is looked for.</summary>
    public IReadOnlyList<Sought> Sought { get; }

    /// <summary>What no text found holds.</summary>
    public IReadOnlyList<Sought> Excluded { get; }

    public bool IsEmpty => Sought.Count == 0;

    /// <summary>All the words in one, where they were typed as such: whoever types a headline means those words beside each other.</summary>
    public IReadOnlyList<string> AsPhrase => Sought.Count > 1 ? [.. Sought.SelectMany(s => s.Stems)] : [];

    /// <summary>Whether a word of a text is one that was looked for.</summary>
    /// <param name="word">One of <see cref="Words"/>.</param>
    public bool Means(string word)
    {
        var stem = Stem.Of(word, Language);
        foreach (var sought in Sought)
        {
            for (var i = 0; i < sought.Stems.Count; i++)
            {
                if (stem == sought.Stems[i] || sought.IsBeginning && i == sought.Stems.Count - 1 && stem.StartsWith(sought.Stems[i], StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The same query in another language.</summary>
    public SearchQuery In(string language) => Of(Text, language);

    /// <param name="typed">Anything; null is nothing.</param>
    /// <param name="language">BCP 47 code of the texts that are looked for.</param>
    public static SearchQuery Of(string? typed, string language)
    {
        var text = TextInput.OneLine(TextInput.Cut(typed ?? "", MaxLength));
        List<Sought> sought = [], excluded = [];
        foreach (var (piece, isPhrase, isExcluded) in Pieces(text))
        {
            var words = Words.In(piece, language).Take(MaxInPhrase).ToList();
            if (words.Count > 0)
                (isExcluded ? excluded : sought).Add(new Sought(piece, words, [.. words.Select(w => Stem.Of(w, language))], isPhrase));
        }

        var telling = sought.Where(s => s.IsPhrase || s.Words.Count > 1 || !StopWords.Holds(s.Words[0], language)).ToList();
        return new SearchQuery(text, language, Once(telling.Count > 0 ? telling : sought), Once(excluded));
    }

    private static List<Sought> Once(List<Sought> sought) => [.. sought.DistinctBy(s => (string.Join(' ', s.Stems), s.IsPhrase)).Take(MaxSought)];

    private static IEnumerable<(string Piece, bool IsPhrase, bool IsExcluded)> Pieces(string text)
    {
        var piece = new StringBuilder();
        var (isPhrase, isExcluded) = (false, false);
        foreach (var letter in text)
        {
            if (Marks.Contains(letter, StringComparison.Ordinal))
            {
                // A mark that is never closed quotes to the end.
                if (piece.Length > 0)
                    yield return (piece.ToString(), isPhrase, isExcluded);
                piece.Clear();
                (isPhrase, isExcluded) = (!isPhrase, !isPhrase && isExcluded);
            }
            else if (!isPhrase && char.IsWhiteSpace(letter))
            {
                if (piece.Length > 0)
                    yield return (piece.ToString(), false, isExcluded);
                piece.Clear();
                isExcluded = false;
            }
            else if (!isPhrase && piece.Length == 0 && (letter is '-' or '−'))
            {
                isExcluded = true;
            }
            else
            {
                piece.Append(letter);
            }
        }

        if (piece.Length > 0)
            yield return (piece.ToString(), isPhrase, isExcluded);
    }
}
