using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Tags;
using Newsroom.Web.Site.News;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Tags;

/// <summary>All topics, and the releases of each.</summary>
public sealed class TagsController(NewsroomDbContext db) : SiteController
{
    [HttpRead("/tags")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await TagRow.Of(db.Editions.Public(Newsroom.Now).In(Newsroom.Language), ct));

    [HttpRead("/tags/{slug}")]
    public async Task<IActionResult> Show(string slug, string? page, CancellationToken ct)
    {
        if (!Slug.IsValid(slug) || await db.Tags.Answering(Newsroom.Language, slug, ct) is not { } tag)
            return NotFound();

        var editions = db.Editions.Public(Newsroom.Now).In(Newsroom.Language).Tagged(tag.Id);
        var releases = await editions.OnPage(page, ReleaseCard.From, ct);
        if (releases.Total == 0)
            return NotFound();
        if (tag.Slug != slug)
            return RedirectPermanent(Newsroom.Path("/tags/" + tag.Slug));

        return View(new TagPage(tag.Name, tag.Slug, releases));
    }
}

/// <summary>The releases of one topic.</summary>
public sealed record TagPage(string Name, string Slug, Paged<ReleaseCard> Releases);
