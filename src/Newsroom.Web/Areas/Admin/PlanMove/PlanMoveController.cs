using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Planning;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Calendar;
using Newsroom.Web.Areas.Admin.Plans;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.PlanMove;

/// <summary>Moving a planned date to another day, said in words before it happens.</summary>
[Route("admin/calendar/plans/{id:guid}/move")]
public sealed class PlanMoveController(NewsroomDbContext db) : PlanController(db)
{
    /// <param name="on">The new day; none asks for one.</param>
    /// <param name="offset">Which of two equal local times is meant.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, string? on, string? offset, CancellationToken ct) =>
        View(MovePage.Of(await Db.PlannedDates.WithId(id, ct), on ?? "", offset ?? "", Newsroom.Zone));

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, [FromForm] string on, [FromForm] string offset, CancellationToken ct)
    {
        var plan = await Db.PlannedDates.WithId(id, ct);
        var move = MovePage.Of(plan, on ?? "", offset ?? "", Newsroom.Zone);
        if (move.To is not { } to)
            return this.ShowAgain(nameof(Show), move, move.Refusal is null ? ["Choose the day."] : []);

        await Keep(plan.Move(to, Me, Now), ct);
        Say($"‘{plan.Title}’ is planned for {Words(plan.Time)}.");
        return BackToCalendar(plan);
    }
}

/// <param name="On">The day as typed; "" where none was.</param>
/// <param name="To">Null where no day was chosen, or it cannot be used.</param>
/// <param name="Refusal">Why it cannot be used.</param>
public sealed record MovePage(PlannedDate Plan, string On, string Offset, PlannedTime? To, RuleBroken? Refusal)
{
    /// <summary>The two offsets to choose from where the clock shows the time twice.</summary>
    public IReadOnlyList<string> Choices => Refusal is DoubledTime doubled ? [.. doubled.Offsets.Select(LocalTime.Offset)] : [];

    public static MovePage Of(PlannedDate plan, string on, string offset, TimeZoneInfo zone)
    {
        try
        {
            return new(plan, on, offset, on.Length == 0 ? null : PlanTime.On(TypedDay.Read(on), plan.Time, offset, zone), null);
        }
        catch (RuleBroken refusal)
        {
            return new(plan, on, offset, null, refusal);
        }
    }
}
