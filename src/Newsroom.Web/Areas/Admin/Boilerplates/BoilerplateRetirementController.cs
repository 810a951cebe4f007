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
    public Task<IActionResult> Create(int id, CancellationToken ct) => Retire(id, Now, asDefault: false, ct);

    /// <param name="asDefault">Whether it is the default of its language again, as before it was retired; not where another one is by now.</param>
    [HttpPost("end")]
    public Task<IActionResult> End(int id, bool asDefault, CancellationToken ct) => Retire(id, null, asDefault, ct);

    private async Task<IActionResult> Retire(int id, DateTime? at, bool asDefault, CancellationToken ct)
    {
        var boilerplate = await Db.Boilerplates.SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new NotFound("The boilerplate");
        var undo = $"/admin/boilerplates/{id}/retirement{(at is null ? "" : $"/end?asDefault={boilerplate.IsDefault}")}";
        boilerplate.RetiredAt = at;
        boilerplate.IsDefault = at is null && (boilerplate.IsDefault
            || (asDefault && !await Db.Boilerplates.AnyAsync(b => b.Language == boilerplate.Language && b.IsDefault && b.Id != id, ct)));
        Db.Audit.Add(new AuditEntry(AuditEvents.BoilerplateSaved, Me, Now, boilerplate.Title, new { language = boilerplate.Language, retired = at is not null, isDefault = boilerplate.IsDefault }));
        await Db.SaveChangesAsync(ct);
        Say(at is null ? $"‘{boilerplate.Title}’ is offered again." : $"‘{boilerplate.Title}’ is retired. Releases that carry it keep it.", undo);
        return Redirect("/admin/boilerplates");
    }
}
