using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Text;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Account.Profile;

[Route("account")]
public sealed class ProfileController(NewsroomDbContext db, UserManager<Person> people) : OwnAccountController(db, people)
{
    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var me = await Me();
        return View(new ProfileForm { DisplayName = me.DisplayName, Email = me.Email!, Role = me.Role });
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(ProfileForm form, CancellationToken ct)
    {
        var me = await Me();
        (form.Email, form.Role) = (me.Email!, me.Role);
        var name = TextInput.OneLine(form.DisplayName);
        if (!ModelState.IsValid || name.Length == 0)
            return this.ShowAgain(nameof(Show), form);

        if (name != me.DisplayName)
        {
            Db.Audit.Add(new AuditEntry(AuditEvents.PersonRenamed, me, Now, me.Email!, new { from = me.DisplayName, to = name }));
            me.DisplayName = name;
            await Db.SaveChangesAsync(ct);
        }

        Say("Your name is saved.");
        return Redirect("/account");
    }
}
