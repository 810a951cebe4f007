using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;

namespace Newsroom.Web.Areas.Admin.Users;

[Route("admin/users/{id:guid}/lock")]
public sealed class LockController(NewsroomDbContext db) : UserController(db)
{
    /// <summary>Lets in at once whoever typed a wrong password too often.</summary>
    [HttpPost("end")]
    public async Task<IActionResult> End(Guid id, CancellationToken ct)
    {
        var person = await Db.People.WithId(id, ct);
        person.Unlock();
        await Save(AuditEvents.PersonUnlocked, person, ct);
        return Back(id, $"{person.DisplayName} may try to sign in again.");
    }
}
