using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Site.News;

/// <summary>A page about one release, found at whatever address it has or had.</summary>
public abstract class ReadingController(NewsroomDbContext db) : SiteController
{
    protected NewsroomDbContext Db { get; } = db;

    /// <summary>
    /// Finds what readers may see: the public edition, or the last one with the withdrawal that stands above it. Otherwise the release's own answer:
    /// another release in its place, 410 with the reason, or 404 while nothing is public.
    /// </summary>
    /// <param name="below">What follows the release's address, with its query.</param>
    protected async Task<IActionResult> Read(ReleaseAddress asked, string below, Func<Edition, Withdrawal?, Task<IActionResult>> show, CancellationToken ct)
    {
        if (!Slug.IsValid(asked.Slug) || await Db.Addresses.WhoAnswers(asked, Newsroom.Settings.AllLanguages, Newsroom.Now, ct) is not { } releaseId)
            return NotFound();

        Withdrawal? notice = null;
        var edition = await Db.Editions.Public(Newsroom.Now).OfRelease(releaseId).WithParts().SingleOrDefaultAsync(ct);
        if (edition is null)
        {
            if (await Db.TakenBack(releaseId, Newsroom.Now, ct) is not { } taken)
                return NotFound();
            if (taken.Elsewhere is { } elsewhere)
                return Redirect(Newsroom.Path(elsewhere));

            notice = taken.Withdrawal;
            edition = await Db.Editions.KeptWithNotice(Newsroom.Now).OfRelease(releaseId).WithParts().SingleOrDefaultAsync(ct);
            if (edition is null)
                return Gone(notice);
        }

        if (edition.Address != asked)
            return RedirectPermanent(Newsroom.Path(edition.Address) + below);
        if (notice is not null || below.Length > 0)
            Response.Headers["X-Robots-Tag"] = "noindex";
        return await show(edition, notice);
    }
}
