using System.Globalization;
using Newsroom.Rules;

namespace Newsroom.Settings;

/// <summary>Local times as people type them, and the instants they mean.</summary>
public static class LocalTime
{
    /// <summary>The instant (UTC) of a local time in a zone.</summary>
    /// <param name="local">Wall-clock time, unspecified kind.</param>
    /// <param name="offset">Which of the two is meant where a clock change doubles the time; else ignored unless it contradicts the zone.</param>
    /// <exception cref="SkippedTime">A clock change skips this time; names one before and one after that exist.</exception>
    /// <exception cref="DoubledTime">A clock change doubles this time and no fitting <paramref name="offset"/> was given.</exception>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone, TimeSpan? offset = null)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var instants = Instants(local, zone);
        return instants.Count switch
        {
            0 => throw new SkippedTime(local, zone),
            1 => instants[0],
            _ => instants.Exists(at => local - at == offset)
                ? DateTime.SpecifyKind(local - offset!.Value, DateTimeKind.Utc)
                : throw new DoubledTime(local, zone, [.. instants.Select(at => local - at)]),
        };
    }

    public static DateTime FromUtc(DateTime at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone);

    /// <summary>The first instant (UTC) of a day; where a clock change skips the beginning of the day, or all of it, the first instant after that.</summary>
    public static DateTime DayBegins(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        var instants = Instants(local, zone);
        while (instants.Count == 0)
            instants = Instants(local = local.AddMinutes(1), zone);
        return instants[0];
    }

    /// <summary>Whether the clocks show any time of this day. Samoa had no 30 December 2011.</summary>
    public static bool DayExists(DateOnly day, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(FromUtc(DayBegins(day, zone), zone)) == day;

    /// <summary>'Tuesday 26 May', with the year where it is not <paramref name="now"/>'s.</summary>
    public static string Sentence(DateOnly day, TimeZoneInfo zone, DateTime now) =>
        day.ToString(day.Year == FromUtc(now, zone).Year ? "dddd d MMMM" : "dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The offsets from UTC at which the clocks show a local time, the earlier instant first: none where they skip it, two where they go back.</summary>
    public static IReadOnlyList<TimeSpan> OffsetsAt(DateTime local, TimeZoneInfo zone) => [.. Instants(local, zone).Select(at => local - at)];

    /// <summary>'Tuesday 26 May, 09:00 (Europe/Berlin)', with the year where it is not <paramref name="now"/>'s, and the offset where the time is doubled.</summary>
    public static string Sentence(DateTime at, TimeZoneInfo zone, DateTime now)
    {
        var local = FromUtc(at, zone);
        var year = local.Year == FromUtc(now, zone).Year ? "" : " yyyy";
        var doubled = Instants(local, zone).Count > 1 ? ", UTC" + Offset(zone.GetUtcOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))) : "";
        return $"{local.ToString("dddd d MMMM" + year + ", HH:mm", CultureInfo.InvariantCulture)} ({zone.Id}{doubled})";
    }

    /// <summary>'+02:00'</summary>
    public static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    /// <summary>The instants (UTC) at which the clocks show a local time, earliest first: none where they skip it, two where they go back.</summary>
    public static List<DateTime> Instants(DateTime local, TimeZoneInfo zone)
    {
        if (local.Year is 1 or 9999)
            return [TimeZoneInfo.ConvertTimeToUtc(local, zone)];

        return [.. OffsetsAround(local, zone)
            .Select(offset => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc))
            .Where(at => FromUtc(at, zone) == local)
            .Order()];
    }

    // IsInvalidTime and IsAmbiguousTime know daylight saving only; the day that Samoa skipped in 2011 and
    // the hour that Moscow doubled in 2014 escape them. So every offset in force around the time counts.
    internal static IEnumerable<TimeSpan> OffsetsAround(DateTime local, TimeZoneInfo zone) => Enumerable.Range(-3, 7)
        .Select(half => zone.GetUtcOffset(DateTime.SpecifyKind(local.AddHours(12 * half), DateTimeKind.Utc)))
        .Distinct();
}

/// <summary>A local time that a clock change skips.</summary>
public sealed class SkippedTime : RuleBroken
{
    internal SkippedTime(DateTime local, TimeZoneInfo zone)
        : this(local, zone, [.. LocalTime.OffsetsAround(local, zone)])
    {
    }

    // As much before and after as the clocks jump, so that a round time stays one: what it would be by the new and by the old offset.
    private SkippedTime(DateTime local, TimeZoneInfo zone, TimeSpan[] offsets)
        : this(local, zone, LocalTime.FromUtc(local - offsets.Max(), zone), LocalTime.FromUtc(local - offsets.Min(), zone))
    {
    }

    private SkippedTime(DateTime local, TimeZoneInfo zone, DateTime before, DateTime after)
        : base(string.Create(CultureInfo.InvariantCulture,
            $"{local:HH:mm} on {local:d MMMM yyyy} does not exist in {zone.Id}: the clocks skip it. Choose {before:HH:mm} on {before:d MMMM} or {after:HH:mm} on {after:d MMMM}.")) =>
        (Before, After) = (before, after);

    /// <summary>Local time before the change, to choose instead.</summary>
    public DateTime Before { get; }

    /// <summary>Local time after the change, to choose instead.</summary>
    public DateTime After { get; }
}

/// <summary>A local time that a clock change doubles.</summary>
public sealed class DoubledTime : RuleBroken
{
    internal DoubledTime(DateTime local, TimeZoneInfo zone, TimeSpan[] offsets)
        : base(string.Create(CultureInfo.InvariantCulture,
            $"{local:HH:mm} on {local:d MMMM yyyy} happens twice in {zone.Id}: the clocks go back. Choose the first (UTC{LocalTime.Offset(offsets.Max())}) or the second (UTC{LocalTime.Offset(offsets.Min())})."))
    {
        Offsets = [.. offsets.OrderDescending()];
    }

    /// <summary>The offsets from UTC to choose from, the earlier instant first.</summary>
    public IReadOnlyList<TimeSpan> Offsets { get; }
}
