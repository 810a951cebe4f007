using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Shared;

/// <summary>The foot of every public page: pages about the newsroom, and its languages.</summary>
public sealed class FooterViewComponent(NewsroomDbContext db, CurrentNewsroom newsroom) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View("/Site/Shared/_Footer.cshtml", await db.AboutPages
        .Where(p => p.Language == newsroom.Language)
        .OrderBy(p => p.Order).ThenBy(p => p.Title)
        .Select(p => new AboutLink(p.Slug, p.Title))
        .ToListAsync(HttpContext.RequestAborted));
}

public sealed record AboutLink(string Slug, string Title);
