using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Planning;
using Newsroom.Web.Areas.Admin.Calendar;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Plans;

/// <summary>A screen about one planned date.</summary>
public abstract class PlanController(NewsroomDbContext db) : AdminController(db)
{
    protected string Words(PlannedTime time) => PlanTime.Sentence(time, Newsroom.Zone, Now);

    /// <summary>Saves what a verb did, with its entry in the record; nothing where it did nothing.</summary>
    protected async Task Keep(AuditEntry? entry, CancellationToken ct)
    {
        if (entry is null)
            return;

        Db.Audit.Add(entry);
        await Db.SaveChangesAsync(ct);
    }

    protected LocalRedirectResult BackToCalendar(PlannedDate plan) =>
        LocalRedirect(CalendarPage.Address(CalendarView.Month, DateOnly.FromDateTime(PlanTime.Local(plan.Time, Newsroom.Zone))));

    protected LocalRedirectResult BackTo(PlannedDate plan) => LocalRedirect(PlansController.PathOf(plan.Id));
}
