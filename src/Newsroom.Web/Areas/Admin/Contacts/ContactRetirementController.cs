using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Contacts;

/// <summary>A retired contact is no longer offered for new releases; those that name it go on showing it.</summary>
[Route("admin/contacts/{id:int}/retirement")]
[Authorize(Policy = Policies.Editors)]
public sealed class ContactRetirementController(NewsroomDbContext db) : AdminController(db)
{
    [HttpPost("")]
    public Task<IActionResult> Create(int id, CancellationToken ct) => Retire(id, Now, asDefault: false, ct);

    /// <param name="asDefault">Whether it is a default again, as before it was retired.</param>
    [HttpPost("end")]
    public Task<IActionResult> End(int id, bool asDefault, CancellationToken ct) => Retire(id, null, asDefault, ct);

    private async Task<IActionResult> Retire(int id, DateTime? at, bool asDefault, CancellationToken ct)
    {
        var contact = await Db.Contacts.SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFound("The contact");
        var undo = $"/admin/contacts/{id}/retirement{(at is null ? "" : $"/end?asDefault={contact.IsDefault}")}";
        contact.RetiredAt = at;
        contact.IsDefault = at is null && (asDefault || contact.IsDefault);
        Db.Audit.Add(new AuditEntry(AuditEvents.ContactSaved, Me, Now, contact.Name, new { retired = at is not null, isDefault = contact.IsDefault }));
        await Db.SaveChangesAsync(ct);
        Say(at is null ? $"‘{contact.Name}’ is offered again." : $"‘{contact.Name}’ is retired. Releases that name this contact go on showing it.", undo);
        return Redirect("/admin/contacts");
    }
}
