using Newsroom.Data;

namespace Newsroom.Search;

public enum SearchOrder
{
    Relevance,
    Date,
}

/// <summary>One page of what was found, and how it divides.</summary>
/// <param name="Editions">The page's editions, in order.</param>
/// <param name="Total">How many were found and counted.</param>
/// <param name="IsMore">There are more than were counted.</param>
/// <param name="Page">Counted from 1; the last one where a later one was asked for.</param>
/// <param name="Kinds">Releases by kind, whatever kind was chosen; tags and years likewise. Of more than are counted, those of the newest.</param>
public sealed record Outcome(
    IReadOnlyList<long> Editions, int Total, bool IsMore, int Page, int Last,
    IReadOnlyDictionary<int, int> Kinds, IReadOnlyDictionary<int, int> Tags, IReadOnlyDictionary<int, int> Years);

/// <summary>Looks for public texts. Everything here is a function of what is public, now, and the query.</summary>
public sealed class Finder(NewsroomDbContext db, FullTextIndex index)
{
    /// <summary>Texts on a page.</summary>
    public const int PageSize = 20;

    /// <summary>More texts are not counted. Default: as many as this database counts quickly.</summary>
    public int MostCounted { get; init; } = index.MostCounted;

    private const double ForNewness = 0.15;
    private const double DaysToHalve = 365;

    /// <param name="page">Counted from 1.</param>
    public async Task<Outcome> Find(SearchQuery query, SearchFilter filter, SearchOrder order, int page, DateTime now, CancellationToken ct)
    {
        await new SearchIndex(db, index).TakeIn(now, ct);
        var at = IndexedText.Milliseconds(now);
        var (found, isMore) = await Newest(query, SearchFilter.None, at, ct);
        // The newest of so many may all fail the filter, where older ones pass it.
        var (passed, isMorePassed) = isMore && filter != SearchFilter.None ? await Newest(query, filter, at, ct) : (found, isMore);
        var hits = passed.Where(filter.Lets).ToList();
        if (order == SearchOrder.Relevance && hits.Count > 1)
            hits = await ByRelevance(query, filter, found.Count, hits, now, ct);

        var last = Math.Max(1, (hits.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, last);
        return new Outcome(
            [.. hits.Skip((page - 1) * PageSize).Take(PageSize).Select(h => h.EditionId)], hits.Count, isMorePassed, page, last,
            Counted(found.Where(h => filter.LetsTag(h) && filter.LetsYear(h)).Select(h => h.KindId)),
            Counted(found.Where(h => filter.LetsKind(h) && filter.LetsYear(h)).SelectMany(TagsOf)),
            Counted(found.Where(h => filter.LetsKind(h) && filter.LetsTag(h)).Select(h => h.Year)));
    }

    /// <summary>How many texts of another language hold the same words; at most <paramref name="most"/>. After <see cref="Find"/>, which brings the index up to date.</summary>
    public Task<int> Count(SearchQuery query, int most, DateTime now, CancellationToken ct) =>
        query.IsEmpty ? Task.FromResult(0) : index.Count(query, IndexedText.Milliseconds(now), most, ct);

    /// <summary>Editions whose headlines hold what was typed so far, newest first.</summary>
    public async Task<IReadOnlyList<long>> Headlines(SearchQuery query, int most, DateTime now, CancellationToken ct)
    {
        await new SearchIndex(db, index).TakeIn(now, ct);
        return [.. (await index.Newest(query, SearchFilter.None, IndexedText.Milliseconds(now), inHeadline: true, most, ct)).Select(h => h.EditionId)];
    }

    /// <summary>The query with words of public texts in the place of mistyped ones; null where nothing is near, or nothing would be found.</summary>
    public async Task<string?> DidYouMean(SearchQuery query, DateTime now, CancellationToken ct)
    {
        var meant = new Dictionary<string, string>();
        foreach (var (word, stem) in query.Sought.SelectMany(s => s.Words.Zip(s.Stems)).Distinct())
        {
            if (await index.IsKnown(stem, query.Language, ct))
                continue;
            if (await Nearest(word, query.Language, ct) is not { } nearest)
                return null;
            meant[word] = nearest;
        }

        if (meant.Count == 0)
            return null;

        var corrected = string.Join(' ', query.Text.Split(' ').Select(typed => Corrected(typed, query.Language, meant)));
        return await Count(SearchQuery.Of(corrected, query.Language), 1, now, ct) > 0 ? corrected : null;
    }

    private async Task<string?> Nearest(string word, string language, CancellationToken ct)
    {
        var forgiven = Spelling.Forgiven(word);
        if (forgiven == 0)
            return null;

        var best = (await index.WordsOfLength(word.Length - forgiven, word.Length + forgiven, language, ct))
            .Select(w => (w.Shown, w.Word, w.Releases, Distance: Spelling.Distance(word, w.Word, forgiven)))
            .Where(w => w.Distance <= forgiven)
            .OrderBy(w => w.Distance).ThenBy(w => w.Word[0] == word[0] ? 0 : 1).ThenByDescending(w => w.Releases).ThenBy(w => w.Shown, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Shown;
    }

    // What stands around a word, such as a minus or a quotation mark, stays.
    private static string Corrected(string typed, string language, Dictionary<string, string> meant)
    {
        var letters = typed.Trim([.. typed.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()]);
        return letters.Length > 0 && Words.In(letters, language) is [var word] && meant.TryGetValue(word, out var shown)
            ? typed.Replace(letters, shown, StringComparison.Ordinal)
            : typed;
    }

    private async Task<(IReadOnlyList<Hit> Hits, bool IsMore)> Newest(SearchQuery query, SearchFilter filter, long now, CancellationToken ct)
    {
        var hits = await index.Newest(query, filter, now, inHeadline: false, MostCounted + 1, ct);
        return hits.Count > MostCounted ? ([.. hits.Take(MostCounted)], true) : (hits, false);
    }

    private async Task<List<Hit>> ByRelevance(SearchQuery query, SearchFilter filter, int found, List<Hit> hits, DateTime now, CancellationToken ct)
    {
        if (found > index.MostWeighed)
        {
            var inHeadline = await index.Newest(query, filter, IndexedText.Milliseconds(now), inHeadline: true, index.MostWeighed, ct);
            var first = inHeadline.Select(h => h.Place).ToHashSet();
            return [.. inHeadline.Where(filter.Lets), .. hits.Where(h => !first.Contains(h.Place))];
        }

        var scores = await index.Scores(query, ct);
        return [.. hits.OrderByDescending(h => scores.GetValueOrDefault(h.Place) * Newness(h, now)).ThenByDescending(h => h.Place)];
    }

    // Among equals the newer wins: a release of today counts 15 per cent more than an old one, one of last year half of that.
    private static double Newness(Hit hit, DateTime now) =>
        1 + (ForNewness * Math.Pow(0.5, Math.Max(0, (IndexedText.Milliseconds(now) / 1000 - hit.Seconds) / 86_400.0) / DaysToHalve));

    private static Dictionary<int, int> Counted(IEnumerable<int> values)
    {
        var counts = new Dictionary<int, int>();
        foreach (var value in values)
            counts[value] = counts.GetValueOrDefault(value) + 1;
        return counts;
    }

    private static IEnumerable<int> TagsOf(Hit hit)
    {
        foreach (var part in hit.TagIds.Split(',', StringSplitOptions.RemoveEmptyEntries))
            yield return int.Parse(part, System.Globalization.CultureInfo.InvariantCulture);
    }
}
