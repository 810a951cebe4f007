using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Account;

/// <summary>A password typed twice, because nobody sees it.</summary>
public abstract class NewPasswordForm
{
    [Display(Name = "New password"), DataType(DataType.Password)]
    public string NewPassword { get; init; } = "";

    [Display(Name = "New password again"), DataType(DataType.Password)]
    [Compare(nameof(NewPassword), ErrorMessage = "The two passwords differ. Type the same one twice.")]
    public string NewPasswordAgain { get; init; } = "";
}
