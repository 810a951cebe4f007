using System.Globalization;
using Newsroom.Planning;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Calendar;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Plans;

/// <summary>Day and time of a plan, as typed and as said.</summary>
public static class PlanTime
{
    /// <param name="time">'09:00'; "" for the day alone.</param>
    /// <exception cref="Rules.RuleBroken">It is no day or no time, or a clock change skips or doubles it.</exception>
    public static PlannedTime Read(string on, string time, string offset, TimeZoneInfo zone)
    {
        var day = TypedDay.Read(on);
        return string.IsNullOrWhiteSpace(time)
            ? PlannedTime.Of(TypedDay.Existing(day, zone))
            : PlannedTime.Of(TypedTime.ToUtc($"{TypedDay.Of(day)}T{time.Trim()}", offset, zone)!.Value);
    }

    /// <summary>Day and time as the newsroom's clocks show them.</summary>
    public static DateTime Local(PlannedTime time, TimeZoneInfo zone) => time.HasTime ? LocalTime.FromUtc(time.At, zone) : time.At;

    /// <summary>'Tuesday 26 May, 09:00 (Europe/Berlin)', or 'Tuesday 26 May' for a day alone.</summary>
    public static string Sentence(PlannedTime time, TimeZoneInfo zone, DateTime now) =>
        time.HasTime ? LocalTime.Sentence(time.At, zone, now) : LocalTime.Sentence(DateOnly.FromDateTime(time.At), zone, now);

    /// <summary>The same time of day on another day.</summary>
    /// <param name="offset">Which of two equal local times is meant.</param>
    /// <inheritdoc cref="Read"/>
    public static PlannedTime On(DateOnly day, PlannedTime time, string offset, TimeZoneInfo zone) =>
        Read(TypedDay.Of(day), time.HasTime ? Local(time, zone).ToString("HH:mm", CultureInfo.InvariantCulture) : "", offset, zone);
}
