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
    public Task<IActionResult> Create(int id, CancellationToken ct) => Retire(id, Now, ct);

    [HttpPost("end")]
    public Task<IActionResult> End(int id, CancellationToken ct) => Retire(id, null, ct);

    private async Task<IActionResult> Retire(int id, DateTime? at, CancellationToken ct)
    {
        var contact = await Db.Contacts.SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFound("The contact");
        contact.RetiredAt = at;
        contact.IsDefault &= at is null;
        Db.Audit.Add(new AuditEntry(AuditEvents.ContactSaved, Me, Now, contact.Name, new { retired = at is not null }));
        await Db.SaveChangesAsync(ct);
        Say(at is null ? $"‘{contact.Name}’ is offered again." : $"‘{contact.Name}’ is retired. Releases that name this contact go on showing it.");
        return Redirect("/admin/contacts");
    }
}
