using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Web.Account.SignIn;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Account.Password;

[Route("account/password")]
public sealed class PasswordController(NewsroomDbContext db, UserManager<Person> people, SignInManager<Person> door, PasswordCheck passwords, IPasswordHasher<Person> hasher)
    : OwnAccountController(db, people)
{
    [HttpGet("")]
    public IActionResult Show() => View(new PasswordForm());

    [HttpPost("")]
    public async Task<IActionResult> Update(PasswordForm form, CancellationToken ct)
    {
        var me = await Me();
        foreach (var blocker in PasswordRules.Blockers(form.NewPassword, me.Email!, me.DisplayName))
            ModelState.AddModelError(nameof(form.NewPassword), blocker);
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Show), form);

        // Counts like a sign-in: an unlocked screen must not become a place to guess.
        if (!await passwords.IsRight(me, form.PresentPassword, From, Now, ct))
        {
            ModelState.AddModelError(nameof(form.PresentPassword), "This is not your present password. After five failures your account is locked for 15 minutes.");
            return this.ShowAgain(nameof(Show), form);
        }

        await Db.Entry(me).ReloadAsync(ct);
        me.SetPassword(hasher.HashPassword(me, form.NewPassword));
        Db.Audit.Add(new AuditEntry(AuditEvents.PasswordSet, me, Now, me.Email!, new { by = "self", from = From }));
        await Db.SaveChangesAsync(ct);
        await door.RefreshSignInAsync(me);
        Say("Your password is changed. Every other session of yours is ended.");
        return Redirect("/account");
    }
}
