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

        var about = await db.AboutPages.AsNoTracking().SingleOrDefaultAsync(p => p.Language == Newsroom.Language && p.Slug == slug, ct);
        return about is null ? NotFound() : View(about);
    }
}
