using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>A removed file is offered no more; where it is used, it stays.</summary>
[Route("admin/media/{code}/removal")]
public sealed class RemovalController(NewsroomDbContext db) : AdminController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string code, CancellationToken ct)
    {
        var file = await Db.MediaFiles.WithCode(code, ct);
        if (file.RemovedAt is null)
        {
            file.Remove(Now);
            Db.Audit.Add(new AuditEntry(AuditEvents.MediaRemoved, Me, Now, file.Code, new { name = file.Name }));
            await Db.SaveChangesAsync(ct);
        }

        var uses = await Db.ReleaseMedia.CountAsync(m => m.MediaId == file.Id, ct) + await Db.EditionMedia.CountAsync(m => m.MediaId == file.Id, ct);
        Say(uses == 0 ? "Removed from the library. You can put it back here." : "Removed from the library. It stays where it is used, and readers of what is public still get it. You can put it back here.");
        return Redirect(file.OfficePath);
    }

    [HttpPost("end")]
    public async Task<IActionResult> End(string code, CancellationToken ct)
    {
        var file = await Db.MediaFiles.WithCode(code, ct);
        if (file.RemovedAt is not null)
        {
            file.PutBack();
            Db.Audit.Add(new AuditEntry(AuditEvents.MediaPutBack, Me, Now, file.Code, new { name = file.Name }));
            await Db.SaveChangesAsync(ct);
        }

        Say("Put back into the library.");
        return Redirect(file.OfficePath);
    }
}
