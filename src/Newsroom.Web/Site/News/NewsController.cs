using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Tags;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.News;

/// <summary>All releases, and each one.</summary>
public sealed class NewsController(NewsroomDbContext db) : ReadingController(db)
{
    [HttpRead("/news")]
    public async Task<IActionResult> Index(string? kind, string? tag, string? year, string? month, string? page, CancellationToken ct)
    {
        var filter = await Filter(kind, tag, year, month, ct);
        if (filter.Kind is { } k && k.Slug != kind || filter.Tag is { } t && t.Slug != tag)
            return RedirectPermanent(Newsroom.Path(filter.Path));

        var editions = Db.Editions.Public(Newsroom.Now).In(Newsroom.Language);
        return View(new NewsPage(
            filter,
            await filter.Of(editions).OnPage(page, ReleaseCard.From, ct),
            await Db.Kinds.Include(k => k.Names).OrderBy(k => k.Order).AsNoTracking().ToListAsync(ct),
            await TagRow.Of(editions, ct),
            await editions.Select(e => e.Year).Distinct().OrderDescending().ToListAsync(ct)));
    }

    [HttpRead("/news/{year:regex(^[[0-9]]{{4}}$)}/{month:regex(^[[0-9]]{{2}}$)}/{slug}")]
    public async Task<IActionResult> Show(int year, int month, string slug, CancellationToken ct)
    {
        var asked = new ReleaseAddress(Newsroom.Language, year, month, slug);
        return await Read(asked, "", async (edition, notice) => View(await ReleasePage.For(edition, Db, Newsroom, ct) with { Notice = notice }), ct);
    }

    /// <exception cref="NotFound">There is no such kind or tag, or no such year or month in any calendar.</exception>
    private async Task<NewsFilter> Filter(string? kind, string? tag, string? year, string? month, CancellationToken ct)
    {
        var filter = new NewsFilter { Year = NumberOf(year, 1, 9999), Month = NumberOf(month, 1, 12) };
        if (!string.IsNullOrEmpty(kind))
            filter = filter with { Kind = await KindAt(kind, ct) ?? throw new NotFound("The kind") };
        if (!string.IsNullOrEmpty(tag))
            filter = filter with { Tag = await TagAt(tag, ct) ?? throw new NotFound("The tag") };
        return filter;
    }

    private async Task<Kind?> KindAt(string slug, CancellationToken ct) =>
        Slug.IsValid(slug) ? await Db.Kinds.Answering(slug, ct) : null;

    // A tag with nothing public does not exist for readers.
    private async Task<Tag?> TagAt(string slug, CancellationToken ct) =>
        Slug.IsValid(slug)
        && await Db.Tags.Answering(Newsroom.Language, slug, ct) is { } tag
        && await Db.Editions.Public(Newsroom.Now).In(Newsroom.Language).Tagged(tag.Id).AnyAsync(ct) ? tag : null;

    private static int? NumberOf(string? text, int min, int max)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new NotFound("The month");
    }
}
