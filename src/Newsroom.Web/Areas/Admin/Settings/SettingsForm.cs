using System.ComponentModel.DataAnnotations;
using Newsroom.Settings;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Settings;

public sealed class SettingsForm
{
    [Display(Name = "Organisation")]
    [Required(ErrorMessage = "Write the organisation's name as readers know it.")]
    [StringLength(NewsroomSettings.OrganisationMaxLength, ErrorMessage = "Shorten the organisation's name to {1} characters.")]
    public string Organisation { get; init; } = "";

    [Display(Name = "Site address")]
    public string SiteAddress { get; init; } = "";

    [Display(Name = "Time zone")]
    public string Zone { get; init; } = "";

    [Display(Name = "Date format")]
    public string DateFormat { get; init; } = "";

    [Display(Name = "Languages")]
    public string Languages { get; init; } = "";

    [Display(Name = "Embargo terms")]
    public string EmbargoTerms { get; init; } = "";

    [Display(Name = "Out-of-hours number")]
    public string OutOfHoursPhone { get; init; } = "";

    [Display(Name = "Security contact")]
    public string SecurityContact { get; init; } = "";

    [Display(Name = "WebSub hub")]
    public string WebSubHub { get; init; } = "";

    /// <summary>Whether a second person has to approve; not sent, it stays as it is.</summary>
    [Display(Name = "A second person approves every release")]
    public bool? DemandsSecondPerson { get; init; }

    /// <summary>Of the settings as they were when the form was opened.</summary>
    public Guid Version { get; set; }

    public static SettingsForm Of(NewsroomSettings settings) => new()
    {
        Organisation = settings.Organisation,
        SiteAddress = settings.SiteAddress ?? "",
        Zone = settings.Zone,
        DateFormat = settings.DateFormat,
        Languages = settings.Languages.Replace(",", ", ", StringComparison.Ordinal),
        EmbargoTerms = settings.EmbargoTerms,
        OutOfHoursPhone = settings.OutOfHoursPhone,
        SecurityContact = settings.SecurityContact,
        WebSubHub = settings.WebSubHub,
        DemandsSecondPerson = settings.DemandsSecondPerson,
        Version = settings.Version,
    };

    /// <summary>Names of what differs, with what is kept now.</summary>
    public IEnumerable<string> DiffersFrom(NewsroomSettings settings)
    {
        var kept = Of(settings);
        if (Organisation != kept.Organisation) yield return $"organisation ‘{kept.Organisation}’";
        if (SiteAddress != kept.SiteAddress) yield return $"site address ‘{kept.SiteAddress}’";
        if (Zone != kept.Zone) yield return $"time zone ‘{kept.Zone}’";
        if (DateFormat != kept.DateFormat) yield return $"date format ‘{kept.DateFormat}’";
        if (Languages != kept.Languages) yield return $"languages ‘{kept.Languages}’";
        if (TextInput.Paragraphs(EmbargoTerms) != kept.EmbargoTerms) yield return $"embargo terms ‘{TextInput.Cut(kept.EmbargoTerms, 80)}’";
        if (OutOfHoursPhone != kept.OutOfHoursPhone) yield return $"out-of-hours number ‘{kept.OutOfHoursPhone}’";
        if (SecurityContact != kept.SecurityContact) yield return $"security contact ‘{kept.SecurityContact}’";
        if (WebSubHub != kept.WebSubHub) yield return $"WebSub hub ‘{kept.WebSubHub}’";
        if (DemandsSecondPerson is { } demanded && demanded != kept.DemandsSecondPerson)
            yield return demanded ? "no second person has to approve" : "a second person has to approve";
    }
}
