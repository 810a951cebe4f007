using System.ComponentModel.DataAnnotations;
using Newsroom.People;

namespace Newsroom.Web.Account.Profile;

public sealed class ProfileForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Write your name as colleagues know it.")]
    [StringLength(Person.DisplayNameMaxLength, ErrorMessage = "Shorten the name to {1} characters.")]
    public string DisplayName { get; init; } = "";

    // Shown, never read back.
    public string Email { get; set; } = "";
    public Role Role { get; set; }
}
