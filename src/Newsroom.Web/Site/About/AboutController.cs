using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.About;

/// <summary>Imprint, privacy, accessibility, newsroom contacts: as the administrators wrote them. Two of them the newsroom can say by itself until somebody does.</summary>
public sealed class AboutController(NewsroomDbContext db) : SiteController
{
    private const int RecentReleases = 50;

    [HttpRead("/about/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        if (!Slug.IsValid(slug))
            return NotFound();

        var written = await db.AboutPages.AsNoTracking().Where(p => p.Slug == slug).ToListAsync(ct);
        var standsEverywhere = StandingPages.Has(slug, Newsroom.Settings);
        ViewData["Languages"] = Newsroom.Settings.AllLanguages.Where(code => standsEverywhere || written.Exists(p => p.Language == code)).ToList();
        if (written.Find(p => p.Language == Newsroom.Language) is { } about)
            return View(about);

        return slug switch
        {
            StandingPages.Accessibility => View("Accessibility", await Named(ct)),
            StandingPages.Contacts when StandingPages.SaysContacts(Newsroom.Settings) => View("Contacts", await Named(ct)),
            _ => NotFound(),
        };
    }

    /// <summary>Whom the newest releases of this language name.</summary>
    private async Task<IReadOnlyList<Contact>> Named(CancellationToken ct)
    {
        var recent = db.Editions.Public(Newsroom.Now).In(Newsroom.Language).LatestFirst().Take(RecentReleases);
        var named = await recent.SelectMany(e => e.Contacts).Select(c => c.ContactId).ToListAsync(ct);
        return await db.Contacts.AsNoTracking().Where(c => named.Contains(c.Id) && c.RetiredAt == null).OrderBy(c => c.Name).ToListAsync(ct);
    }
}
