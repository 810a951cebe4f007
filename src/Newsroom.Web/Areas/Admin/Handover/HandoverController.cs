using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Users;

namespace Newsroom.Web.Areas.Admin.Handover;

/// <summary>Makes somebody else the author of all that a person has not finished.</summary>
[Route("admin/users/{id:guid}/handover")]
public sealed class HandoverController(NewsroomDbContext db) : UserController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        var person = await Db.People.AsNoTracking().WithId(id, ct);
        var headlines = await Db.Releases.Unfinished(Now).Where(r => r.AuthorId == id).OrderByDescending(r => r.ChangedAt).Select(r => r.Text.Headline).ToListAsync(ct);
        var colleagues = await Db.People.AsNoTracking().Where(p => p.Id != id && p.DisabledAt == null).ByName().ToListAsync(ct);
        return View(new HandoverPage(person, headlines, colleagues));
    }

    /// <param name="to">Whose the releases become.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, Guid to, CancellationToken ct)
    {
        var from = await Db.People.WithId(id, ct);
        var heir = await Db.People.SingleOrDefaultAsync(p => p.Id == to && p.Id != id && p.DisabledAt == null, ct);
        Refuse(heir is null ? "Choose a colleague who can sign in. Nothing was handed over." : null);

        var releases = await Db.Releases.Unfinished(Now).Where(r => r.AuthorId == id).ToListAsync(ct);
        foreach (var release in releases)
            release.HandOver(heir!, Me, Now);
        await Save(AuditEvents.PersonHandedOver, from, ct, new { to = heir!.Email, releases = releases.Count });
        return Back(id, releases.Count == 1 ? $"1 release now belongs to {heir.DisplayName}." : $"{releases.Count:N0} releases now belong to {heir.DisplayName}.");
    }
}
