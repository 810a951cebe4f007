using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Web.Account;

namespace Newsroom.Web.Areas.Admin.Users;

[Route("admin/users/{id:guid}/role")]
public sealed class RoleController(NewsroomDbContext db) : UserController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Update(Guid id, string role, CancellationToken ct)
    {
        Refuse(RoleNames.Find(role) is null ? "Choose one of the three roles." : null);
        var person = await Db.People.WithId(id, ct);
        var (before, after) = (person.Role, RoleNames.Find(role)!.Value);
        if (before == after)
            return Back(id, $"{person.DisplayName} has this role already.");

        person.ChangeRole(after, await OthersWhoAdminister(person, ct));
        await Save(AuditEvents.PersonRoleChanged, person, ct, new { from = before.ToString(), to = after.ToString() });
        return person.Id == Me.Id ? Redirect("/admin") : Back(id, $"{person.DisplayName} is now {after.WithArticle()}.");
    }
}
