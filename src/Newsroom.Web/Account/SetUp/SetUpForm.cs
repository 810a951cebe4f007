using System.ComponentModel.DataAnnotations;
using Newsroom.People;
using Newsroom.Settings;

namespace Newsroom.Web.Account.SetUp;

public sealed class SetUpForm : NewPasswordForm
{
    public string Token { get; init; } = "";

    [Display(Name = "Organisation")]
    [Required(ErrorMessage = "Write the organisation's name as readers know it.")]
    [StringLength(NewsroomSettings.OrganisationMaxLength, ErrorMessage = "Shorten the organisation's name to {1} characters.")]
    public string Organisation { get; init; } = "";

    [Display(Name = "Site address")]
    [Required(ErrorMessage = "Write the address at which readers reach the site, such as https://news.example.org.")]
    public string SiteAddress { get; init; } = "";

    [Display(Name = "Time zone")]
    public string Zone { get; init; } = "";

    [Display(Name = "First language")]
    public string Language { get; init; } = "";

    [Display(Name = "Your name")]
    [Required(ErrorMessage = "Write your name as colleagues know it.")]
    [StringLength(Person.DisplayNameMaxLength, ErrorMessage = "Shorten the name to {1} characters.")]
    public string DisplayName { get; init; } = "";

    [Display(Name = "Your e-mail")]
    [Required(ErrorMessage = "Write your e-mail: you sign in with it.")]
    [EmailAddress(ErrorMessage = "Write the e-mail as name@example.org.")]
    [StringLength(PersonAccess.EmailMaxLength, ErrorMessage = "Shorten the e-mail to {1} characters.")]
    public string Email { get; init; } = "";
}
