using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Users;

/// <summary>A verb on a person, for administrators.</summary>
[Authorize(Policy = Policies.Administrators)]
public abstract class UserController(NewsroomDbContext db) : AdminController(db)
{
    /// <summary>
    /// How many others can act as administrators. The settings' version changes with the same save, and was read before counting:
    /// of two administrators who take each other's role away, the second one's save fails.
    /// </summary>
    protected async Task<int> OthersWhoAdminister(Person person, CancellationToken ct)
    {
        var settings = await Db.Settings.SingleAsync(ct);
        Db.Entry(settings).Property(s => s.Version).IsModified = true;
        return await Db.People.ActiveAdministrators().CountAsync(p => p.Id != person.Id, ct);
    }

    /// <exception cref="RuleBroken">Somebody else was quicker; nothing was written.</exception>
    protected async Task Save(string what, Person person, CancellationToken ct, object? values = null)
    {
        Db.Audit.Add(new AuditEntry(what, Me, Now, person.Email!, values));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBroken("Somebody else changed people or settings at the same moment. Nothing was changed by you; look at the person again, then decide.");
        }
    }

    protected Microsoft.AspNetCore.Mvc.RedirectResult Back(Guid id, string notice)
    {
        Say(notice);
        return Redirect($"/admin/users/{id}");
    }
}
