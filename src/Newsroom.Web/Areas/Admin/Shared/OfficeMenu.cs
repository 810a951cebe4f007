using System.Security.Claims;
using Newsroom.People;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>The places of the back office, in the order of the menu; only those a person may use.</summary>
public static class OfficeMenu
{
    private static readonly Place[] Places =
    [
        new("Desk", "/admin", Role.PressOfficer),
        new("Releases", "/admin/releases", Role.PressOfficer),
        new("Calendar", "/admin/calendar", Role.PressOfficer),
        new("Media", "/admin/media", Role.PressOfficer),
        new("Tags", "/admin/tags", Role.PressOfficer, BeginsGroup: true),
        new("Contacts", "/admin/contacts", Role.PressOfficer),
        new("Boilerplates", "/admin/boilerplates", Role.PressOfficer),
        new("Templates", "/admin/templates", Role.Editor),
        new("Kinds", "/admin/kinds", Role.Administrator),
        new("Follow-ups", "/admin/follow-ups", Role.Editor, BeginsGroup: true),
        new("Emergency notice", "/admin/notice", Role.Editor),
        new("People", "/admin/users", Role.Administrator),
        new("Settings", "/admin/settings", Role.Administrator),
        new("Record", "/admin/audit", Role.Administrator),
    ];

    // Found by searching; the menu would get long with them.
    private static readonly Place[] Further =
    [
        new("Write a release", "/admin/releases/new", Role.PressOfficer),
        new("Plan a date", "/admin/calendar/plans/new", Role.PressOfficer),
        new("Bin", "/admin/releases/bin", Role.PressOfficer),
        new("Look", "/admin/settings/look", Role.Administrator),
        new("Links on every page", "/admin/settings/links", Role.Administrator),
        new("Former names", "/admin/settings/former-names", Role.Administrator),
        new("About pages", "/admin/settings/about-pages", Role.Administrator),
        new("Add a person", "/admin/users/new", Role.Administrator),
        new("My account", "/account", Role.PressOfficer),
        new("My password", "/account/password", Role.PressOfficer),
        new("Calendar feed", "/account/calendar-feed", Role.PressOfficer),
    ];

    public static IEnumerable<Place> For(ClaimsPrincipal user) =>
        For(Enum.TryParse<Role>(user.FindFirstValue(PersonClaims.Role), out var known) ? known : Role.PressOfficer);

    public static IEnumerable<Place> For(Role role) => Places.Where(p => role >= p.From);

    /// <summary>Places that are not in the menu.</summary>
    public static IEnumerable<Place> FurtherFor(Role role) => Further.Where(p => role >= p.From);

    /// <param name="From">The lowest role that may go there.</param>
    /// <param name="BeginsGroup">Whether the menu leaves a gap before it.</param>
    public sealed record Place(string Name, string Path, Role From, bool BeginsGroup = false)
    {
        public bool Holds(PathString path) => Path == "/admin" ? path == "/admin" : path.StartsWithSegments(Path);
    }
}
