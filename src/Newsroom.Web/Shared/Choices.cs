using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Newsroom.Settings;

namespace Newsroom.Web.Shared;

/// <summary>Lists to choose from.</summary>
public static class Choices
{
    /// <summary>Time zones by their IANA names, grouped by continent; <paramref name="chosen"/> is among them in any case.</summary>
    public static IEnumerable<SelectListItem> Zones(string chosen)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        SelectListGroup GroupOf(string zone)
        {
            var name = zone.Contains('/') ? zone[..zone.IndexOf('/')] : "Other";
            return groups.TryGetValue(name, out var group) ? group : groups[name] = new SelectListGroup { Name = name };
        }

        return TimeZoneInfo.GetSystemTimeZones()
            .Where(z => z.HasIanaId).Select(z => z.Id)
            .Append("Etc/UTC").Append(chosen)
            .Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal)
            .Select(id => new SelectListItem(id.Replace('_', ' '), id, id == chosen) { Group = GroupOf(id) });
    }

    /// <summary>Languages by their own and their English names, alphabetically.</summary>
    public static IEnumerable<SelectListItem> Languages(string chosen) =>
        CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .Where(c => LanguageNames.IsKnown(c.Name))
            .OrderBy(c => c.EnglishName, StringComparer.Ordinal)
            .Select(c => new SelectListItem($"{c.EnglishName} ({c.NativeName}, {c.Name})", c.Name, c.Name == chosen));
}
