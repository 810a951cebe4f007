using System.Globalization;
using Newsroom.Audit;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Audit;

/// <summary>Which part of the record is shown; all of it stands in the address.</summary>
public sealed class AuditFilter
{
    public const int PageSize = 50;

    private const int LastPage = 100_000;

    public Guid? Person { get; init; }

    /// <summary>One of <see cref="AuditEvents"/>.</summary>
    public string Event { get; init; } = "";

    /// <summary>Part of what it was done to, or of a value.</summary>
    public string Q { get; init; } = "";

    /// <summary>First day, in the newsroom's zone: 2026-05-16.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day.</summary>
    public string To { get; init; } = "";

    public int Page { get; init; } = 1;

    public int PageNumber => Math.Clamp(Page, 1, LastPage);

    public bool IsEmpty => Person is null && Event.Length == 0 && Q.Length == 0 && From.Length == 0 && To.Length == 0;

    /// <summary>One entry more than a page holds, to know whether there is a next one.</summary>
    /// <exception cref="RuleBroken">A date is no date.</exception>
    public IQueryable<AuditEntry> PageOf(IQueryable<AuditEntry> entries, TimeZoneInfo zone)
    {
        if (Person is { } person)
            entries = entries.Where(a => a.PersonId == person);
        if (TextInput.OneLine(Event) is { Length: > 0 } code)
            entries = entries.Where(a => a.Event == code);
        if (TextInput.OneLine(Q) is { Length: > 0 } words)
            entries = entries.Where(a => a.Subject.Contains(words) || a.Values.Contains(words));
        if (Day(From) is { } first)
        {
            var since = LocalTime.BeginOf(first, zone);
            entries = entries.Where(a => a.At >= since);
        }

        if (Day(To) is { } last)
        {
            var until = LocalTime.BeginOf(last.AddDays(1), zone);
            entries = entries.Where(a => a.At < until);
        }

        return entries.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1);
    }

    public string AtPage(int page)
    {
        (string Name, string Value)[] parts =
        [
            ("person", Person?.ToString() ?? ""), ("event", Event), ("q", Q), ("from", From), ("to", To), ("page", page.ToString(CultureInfo.InvariantCulture)),
        ];
        return "/admin/audit?" + string.Join('&', parts.Where(p => p.Value.Length > 0).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
    }

    private static DateOnly? Day(string typed)
    {
        if (TextInput.OneLine(typed).Length == 0)
            return null;

        RuleBroken.ThrowIf(!DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 9000,
            "Write the days as year, month and day, such as 2026-05-16.");
        return day;
    }
}
