using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Account.SignIn;

public sealed class SignInForm
{
    [Display(Name = "E-mail")]
    public string Email { get; init; } = "";

    [Display(Name = "Password"), DataType(DataType.Password)]
    public string Password { get; init; } = "";

    /// <summary>Where to go afterwards; only an address of this site counts.</summary>
    public string ReturnUrl { get; init; } = "";
}
