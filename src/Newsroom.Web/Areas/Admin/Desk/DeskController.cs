using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Desk;

/// <summary>What needs me now.</summary>
[Route("admin")]
public sealed class DeskController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View(await DeskPage.Of(Db, Me, Now, await DeskAlarms.Of(Db, Me, Now, HttpContext.RequestServices, ct), ct) with { Erasures = await OpenErasure.For(Me, Db, ct), Usage = await EndingUsage.Of(Db, Now, DateOnly.FromDateTime(Newsroom.Local(Now)), ct) });
}
