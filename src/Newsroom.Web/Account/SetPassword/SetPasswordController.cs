using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Account.SetPassword;

[Route("account/set-password")]
public sealed class SetPasswordController(NewsroomDbContext db, OneTimeLinks links, IPasswordHasher<Person> hasher) : AccountController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string token = "", CancellationToken ct = default) =>
        await Invited(token, ct) is { } person
            ? View(new SetPasswordForm { Token = token, Email = person.Email! })
            : Dead();

    [HttpPost("")]
    public async Task<IActionResult> Create(SetPasswordForm form, CancellationToken ct)
    {
        if (await Invited(form.Token, ct) is not { } person)
            return Dead();

        form.Email = person.Email!;
        foreach (var blocker in PasswordRules.Blockers(form.NewPassword, person.Email!, person.DisplayName))
            ModelState.AddModelError(nameof(form.NewPassword), blocker);
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Show), form);

        person.SetPassword(hasher.HashPassword(person, form.NewPassword));
        Db.Audit.Add(new AuditEntry(AuditEvents.PasswordSet, person, Now, person.Email!, new { by = "link", from = From }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Dead();
        }

        Say("Your password is set. Sign in with it.");
        return Redirect("/account/sign-in");
    }

    private async Task<Person?> Invited(string token, CancellationToken ct) =>
        links.Read(token, Now) is { } link
            ? await Db.People.SingleOrDefaultAsync(p => p.Id == link.PersonId && p.SecurityStamp == link.Stamp && p.DisabledAt == null, ct)
            : null;

    private ViewResult Dead()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Dead");
    }
}
