using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;

namespace Newsroom.Web.Areas.Admin.Users;

[Route("admin/users/{id:guid}/disabling")]
public sealed class DisablingController(NewsroomDbContext db) : UserController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, CancellationToken ct)
    {
        var person = await Db.People.WithId(id, ct);
        var others = await OthersWhoAdminister(person, ct);
        Refuse(person.Id == Me.Id && others > 0 ? "You cannot disable yourself. Ask another administrator." : null);
        person.Disable(others, Now);
        await Save(AuditEvents.PersonDisabled, person, ct);
        return Back(id, $"{person.DisplayName} is disabled and signed out everywhere.");
    }

    [HttpPost("end")]
    public async Task<IActionResult> End(Guid id, CancellationToken ct)
    {
        var person = await Db.People.WithId(id, ct);
        person.Enable();
        await Save(AuditEvents.PersonEnabled, person, ct);
        return Back(id, person.PasswordHash is null
            ? $"{person.DisplayName} is enabled again. Make a new link, so that they can set a password."
            : $"{person.DisplayName} may sign in again.");
    }
}
