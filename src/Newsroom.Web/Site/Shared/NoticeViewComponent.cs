using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Settings;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Shared;

/// <summary>What readers have to know now, at the head of every page: in their language, else in the newsroom's first.</summary>
public sealed class NoticeViewComponent(NewsroomDbContext db, CurrentNewsroom newsroom) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var first = newsroom.Settings.FirstLanguage;
        var shown = await db.EmergencyNotices.AsNoTracking()
            .Where(n => n.ShownFrom <= newsroom.Now && (n.EndsAt == null || n.EndsAt > newsroom.Now) && (n.Language == newsroom.Language || n.Language == first))
            .OrderByDescending(n => n.ShownFrom).ThenByDescending(n => n.Id)
            .ToListAsync(HttpContext.RequestAborted);
        return (shown.Find(n => n.Language == newsroom.Language) ?? shown.Find(n => n.Language == first)) is { } notice
            ? View("/Site/Shared/_Notice.cshtml", notice)
            : Content("");
    }
}
