using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Newsroom.Releases;
using Newsroom.Tags;

namespace Newsroom.Search;

/// <summary>What a full-text index holds of an edition that is public.</summary>
/// <param name="Place">Its row in the index; later releases have higher ones.</param>
/// <param name="VisibleFrom">When the edition became public, in milliseconds since 1970.</param>
/// <param name="TagIds">',3,17,'; ',' where there is none.</param>
/// <param name="TagNames">Numbers and names of its tags, by which a merge or a new name is noticed.</param>
public sealed partial record IndexedText(long Place, long EditionId, string Language, int KindId, int Year, long VisibleFrom, string TagIds, string TagNames)
{
    /// <summary>What follows in a longer body is not found.</summary>
    public const int MaxWordsInBody = 15_000;

    /// <summary>How much of a place the edition's number takes; before it stand the seconds.</summary>
    internal const int BitsForId = 20;

    public required string Headline { get; init; }

    /// <summary>Subheadline and summary.</summary>
    public required string Lead { get; init; }

    /// <summary>Without markup.</summary>
    public required string Body { get; init; }

    /// <summary>Names, one a line.</summary>
    public required string Tags { get; init; }

    public IReadOnlyList<string> HeadlineTerms => Terms(Headline);
    public IReadOnlyList<string> LeadTerms => Terms(Lead);
    public IReadOnlyList<string> BodyTerms => [.. Terms(Body).Take(MaxWordsInBody)];
    public IReadOnlyList<string> TagTerms => Terms(Tags);

    /// <summary>Each of its words once, as it is written there but for capitals: what a reader who mistyped may have meant.</summary>
    public IReadOnlyList<string> Vocabulary()
    {
        var words = new HashSet<string>();
        foreach (var text in (string[])[Headline, Lead, Tags, Body])
        {
            foreach (Match run in Runs().Matches(text))
            {
                var shown = run.Value.ToLowerInvariant();
                if (shown.Length is >= MinShown and <= Words.MaxLength && words.Count < MaxWordsInBody && Words.In(shown, Language).Count == 1)
                    words.Add(shown);
            }
        }

        return [.. words];
    }

    /// <summary>A word of a language as indexes hold it: 'en0ferry'. What one language's texts hold tells nothing about another's.</summary>
    public static string Term(string language, string stem) => $"{language.Replace("-", "", StringComparison.Ordinal)}0{stem}";

    /// <param name="tags">Of the edition, in any order.</param>
    public static IndexedText Of(Edition edition, IReadOnlyCollection<Tag> tags) =>
        new(PlaceOf(edition), edition.Id, edition.Language, edition.KindId, edition.Year, Milliseconds(edition.PublishAt), IdsOf(tags.Select(t => t.Id)), NamesOf(tags.Select(t => (t.Id, t.Name))))
        {
            Headline = edition.Text.Headline,
            Lead = $"{edition.Text.Subheadline}\n{edition.Text.Summary}",
            Body = WithoutMarkup(edition.Html),
            Tags = string.Join('\n', tags.OrderBy(t => t.Id).Select(t => t.Name)),
        };

    public static string NamesOf(IEnumerable<(int Id, string Name)> tags) =>
        string.Join('\n', tags.OrderBy(t => t.Id).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Id} {t.Name}")));

    public static long Milliseconds(DateTime at) => (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    /// <summary>The text that readers see of safe HTML, with a gap wherever a block begins or ends.</summary>
    public static string WithoutMarkup(string html) => WebUtility.HtmlDecode(Markup().Replace(WithinWords().Replace(html, ""), " "));

    private const int MinShown = 3;

    // By second of first publication, then by number: the newest can be read off an index without sorting.
    private static long PlaceOf(Edition edition) =>
        ((edition.FirstPublishedAt.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond << BitsForId) + (edition.Id & ((1L << BitsForId) - 1));

    private static string IdsOf(IEnumerable<int> ids) => "," + string.Concat(ids.Order().Select(id => string.Create(CultureInfo.InvariantCulture, $"{id},")));

    private List<string> Terms(string text) => [.. Words.In(text, Language).Select(word => Term(Language, Stem.Of(word, Language)))];

    [GeneratedRegex("</?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u)(?: [^>]*)?>")]
    private static partial Regex WithinWords();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\p{L}\p{Mn}\p{Nd}]+")]
    private static partial Regex Runs();
}
