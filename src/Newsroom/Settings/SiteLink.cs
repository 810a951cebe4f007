using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Settings;

public enum SiteLinkPlace
{
    /// <summary>In the foot of every page of its language.</summary>
    Footer,

    /// <summary>An account of the organisation elsewhere; in the foot of every page of every language.</summary>
    Social,
}

/// <summary>A link that stands on every page.</summary>
public sealed class SiteLink
{
    public const int TitleMaxLength = 80;
    public const int AddressMaxLength = 500;
    public const int MaxPerPlace = 12;

    private SiteLink()
    {
    }

    /// <param name="language">BCP 47 code; "" for a social account.</param>
    /// <param name="order">Lowest first.</param>
    /// <exception cref="RuleBroken">The title is missing or too long, or the address is neither a path of the site nor http(s).</exception>
    public SiteLink(SiteLinkPlace place, string language, string title, string address, int order)
    {
        title = TextInput.OneLine(title);
        address = TextInput.OneLine(address);
        RuleBroken.ThrowIf(title.Length == 0, $"Give the link to {address} a title.");
        RuleBroken.ThrowIf(title.Length > TitleMaxLength, $"Shorten the title of the link to {address} to {TitleMaxLength} characters.");
        RuleBroken.ThrowIf(address.Length > AddressMaxLength || !IsAddress(address), $"The link ‘{title}’ needs an address that begins with https:// or with / for a page of this site.");
        (Place, Language, Title, Address, Order) = (place, language, title, address, order);
    }

    public int Id { get; private set; }
    public SiteLinkPlace Place { get; private set; }
    public string Language { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>Absolute http or https, or a path of the site beginning with one slash.</summary>
    public string Address { get; private set; } = "";

    public int Order { get; private set; }

    /// <summary>Whether a link may carry it: http, https, or a path of the site (two slashes would lead to another host).</summary>
    public static bool IsAddress(string address) =>
        (address is ['/', ..] && address is not ['/', '/' or '\\', ..] && Uri.IsWellFormedUriString(address, UriKind.Relative))
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0);
}
