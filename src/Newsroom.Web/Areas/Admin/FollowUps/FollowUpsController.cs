using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.FollowUps;

/// <summary>What follows from publications: what waits, what failed and why, what was done lately.</summary>
[Route("admin/follow-ups")]
[Authorize(Policy = Policies.Editors)]
public sealed class FollowUpsController(NewsroomDbContext db, IOptions<FollowUpOptions> options) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await FollowUpsPage.Of(Db, Now, options.Value.Patience, ct));

    [HttpPost("{id:long}/try")]
    public async Task<IActionResult> TryAgain(long id, CancellationToken ct)
    {
        var followUp = await Db.FollowUps.AsNoTracking().Include(f => f.Release).SingleOrDefaultAsync(f => f.Id == id, ct) ?? throw new NotFound("The follow-up");
        // On record or not at all.
        await Db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            Db.ChangeTracker.Clear();
            await using var transaction = await Db.Database.BeginTransactionAsync(ct);
            RuleBroken.ThrowIf(!await Db.TryAgain(id, Now, ct), "This is done already, is being done right now, or its time has not come.");
            Db.Audit.Add(new AuditEntry(AuditEvents.FollowUpTriedAgain, Me, Now, followUp.Release?.Reference ?? "Follow-up", new { kind = $"{followUp.Kind}", to = followUp.Address, key = followUp.Key }));
            await Db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
        Say("It is tried again within seconds.");
        return LocalRedirect("/admin/follow-ups");
    }
}
