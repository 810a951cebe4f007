using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Planning;
using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Plans;

/// <summary>Beginning the release that was planned.</summary>
[Route("admin/calendar/plans/{id:guid}/release")]
public sealed class PlanReleaseController(NewsroomDbContext db) : PlanController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, CancellationToken ct)
    {
        var plan = await Db.PlannedDates.WithId(id, ct);
        var language = Newsroom.Settings.AllLanguages.Contains(plan.Language) ? plan.Language : Newsroom.Settings.FirstLanguage;
        var usual = await Db.NewForm(Newsroom, language, ct);
        var (draft, entry) = plan.Write(Reference.New(),
            plan.Kind ?? await Db.Kinds.SingleAsync(k => k.Id == usual.KindId, ct), language,
            await Db.Boilerplates.SingleOrDefaultAsync(b => b.Id == usual.BoilerplateId, ct),
            await Db.Contacts.Where(c => usual.ContactIds.Contains(c.Id)).OrderBy(c => c.Name).ToListAsync(ct), Me, Now);
        Db.Releases.Add(draft);
        await Keep(entry, ct);
        Say("This is the draft. The calendar shows it on the planned date until it is scheduled.");
        var at = plan.HasTime ? "?at=" + Uri.EscapeDataString(TypedTime.Of(plan.At, Newsroom.Zone)) : "";
        return LocalRedirect(ReleaseController.PathOf(draft.Reference, "edit" + at));
    }
}
