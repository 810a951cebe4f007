using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Planning;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Calendar;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Plans;

/// <summary>Dates without a text yet. Everybody in the newsroom plans.</summary>
[Route("admin/calendar/plans")]
public sealed class PlansController(NewsroomDbContext db) : PlanController(db)
{
    public static string PathOf(Guid id, string screen = "") => $"/admin/calendar/plans/{id}{(screen.Length > 0 ? "/" + screen : "")}";

    /// <param name="on">The day that was chosen before.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? on, CancellationToken ct) =>
        View("Edit", await Screen(null, new PlanForm { On = string.IsNullOrEmpty(on) ? "" : TypedDay.Of(TypedDay.Read(on)) }, ct));

    [HttpPost("")]
    public async Task<IActionResult> Create([FromForm] PlanForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.ShowAgain("Edit", await Screen(null, form, ct));

        try
        {
            var (plan, entry) = PlannedDate.Plan(await form.Read(Db, null, Newsroom, ct), Me, Now);
            Db.PlannedDates.Add(plan);
            Db.Audit.Add(entry);
            await Db.SaveChangesAsync(ct);
            Say($"‘{plan.Title}’ is planned for {Words(plan.Time)}.");
            return BackToCalendar(plan);
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain("Edit", await Screen(null, form, ct), refusal);
        }
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct)
    {
        var plan = await Db.PlannedDates.WithId(id, ct);
        return View(await Screen(plan, PlanForm.Of(plan, Newsroom), ct));
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(Guid id, [FromForm] PlanForm form, CancellationToken ct)
    {
        var plan = await Db.PlannedDates.WithId(id, ct);
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Edit), await Screen(plan, form, ct));
        if (form.Version != plan.Version)
        {
            // Whoever reads the sentence and saves again has decided.
            form.Version = plan.Version;
            return this.ShowAgain(nameof(Edit), await Screen(plan, form, ct),
                $"Somebody else changed this plan after you opened it: ‘{plan.Title}’, {Words(plan.Time)}. Yours is not saved yet. Save again to put yours in its place.");
        }

        try
        {
            await Keep(plan.Change(await form.Read(Db, plan, Newsroom, ct), Me, Now), ct);
            Say($"‘{plan.Title}’ is planned for {Words(plan.Time)}.");
            return BackToCalendar(plan);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain(nameof(Edit), await Screen(await Db.PlannedDates.WithId(id, ct), form, ct), refusal);
        }
    }

    private Task<PlanPage> Screen(PlannedDate? plan, PlanForm form, CancellationToken ct) => PlanPage.Of(Db, plan, form, Newsroom, ct);
}
