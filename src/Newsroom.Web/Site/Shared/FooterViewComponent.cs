using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Settings;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Shared;

/// <summary>The foot of every public page: pages about the newsroom, the organisation's own links and accounts, and the newsroom's languages.</summary>
public sealed class FooterViewComponent(NewsroomDbContext db, CurrentNewsroom newsroom) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var about = await db.AboutPages
            .Where(p => p.Language == newsroom.Language)
            .OrderBy(p => p.Order).ThenBy(p => p.Title)
            .Select(p => new AboutLink(p.Slug, p.Title))
            .ToListAsync(HttpContext.RequestAborted);
        var links = await db.SiteLinks.AsNoTracking()
            .Where(l => l.Language == newsroom.Language || l.Language == "")
            .OrderBy(l => l.Order)
            .ToListAsync(HttpContext.RequestAborted);
        return View("/Site/Shared/_Footer.cshtml", new Foot(about, links));
    }
}

public sealed record AboutLink(string Slug, string Title);

/// <param name="Links">Of this language, and those of every language.</param>
public sealed record Foot(IReadOnlyList<AboutLink> About, IReadOnlyList<SiteLink> Links)
{
    public IEnumerable<SiteLink> Own => Links.Where(l => l.Place == SiteLinkPlace.Footer);
    public IEnumerable<SiteLink> Social => Links.Where(l => l.Place == SiteLinkPlace.Social);
}
