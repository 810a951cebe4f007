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
        new("Tags", "/admin/tags", Role.PressOfficer),
        new("Kinds", "/admin/kinds", Role.Administrator),
        new("Contacts", "/admin/contacts", Role.PressOfficer),
        new("Follow-ups", "/admin/follow-ups", Role.Editor),
        new("People", "/admin/users", Role.Administrator),
        new("Settings", "/admin/settings", Role.Administrator),
        new("Record", "/admin/audit", Role.Administrator),
    ];

    public static IEnumerable<Place> For(ClaimsPrincipal user)
    {
        var role = Enum.TryParse<Role>(user.FindFirstValue(PersonClaims.Role), out var known) ? known : Role.PressOfficer;
        return Places.Where(p => role >= p.From);
    }

    /// <param name="From">The lowest role that may go there.</param>
    public sealed record Place(string Name, string Path, Role From)
    {
        public bool Holds(PathString path) => Path == "/admin" ? path == "/admin" : path.StartsWithSegments(Path);
    }
}
