using System.Globalization;
using Newsroom.Media;
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
    public const int OutOfHoursPhoneMaxLength = 40;
    public const int AddressMaxLength = 300;
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

    /// <summary>The colour of links and buttons on the reading site.</summary>
    public Accent Accent { get; private set; } = Accent.Default;

    /// <summary>Stands at the head of every page, and as the site's icon; null for the name in letters.</summary>
    public MediaFile? Logo { get; private set; }

    public Guid? LogoId { get; private set; }

    /// <summary>In its place on dark paper; null where the same logo serves.</summary>
    public MediaFile? DarkLogo { get; private set; }

    public Guid? DarkLogoId { get; private set; }

    /// <summary>Answered when the office is closed; "" where there is none.</summary>
    public string OutOfHoursPhone { get; private set; } = "";

    /// <summary>Whom to tell about a weakness of the site (RFC 9116): a mail or web address; "" where there is none.</summary>
    public string SecurityContact { get; private set; } = "";

    /// <summary>The WebSub hub that hears of changes, https; "" where there is none.</summary>
    public string WebSubHub { get; private set; } = "";

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

    /// <param name="colour">See <see cref="Accent.Accept"/>.</param>
    /// <exception cref="RuleBroken">See <see cref="Accent.Accept"/>.</exception>
    public void UseAccent(string? colour) => Accent = Accent.Accept(colour);

    /// <param name="logo">Null for the name in letters.</param>
    /// <param name="onDark">Null where the same logo serves.</param>
    /// <exception cref="RuleBroken">One is no picture, or only the second is given.</exception>
    public void UseLogo(MediaFile? logo, MediaFile? onDark)
    {
        RuleBroken.ThrowIf(logo is { IsPicture: false } || onDark is { IsPicture: false }, "A logo has to be a picture.");
        RuleBroken.ThrowIf(logo is null && onDark is not null, "Choose the logo for light paper, too.");
        (Logo, LogoId, DarkLogo, DarkLogoId) = (logo, logo?.Id, onDark, onDark?.Id);
    }

    /// <exception cref="RuleBroken">It is too long, or holds no digits.</exception>
    public void UseOutOfHoursPhone(string? phone)
    {
        phone = TextInput.OneLine(phone);
        RuleBroken.ThrowIf(phone.Length > OutOfHoursPhoneMaxLength || (phone.Length > 0 && !phone.Any(char.IsAsciiDigit)), "Write the out-of-hours number as journalists dial it, such as +44 1632 960 100.");
        OutOfHoursPhone = phone;
    }

    /// <param name="contact">A mail address, or an https address.</param>
    /// <exception cref="RuleBroken">It is neither.</exception>
    public void UseSecurityContact(string? contact)
    {
        contact = TextInput.OneLine(contact);
        var isMail = System.Net.Mail.MailAddress.TryCreate(contact, out var mail) && mail.Address == contact;
        RuleBroken.ThrowIf(contact.Length > 0 && !isMail && !IsHttps(contact), "Write the security contact as a mail address or as an address that begins with https://.");
        RuleBroken.ThrowIf(contact.Length > AddressMaxLength, $"Shorten the security contact to {AddressMaxLength} characters.");
        SecurityContact = contact;
    }

    /// <exception cref="RuleBroken">It is no https address.</exception>
    public void UseWebSubHub(string? hub)
    {
        hub = TextInput.OneLine(hub);
        RuleBroken.ThrowIf(hub.Length > 0 && (!IsHttps(hub) || hub.Length > AddressMaxLength), "Write the WebSub hub's address beginning with https://, or leave it out.");
        WebSubHub = hub;
    }

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == "https" && uri.UserInfo.Length == 0;

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
