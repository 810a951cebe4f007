using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Planning;

namespace Newsroom.Web.Areas.Admin.Plans;

/// <summary>A cancelled date leaves the calendar; it can be planned again.</summary>
[Route("admin/calendar/plans/{id:guid}/cancellation")]
public sealed class PlanCancellationController(NewsroomDbContext db) : PlanController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, CancellationToken ct)
    {
        var plan = await Db.PlannedDates.WithId(id, ct);
        await Keep(plan.Cancel(Me, Now), ct);
        Say($"‘{plan.Title}’ is cancelled and no longer in the calendar.", undo: $"/admin/calendar/plans/{id}/cancellation/end");
        return BackTo(plan);
    }

    [HttpPost("end")]
    public async Task<IActionResult> End(Guid id, CancellationToken ct)
    {
        var plan = await Db.PlannedDates.WithId(id, ct);
        await Keep(plan.Restore(Me, Now), ct);
        Say($"‘{plan.Title}’ is planned again for {Words(plan.Time)}.", undo: $"/admin/calendar/plans/{id}/cancellation");
        return BackTo(plan);
    }
}
