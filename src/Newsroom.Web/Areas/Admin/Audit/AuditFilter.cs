using System.Globalization;
using Newsroom.Audit;
using Newsroom.Releases;
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

    /// <summary>Reference of a release, as it is written or typed.</summary>
    public string Release { get; init; } = "";

    /// <summary>Part of what it was done to, of a value, or the whole network address.</summary>
    public string Q { get; init; } = "";

    /// <summary>First day, in the newsroom's zone: 2026-05-16.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day.</summary>
    public string To { get; init; } = "";

    public int Page { get; init; } = 1;

    public int PageNumber => Math.Clamp(Page, 1, LastPage);

    public bool IsEmpty => Person is null && Event.Length == 0 && Q.Length == 0 && Release.Length == 0 && From.Length == 0 && To.Length == 0;

    /// <summary>One entry more than a page holds, to know whether there is a next one.</summary>
    /// <inheritdoc cref="Of"/>
    public IQueryable<AuditEntry> PageOf(IQueryable<AuditEntry> entries, TimeZoneInfo zone) =>
        Of(entries, zone).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1);

    /// <summary>All that fits, newest first.</summary>
    /// <exception cref="RuleBroken">A date is no date, or the reference no reference.</exception>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries, TimeZoneInfo zone)
    {
        if (TextInput.OneLine(Release) is { Length: > 0 } typed)
        {
            RuleBroken.ThrowIf(!Reference.TryParse(typed, out var reference), "Write the release's reference with its six letters and digits, such as 7KQ2MX.");
            entries = entries.Where(a => a.Subject == reference);
        }

        if (Person is { } person)
            entries = entries.Where(a => a.PersonId == person);
        if (TextInput.OneLine(Event) is { Length: > 0 } code)
            entries = entries.Where(a => a.Event == code);
        if (TextInput.OneLine(Q) is { Length: > 0 } words)
            entries = entries.Where(a => a.Subject.Contains(words) || a.Values.Contains(words) || a.FromAddress == words);
        if (Day(From) is { } first)
        {
            var since = LocalTime.DayBegins(first, zone);
            entries = entries.Where(a => a.At >= since);
        }

        if (Day(To) is { } last)
        {
            var until = LocalTime.DayBegins(last.AddDays(1), zone);
            entries = entries.Where(a => a.At < until);
        }

        return entries.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);
    }

    public string AtPage(int page) => At("/admin/audit", page);

    public string AsCsv() => At("/admin/audit/export", 0);

    private string At(string path, int page)
    {
        (string Name, string Value)[] parts =
        [
            ("person", Person?.ToString() ?? ""), ("event", Event), ("release", Release), ("q", Q), ("from", From), ("to", To), ("page", page > 0 ? page.ToString(CultureInfo.InvariantCulture) : ""),
        ];
        return path + "?" + string.Join('&', parts.Where(p => p.Value.Length > 0).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
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
