using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Calendar;

/// <summary>What is planned, scheduled, embargoed and published, day by day in the newsroom's zone. Everybody in the newsroom sees it.</summary>
[Route("admin/calendar")]
public sealed class CalendarController(NewsroomDbContext db) : AdminController(db)
{
    /// <param name="view">'month' (default), 'week' or 'list'.</param>
    /// <param name="on">A day to be shown, '2026-05-26'. Default: today.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? view, string? on, CancellationToken ct) => View(await CalendarPage.Of(Db, view, on, Me, Newsroom, ct));
}
