using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;

namespace Newsroom.Web.Areas.Admin.Users;

[Route("admin/users/{id:guid}/invitation")]
public sealed class InvitationController(NewsroomDbContext db, Invitations invitations) : UserController(db)
{
    /// <summary>Takes the password away, ends every session, and makes a new one-time link.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, CancellationToken ct)
    {
        var person = await Db.People.WithId(id, ct);
        Refuse(person.Id == Me.Id ? "Change your own password under ‘Your account’." : null);
        await OthersWhoAdminister(person, ct);
        person.Reset();
        await Save(AuditEvents.PersonReset, person, ct);

        TempData[UsersController.LinkKey] = invitations.LinkFor(person).ToString();
        return Back(id, $"{person.DisplayName} is signed out and needs a new password. {await invitations.Send(person, Me, ct)}");
    }
}
