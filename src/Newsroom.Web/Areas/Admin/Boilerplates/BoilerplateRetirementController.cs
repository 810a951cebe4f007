using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Boilerplates;

/// <summary>A retired boilerplate is no longer offered for new releases; those that carry it keep it.</summary>
[Route("admin/boilerplates/{id:int}/retirement")]
[Authorize(Policy = Policies.Editors)]
public sealed class BoilerplateRetirementController(NewsroomDbContext db) : AdminController(db)
{
    [HttpPost("")]
    public Task<IActionResult> Create(int id, CancellationToken ct) => Retire(id, Now, ct);

    [HttpPost("end")]
    public Task<IActionResult> End(int id, CancellationToken ct) => Retire(id, null, ct);

    private async Task<IActionResult> Retire(int id, DateTime? at, CancellationToken ct)
    {
        var boilerplate = await Db.Boilerplates.SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new NotFound("The boilerplate");
        boilerplate.RetiredAt = at;
        boilerplate.IsDefault &= at is null;
        Db.Audit.Add(new AuditEntry(AuditEvents.BoilerplateSaved, Me, Now, boilerplate.Title, new { language = boilerplate.Language, retired = at is not null }));
        await Db.SaveChangesAsync(ct);
        Say(at is null ? $"‘{boilerplate.Title}’ is offered again." : $"‘{boilerplate.Title}’ is retired. Releases that carry it keep it.");
        return Redirect("/admin/boilerplates");
    }
}
