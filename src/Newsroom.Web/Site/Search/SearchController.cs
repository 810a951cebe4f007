using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Search;
using Newsroom.Tags;

namespace Newsroom.Web.Site.Search;

/// <summary>Releases by the words they hold. A query is never wrong: at worst it finds nothing.</summary>
public sealed class SearchController(NewsroomDbContext db, Finder finder) : SiteController
{
    private const int MostInLanguage = 1_000;
    private const int MostTags = 12;

    [HttpRead("/search")]
    public async Task<IActionResult> Index(string? q, string? kind, string? tag, string? year, string? sort, string? page, CancellationToken ct)
    {
        var query = SearchQuery.Of(q, Newsroom.Language);
        var order = sort == "date" ? SearchOrder.Date : SearchOrder.Relevance;
        if (query.IsEmpty)
            return View(new SearchPage(new SearchAddress(query.Text, Order: order), query, null, [], [], null, []));

        var chosenKind = kind is not null && Slug.IsValid(kind) ? await db.Kinds.Answering(kind, ct) : null;
        var chosenTag = tag is not null && Slug.IsValid(tag) ? await db.Tags.Answering(Newsroom.Language, tag, ct) : null;
        // A tag with nothing public does not exist for readers.
        if (chosenTag is not null && !await db.Editions.Public(Newsroom.Now).In(Newsroom.Language).Tagged(chosenTag.Id).AnyAsync(ct))
            chosenTag = null;
        var filter = new SearchFilter(chosenKind?.Id, chosenTag?.Id, NumberOf(year, 1, 9999));
        var address = new SearchAddress(query.Text, chosenKind?.Slug, chosenTag?.Slug, filter.Year, order);

        var outcome = await finder.Find(query, filter, order, NumberOf(page, 1, int.MaxValue) ?? 1, Newsroom.Now, ct);
        var results = await db.Editions.Public(Newsroom.Now).Where(e => outcome.Editions.Contains(e.Id)).Select(SearchResult.From).ToDictionaryAsync(r => r.Id, ct);
        return View(new SearchPage(
            address,
            query,
            outcome,
            [.. outcome.Editions.Where(results.ContainsKey).Select(id => results[id])],
            [await ByKind(outcome, address, ct), await ByTag(outcome, address, ct), ByYear(outcome, address)],
            outcome.Total == 0 ? await finder.DidYouMean(query, Newsroom.Now, ct) : null,
            await InOtherLanguages(query, ct)));
    }

    private async Task<FilterGroup> ByKind(Outcome outcome, SearchAddress address, CancellationToken ct)
    {
        var kinds = await db.Kinds.Include(k => k.Names).InOrder().AsNoTracking().ToListAsync(ct);
        return new FilterGroup("Kind", [.. kinds
            .Select(k => (Kind: k, Count: outcome.Kinds.GetValueOrDefault(k.Id), IsChosen: k.Slug == address.Kind))
            .Where(k => k.Count > 0 || k.IsChosen)
            .Select(k => new FilterLink(k.Kind.NameIn(Newsroom.Language), k.Count, k.IsChosen, (address with { Kind = k.IsChosen ? null : k.Kind.Slug }).Path))]);
    }

    private async Task<FilterGroup> ByTag(Outcome outcome, SearchAddress address, CancellationToken ct)
    {
        var most = outcome.Tags.OrderByDescending(t => t.Value).ThenBy(t => t.Key).Take(MostTags).Select(t => t.Key).ToList();
        var tags = await db.Tags.In(Newsroom.Language).Where(t => most.Contains(t.Id) || t.Slug == address.Tag).AsNoTracking().ToListAsync(ct);
        return new FilterGroup("Topic", [.. tags
            .Select(t => (Tag: t, Count: outcome.Tags.GetValueOrDefault(t.Id), IsChosen: t.Slug == address.Tag))
            .OrderByDescending(t => t.IsChosen).ThenByDescending(t => t.Count).ThenBy(t => t.Tag.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(t => new FilterLink(t.Tag.Name, t.Count, t.IsChosen, (address with { Tag = t.IsChosen ? null : t.Tag.Slug }).Path))]);
    }

    private static FilterGroup ByYear(Outcome outcome, SearchAddress address) => new("Year", [.. outcome.Years.Keys
        .Union(address.Year is { } chosen ? [chosen] : []).OrderDescending()
        .Select(year => (Year: year, IsChosen: year == address.Year))
        .Select(y => new FilterLink(y.Year.ToString(CultureInfo.InvariantCulture), outcome.Years.GetValueOrDefault(y.Year), y.IsChosen, (address with { Year = y.IsChosen ? null : y.Year }).Path))]);

    private async Task<IReadOnlyList<InLanguage>> InOtherLanguages(SearchQuery query, CancellationToken ct)
    {
        var found = new List<InLanguage>();
        foreach (var language in Newsroom.Settings.AllLanguages.Where(l => l != Newsroom.Language))
        {
            var count = await finder.Count(query.In(language), MostInLanguage + 1, Newsroom.Now, ct);
            if (count > 0)
                found.Add(new InLanguage(language, Math.Min(count, MostInLanguage), count > MostInLanguage));
        }

        return found;
    }

    private static int? NumberOf(string? text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;
}
