using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;

namespace Newsroom.Web.Account.Sessions;

[Route("account/sessions")]
public sealed class SessionsController(NewsroomDbContext db, UserManager<Person> people, SignInManager<Person> door) : OwnAccountController(db, people)
{
    /// <summary>Ends every session of mine, and begins a new one here.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken ct)
    {
        var me = await Me();
        me.SignOutEverywhere();
        Db.Audit.Add(new AuditEntry(AuditEvents.SignedOut, me, Now, me.Email!, new { everywhereElse = true, from = From }));
        await Db.SaveChangesAsync(ct);
        await door.RefreshSignInAsync(me);
        Say("Every other session of yours is ended.");
        return Redirect("/account");
    }
}
