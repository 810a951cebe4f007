using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Account.SignIn;

[Route("account/sign-in")]
public sealed class SignInController(NewsroomDbContext db, PasswordCheck passwords, SignInManager<Person> door) : AccountController(db)
{
    /// <summary>One sentence for every reason, so that nobody learns from it who has an account.</summary>
    private const string Refusal =
        "This e-mail and password do not open an account. After five failures an account is locked for 15 minutes. An administrator can unlock it, or give you a new link to set your password.";

    [HttpGet("")]
    public IActionResult Show(string returnUrl = "") =>
        User.Identity?.IsAuthenticated == true ? Enter(returnUrl) : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("")]
    public async Task<IActionResult> Create(SignInForm form, CancellationToken ct)
    {
        if (await passwords.Check(form.Email, form.Password, From, Now, ct) is not { } person)
            return this.ShowAgain(nameof(Show), form, Refusal);

        await door.SignInAsync(person, isPersistent: false, authenticationMethod: "pwd");
        return Enter(form.ReturnUrl);
    }

    private LocalRedirectResult Enter(string returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/admin");
}
