using System.Globalization;
using Newsroom.Rules;

namespace Newsroom.Settings;

/// <summary>Local times as people type them, and the instants they mean.</summary>
public static class LocalTime
{
    /// <summary>The instant (UTC) of a local time in a zone.</summary>
    /// <param name="local">Wall-clock time, unspecified kind.</param>
    /// <param name="offset">Which of the two is meant where a clock change doubles the time; else ignored unless it contradicts the zone.</param>
    /// <exception cref="SkippedTime">A clock change skips this time; names the nearest times that exist.</exception>
    /// <exception cref="DoubledTime">A clock change doubles this time and no fitting <paramref name="offset"/> was given.</exception>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone, TimeSpan? offset = null)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            throw new SkippedTime(local, zone);

        if (!zone.IsAmbiguousTime(local))
            return TimeZoneInfo.ConvertTimeToUtc(local, zone);

        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return offset is { } chosen && offsets.Contains(chosen)
            ? DateTime.SpecifyKind(local - chosen, DateTimeKind.Utc)
            : throw new DoubledTime(local, zone, offsets);
    }

    public static DateTime FromUtc(DateTime at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone);

    /// <summary>'Tuesday 26 May, 09:00 (Europe/Berlin)', with the year where it is not <paramref name="now"/>'s, and the offset where the time is doubled.</summary>
    public static string Sentence(DateTime at, TimeZoneInfo zone, DateTime now)
    {
        var local = FromUtc(at, zone);
        var year = local.Year == FromUtc(now, zone).Year ? "" : " yyyy";
        var doubled = zone.IsAmbiguousTime(local) ? ", UTC" + Offset(zone.GetUtcOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))) : "";
        return $"{local.ToString("dddd d MMMM" + year + ", HH:mm", CultureInfo.InvariantCulture)} ({zone.Id}{doubled})";
    }

    /// <summary>'+02:00'</summary>
    public static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}

/// <summary>A local time that a clock change skips.</summary>
public sealed class SkippedTime : RuleBroken
{
    internal SkippedTime(DateTime local, TimeZoneInfo zone)
        : base(Sentence(local, zone))
    {
    }

    private static string Sentence(DateTime local, TimeZoneInfo zone)
    {
        var (before, after) = (local, local);
        while (zone.IsInvalidTime(before))
            before = before.AddMinutes(-1);
        while (zone.IsInvalidTime(after))
            after = after.AddMinutes(1);

        return string.Create(CultureInfo.InvariantCulture,
            $"{local:HH:mm} on {local:d MMMM yyyy} does not exist in {zone.Id}: the clocks skip it. Choose {before:HH:mm} on {before:d MMMM} or {after:HH:mm} on {after:d MMMM}.");
    }
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
