using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Site.About;

/// <summary>Imprint, privacy, accessibility, newsroom contacts: as the administrators wrote them.</summary>
public sealed class AboutController(NewsroomDbContext db) : SiteController
{
    [HttpRead("/about/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        if (!Slug.IsValid(slug))
            return NotFound();

        var pages = await db.AboutPages.AsNoTracking().Where(p => p.Slug == slug).ToListAsync(ct);
        ViewData["Languages"] = Newsroom.Settings.AllLanguages.Where(code => pages.Exists(p => p.Language == code)).ToList();
        return pages.Find(p => p.Language == Newsroom.Language) is { } about ? View(about) : NotFound();
    }
}
