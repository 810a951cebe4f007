using System.Globalization;
using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Text;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Audit;

/// <summary>Which part of the record is shown; all of it stands in the address.</summary>
public sealed class AuditFilter
{
    public const int PageSize = 50;

    private const int LastPage = 100_000;

    // Nobody searches for more than a sentence; SQL Server takes no pattern of more than 4,000 characters.
    private const int MostCharacters = 200;

    /// <summary>Id of whoever did it.</summary>
    public string Person { get; init; } = "";

    /// <summary>One of <see cref="AuditEvents"/>.</summary>
    public string Event { get; init; } = "";

    /// <summary>Reference of a release, as it is written or typed.</summary>
    public string Release { get; init; } = "";

    /// <summary>Part of what it was done to, of a value, or the whole network address.</summary>
    public string Q { get; init; } = "";

    /// <summary>First day, in the newsroom's zone: 2026-05-16, or with its first minute: 2026-05-16T09:30.</summary>
    public string From { get; init; } = "";

    /// <summary>First minute of the first day: 09:30; empty for the whole day.</summary>
    public string FromTime { get; init; } = "";

    /// <summary>Last day, or with its last minute, which is included.</summary>
    public string To { get; init; } = "";

    /// <summary>Last minute of the last day.</summary>
    public string ToTime { get; init; } = "";

    public int Page { get; init; } = 1;

    public int PageNumber => Math.Clamp(Page, 1, LastPage);

    public bool IsEmpty => Parts.Count == 0;

    /// <summary>2026-05-16 or 2026-05-16T09:30; empty for the beginning.</summary>
    public string Since => Joined(From, FromTime);

    public string Until => Joined(To, ToTime);

    /// <summary>One entry more than a page holds, to know whether there is a next one.</summary>
    /// <inheritdoc cref="Of"/>
    public IQueryable<AuditEntry> PageOf(IQueryable<AuditEntry> entries, TimeZoneInfo zone) =>
        Of(entries, zone).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1);

    /// <summary>All that fits, newest first.</summary>
    /// <exception cref="RuleBroken">Something is not what its field takes.</exception>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries, TimeZoneInfo zone)
    {
        if (Typed(Release) is { Length: > 0 } typed)
        {
            RuleBroken.ThrowIf(!Reference.TryParse(typed, out var reference), "Write the release's reference with its six letters and digits, such as 7KQ2MX.");
            entries = entries.Where(a => a.Subject == reference);
        }

        if (Typed(Person) is { Length: > 0 } typedPerson)
        {
            RuleBroken.ThrowIf(!Guid.TryParse(typedPerson, out var person), "Choose the person from the list.");
            entries = entries.Where(a => a.PersonId == person);
        }

        if (Typed(Event) is { Length: > 0 } code)
            entries = entries.Where(a => a.Event == code);
        if (Typed(Q) is { Length: > 0 } words)
        {
            var (plain, mapped) = NetworkAddress.Written(words);
            entries = entries.Where(a => a.Subject.Contains(words) || a.Values.Contains(words) || a.FromAddress == plain || a.FromAddress == mapped);
        }

        if (Local(Since, TimeOnly.MinValue) is { } first)
        {
            var since = First(first, zone);
            entries = entries.Where(a => a.At >= since);
        }

        if (Local(Until, new TimeOnly(23, 59)) is { } last)
        {
            var until = Last(last, zone).AddMinutes(1);
            entries = entries.Where(a => a.At < until);
        }

        return entries.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);
    }

    public string AtPage(int page) =>
        "/admin/audit?" + string.Join('&', Parts.Append((Name: "page", Value: page.ToString(CultureInfo.InvariantCulture))).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>What narrows the record down, as the address and the form for exporting carry it.</summary>
    public IReadOnlyList<(string Name, string Value)> Parts =>
        [.. new[] { ("person", Person), ("event", Event), ("release", Release), ("q", Q), ("from", Since), ("to", Until) }.Where(p => p.Item2.Length > 0)];

    private static string Joined(string day, string time) => TextInput.OneLine(day) + (TextInput.OneLine(time) is { Length: > 0 } clock ? "T" + clock : "");

    /// <exception cref="RuleBroken">It is too long.</exception>
    private static string Typed(string text)
    {
        RuleBroken.ThrowIf(text.Length > MostCharacters, $"Search for at most {MostCharacters} characters.");
        return TextInput.OneLine(text);
    }

    /// <param name="otherwise">The time of day where none is typed.</param>
    private static DateTime? Local(string typed, TimeOnly otherwise)
    {
        if (typed.Length == 0)
            return null;

        RuleBroken.ThrowIf(
            !DateTime.TryParseExact(typed, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 1900 or > 9000,
            "Write the days as year, month and day, such as 2026-05-16, and the times of day as hours and minutes, such as 09:30.");
        return typed.Contains('T') ? local.AddSeconds(-local.Second) : local + otherwise.ToTimeSpan();
    }

    /// <summary>The instant of a local minute: the first where a clock change doubles it; the next that exists where one skips it.</summary>
    private static DateTime First(DateTime local, TimeZoneInfo zone) => LocalTime.Instants(Existing(local, 1, zone), zone)[0];

    /// <summary>The instant of a local minute: the last where a clock change doubles it; the one before that exists where one skips it.</summary>
    private static DateTime Last(DateTime local, TimeZoneInfo zone) => LocalTime.Instants(Existing(local, -1, zone), zone)[^1];

    private static DateTime Existing(DateTime local, int step, TimeZoneInfo zone)
    {
        while (LocalTime.Instants(local, zone).Count == 0)
            local = local.AddMinutes(step);
        return local;
    }
}
