using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Text;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Account.SetUp;

/// <summary>The first start: whoever can read the site's log makes the first administrator.</summary>
[Route("account/set-up")]
public sealed class SetUpController(NewsroomDbContext db, OneTimeLinks links, IPasswordHasher<Person> hasher, SignInManager<Person> door) : AccountController(db)
{
    private const string SetUpAlready = "This newsroom is set up already. Sign in, or ask an administrator to add you.";
    private const string LinkTooOld = "A link to set up the newsroom works for 24 hours. Start the site again: its log then holds a new one.";

    [HttpGet("")]
    public async Task<IActionResult> Show(string token = "", CancellationToken ct = default)
    {
        if (await WhyNot(token, Newsroom.Settings, ct) is { } reason)
            return Gone(reason);

        return View(new SetUpForm
        {
            Token = token,
            SiteAddress = Newsroom.SiteAddress.GetLeftPart(UriPartial.Authority),
            Zone = Newsroom.Settings.Zone,
            Language = Newsroom.Settings.FirstLanguage,
        });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(SetUpForm form, CancellationToken ct)
    {
        // Read before anybody is counted: of two at once both change this row, and the second fails.
        var settings = await Db.Settings.SingleAsync(ct);
        if (await WhyNot(form.Token, settings, ct) is { } reason)
            return Gone(reason);

        foreach (var blocker in PasswordRules.Blockers(form.NewPassword, form.Email, form.DisplayName))
            ModelState.AddModelError(nameof(form.NewPassword), blocker);
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Show), form);

        try
        {
            var first = await SetUp(form, settings, ct);
            await door.SignInAsync(first, isPersistent: false, authenticationMethod: "pwd");
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain(nameof(Show), form, refusal);
        }
        catch (DbUpdateException)
        {
            return Gone(SetUpAlready);
        }

        Say("The newsroom is set up. Add your colleagues under People; look through Settings when you have time.");
        return Redirect("/admin");
    }

    private async Task<Person> SetUp(SetUpForm form, NewsroomSettings settings, CancellationToken ct)
    {
        settings.Organisation = TextInput.OneLine(form.Organisation);
        settings.MoveTo(form.SiteAddress);
        settings.UseZone(form.Zone);
        settings.UseLanguages([form.Language]);
        settings.SetUpAt = Now;

        var first = Person.New(form.DisplayName, form.Email, Role.Administrator, Now);
        first.SetPassword(hasher.HashPassword(first, form.NewPassword));
        Db.People.Add(first);
        Db.Audit.Add(new AuditEntry(AuditEvents.NewsroomSetUp, first, Now, settings.Organisation, new { administrator = first.Email, from = From }));
        await Db.SaveChangesAsync(ct);
        return first;
    }

    private async Task<string?> WhyNot(string token, NewsroomSettings settings, CancellationToken ct) =>
        settings.SetUpAt is not null || await Db.People.AnyAsync(ct) ? SetUpAlready
        : links.OpensSetUp(token, Now) ? null
        : LinkTooOld;

    private ViewResult Gone(string reason)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Gone", reason);
    }
}
