using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Audit;

/// <summary>Whether the record is still what was written: every entry read, every code computed anew.</summary>
[Route("admin/audit/check")]
[Authorize(Policy = Policies.Administrators)]
public sealed class CheckController(NewsroomDbContext db) : AdminController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken ct)
    {
        var check = await ChainCheck.Of(Db, ct);
        Db.Audit.Add(new AuditEntry(AuditEvents.RecordChecked, Me, Now, "Record", new { entries = check.Entries, whole = check.IsWhole, last = check.LastHash, toLookAt = check.Remarks.Count }));
        await Db.SaveChangesAsync(ct);
        return View("/Areas/Admin/Audit/Checked.cshtml", check);
    }
}
