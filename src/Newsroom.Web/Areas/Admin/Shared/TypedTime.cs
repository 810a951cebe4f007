using System.Globalization;
using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>Times as a datetime-local field sends and shows them, in the newsroom's zone.</summary>
public static class TypedTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <param name="typed">'2026-05-26T09:00'; "" where nothing was typed.</param>
    /// <param name="offset">'+02:00', where a clock change doubles the time; else "".</param>
    /// <returns>UTC; null where nothing was typed.</returns>
    /// <exception cref="RuleBroken">It is no time, or a clock change skips or doubles it.</exception>
    public static DateTime? ToUtc(string typed, string offset, TimeZoneInfo zone)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;

        RuleBroken.ThrowIf(!DateTime.TryParseExact(typed.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 1900 or > 9000,
            "Write the time as day and time of day, such as 2026-05-26 09:00.");
        return LocalTime.ToUtc(local, zone, OffsetFrom(offset));
    }

    /// <summary>'2026-05-26T09:00' in the zone; "" for null.</summary>
    public static string Of(DateTime? at, TimeZoneInfo zone) =>
        at is { } utc ? LocalTime.FromUtc(utc, zone).ToString(Formats[0], CultureInfo.InvariantCulture) : "";

    /// <summary>'+02:00' where the zone has this local time twice; else "".</summary>
    public static string OffsetOf(DateTime? at, TimeZoneInfo zone) =>
        at is { } utc && LocalTime.OffsetsAt(LocalTime.FromUtc(utc, zone), zone).Count > 1 ? LocalTime.Offset(zone.GetUtcOffset(utc)) : "";

    /// <summary>The offsets to choose from where the zone has the typed time twice; else none.</summary>
    public static IReadOnlyList<string> Choices(string typed, TimeZoneInfo zone) =>
        DateTime.TryParseExact(typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && LocalTime.OffsetsAt(local, zone) is { Count: > 1 } offsets
            ? [.. offsets.Select(LocalTime.Offset)]
            : [];

    private static TimeSpan? OffsetFrom(string offset) =>
        TimeSpan.TryParseExact(offset.TrimStart('+', '-', ' '), @"hh\:mm", CultureInfo.InvariantCulture, out var span)
            ? offset.StartsWith('-') ? -span : span
            : null;
}
