namespace Newsroom.Web.Account.SetPassword;

public sealed class SetPasswordForm : NewPasswordForm
{
    public string Token { get; init; } = "";

    /// <summary>For whom, so that password managers keep the right pair; shown, never read back.</summary>
    public string Email { get; set; } = "";
}
