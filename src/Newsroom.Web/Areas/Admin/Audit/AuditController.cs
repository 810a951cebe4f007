using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Audit;

/// <summary>Who did what, when, to what. It is only ever read here.</summary>
[Route("admin/audit")]
[Authorize(Policy = Policies.Administrators)]
public sealed class AuditController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] AuditFilter filter, CancellationToken ct)
    {
        var people = await Db.People.Select(p => new { p.Id, p.DisplayName }).ToDictionaryAsync(p => p.Id, p => p.DisplayName, ct);
        try
        {
            var rows = await filter.PageOf(Db.Audit.AsNoTracking(), Newsroom.Zone).Select(AuditRow.From).ToListAsync(ct);
            return View(new AuditPage(filter, [.. rows.Take(AuditFilter.PageSize)], rows.Count > AuditFilter.PageSize, people));
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain(nameof(Index), new AuditPage(filter, [], false, people), refusal);
        }
    }
}
