using Newsroom.Settings;

namespace Newsroom.Web.Site.Shared;

/// <summary>About pages that are there before anybody wrote them; one that the administrators write takes their place.</summary>
public static class StandingPages
{
    public const string Accessibility = "accessibility";
    public const string Contacts = "newsroom-contacts";

    /// <summary>Without a number for the night the page would say no more than each release does.</summary>
    public static bool SaysContacts(NewsroomSettings settings) => settings.OutOfHoursPhone.Length > 0;

    /// <summary>The standing pages that no page of the administrators' replaces, with the key of their title.</summary>
    public static IEnumerable<(string Slug, string TitleKey)> Beside(IReadOnlyList<AboutLink> written, NewsroomSettings settings)
    {
        if (written.All(page => page.Slug != Accessibility))
            yield return (Accessibility, "Accessibility");
        if (SaysContacts(settings) && written.All(page => page.Slug != Contacts))
            yield return (Contacts, "Newsroom contacts");
    }
}
