using System.ComponentModel.DataAnnotations;
using Newsroom.People;

namespace Newsroom.Web.Areas.Admin.Users;

public sealed class UserForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Write the person's name as colleagues know it.")]
    [StringLength(Person.DisplayNameMaxLength, ErrorMessage = "Shorten the name to {1} characters.")]
    public string DisplayName { get; init; } = "";

    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Write the person's e-mail: they sign in with it.")]
    public string Email { get; init; } = "";

    [Display(Name = "Role")]
    public string Role { get; init; } = nameof(People.Role.PressOfficer);
}
