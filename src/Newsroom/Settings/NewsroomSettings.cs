using System.Globalization;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Settings;

/// <summary>What the administrators decide for the whole newsroom; one row.</summary>
public sealed class NewsroomSettings
{
    public const int OrganisationMaxLength = 120;
    public const int SiteAddressMaxLength = 200;
    public const int ZoneMaxLength = 60;
    public const int DateFormatMaxLength = 40;
    public const int LanguagesMaxLength = 200;
    public const int EmbargoTermsMaxLength = 4_000;
    public const int TheOnlyId = 1;

    public int Id { get; private set; } = TheOnlyId;
    public string Organisation { get; set; } = "Newsroom";

    /// <summary>Where readers reach the site, e.g. https://news.calder.example; null until someone decided: then the configured one counts.</summary>
    public string? SiteAddress { get; private set; }

    /// <summary>IANA name, e.g. Europe/Berlin.</summary>
    public string Zone { get; private set; } = "Etc/UTC";

    /// <summary>.NET date format of dates on the site, e.g. dd.MM.yyyy.</summary>
    public string DateFormat { get; private set; } = "dd.MM.yyyy";

    /// <summary>BCP 47 codes, the first language first, separated by commas.</summary>
    public string Languages { get; private set; } = "en";

    /// <summary>Whether a second person has to approve a revision before it goes out. Default no.</summary>
    public bool DemandsSecondPerson { get; set; }

    /// <summary>What journalists accept before they read under embargo; empty for the newsroom's usual words.</summary>
    public string EmbargoTerms { get; private set; } = "";

    /// <summary>When the first administrator was created; null before.</summary>
    public DateTime? SetUpAt { get; set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<string> AllLanguages => Languages.Split(',', StringSplitOptions.RemoveEmptyEntries);
    public string FirstLanguage => AllLanguages[0];
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <exception cref="RuleBroken">It is not an absolute http or https address without path, query and user name.</exception>
    public void MoveTo(string? siteAddress)
    {
        siteAddress = siteAddress?.Trim().TrimEnd('/');
        if (string.IsNullOrEmpty(siteAddress))
        {
            SiteAddress = null;
            return;
        }

        var isSite = Uri.TryCreate(siteAddress, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/" && uri.Query == "" && uri.Fragment == "" && uri.UserInfo == "";
        RuleBroken.ThrowIf(!isSite || siteAddress.Length > SiteAddressMaxLength,
            "Write the site address as https://news.example.org: scheme and host, nothing after it.");
        SiteAddress = siteAddress;
    }

    /// <exception cref="RuleBroken">The terms are too long.</exception>
    public void UseEmbargoTerms(string? terms)
    {
        terms = TextInput.Paragraphs(terms);
        RuleBroken.ThrowIf(terms.Length > EmbargoTermsMaxLength, $"Shorten the embargo's terms to {EmbargoTermsMaxLength:N0} characters; they have {terms.Length:N0}.");
        EmbargoTerms = terms;
    }

    /// <param name="zone">IANA name.</param>
    /// <exception cref="RuleBroken">The zone is unknown here.</exception>
    public void UseZone(string zone)
    {
        RuleBroken.ThrowIf(!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) || !found!.HasIanaId,
            "Choose a time zone from the list, such as Europe/Berlin.");
        Zone = zone;
    }

    /// <exception cref="RuleBroken">The format does not show day, month and year.</exception>
    public void UseDateFormat(string format)
    {
        format = format.Trim();
        RuleBroken.ThrowIf(!ShowsTheWholeDate(format), "Write the date format with day, month and year, such as dd.MM.yyyy or d MMMM yyyy.");
        DateFormat = format;
    }

    /// <param name="languages">BCP 47 codes such as en, ru, ar; the first is the newsroom's first language.</param>
    /// <exception cref="RuleBroken">There is none, one is unknown, or one is listed twice.</exception>
    public void UseLanguages(IEnumerable<string> languages)
    {
        var codes = languages.Select(l => l.Trim().ToLowerInvariant()).Where(l => l.Length > 0).ToList();
        RuleBroken.ThrowIf(codes.Count == 0, "Name at least one language, such as en.");
        RuleBroken.ThrowIf(codes.Distinct().Count() != codes.Count, "Name each language once.");
        foreach (var code in codes)
            RuleBroken.ThrowIf(!LanguageNames.IsKnown(code), $"‘{code}’ is not a language code. Use two-letter codes such as en, ru or ar.");

        var joined = string.Join(',', codes);
        RuleBroken.ThrowIf(joined.Length > LanguagesMaxLength, "These are more languages than one newsroom can hold.");
        Languages = joined;
    }

    private static bool ShowsTheWholeDate(string format)
    {
        if (format.Length is < 3 or > DateFormatMaxLength)
            return false;

        try
        {
            var culture = CultureInfo.InvariantCulture;
            string Shown(int year, int month, int day) => new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).ToString(format, culture);
            var sample = Shown(2021, 3, 9);
            return sample != Shown(2021, 3, 10) && sample != Shown(2021, 4, 9) && sample != Shown(2022, 3, 9);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
