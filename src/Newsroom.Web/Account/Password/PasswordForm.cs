using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Account.Password;

public sealed class PasswordForm : NewPasswordForm
{
    [Display(Name = "Present password"), DataType(DataType.Password)]
    public string PresentPassword { get; init; } = "";
}
