using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Web.Site.News;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Kinds;

/// <summary>The releases of one kind.</summary>
public sealed class KindsController(NewsroomDbContext db) : SiteController
{
    [HttpRead("/kinds/{slug}")]
    public async Task<IActionResult> Show(string slug, string? page, CancellationToken ct)
    {
        if (!Slug.IsValid(slug) || await db.Kinds.Answering(slug, ct) is not { } kind)
            return NotFound();
        if (kind.Slug != slug)
            return RedirectPermanent(Newsroom.Path("/kinds/" + kind.Slug));

        var editions = db.Editions.Public(Newsroom.Now).In(Newsroom.Language).OfKind(kind.Id);
        return View(new KindPage(kind.NameIn(Newsroom.Language), kind.Slug, await editions.OnPage(page, ReleaseCard.From, ct)));
    }
}

/// <summary>The releases of one kind.</summary>
public sealed record KindPage(string Name, string Slug, Paged<ReleaseCard> Releases);
