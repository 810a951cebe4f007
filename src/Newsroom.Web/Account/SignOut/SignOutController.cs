using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;

namespace Newsroom.Web.Account.SignOut;

[Route("account/sign-out")]
public sealed class SignOutController(NewsroomDbContext db, UserManager<Person> people, SignInManager<Person> door) : AccountController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken ct)
    {
        if (await people.GetUserAsync(User) is { } person)
        {
            Db.Audit.Add(new AuditEntry(AuditEvents.SignedOut, person, Now, person.Email!, new { from = From }));
            await Db.SaveChangesAsync(ct);
        }

        await door.SignOutAsync();
        Say("You are signed out.");
        return Redirect("/account/sign-in");
    }
}
