using System.Globalization;
using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Web.Areas.Admin.Calendar;

/// <summary>Days as a date field sends and shows them.</summary>
public static class TypedDay
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>'2026-05-26'</summary>
    public static string Of(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <exception cref="RuleBroken">It is no day, or none of the years 1900 to 9000.</exception>
    public static DateOnly Read(string typed)
    {
        RuleBroken.ThrowIf(!DateOnly.TryParseExact(typed.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 9000,
            "Write the day as year, month and day, such as 2026-05-26.");
        return day;
    }

    /// <exception cref="RuleBroken">A clock change skips the whole day.</exception>
    public static DateOnly Existing(DateOnly day, TimeZoneInfo zone)
    {
        RuleBroken.ThrowIf(!LocalTime.DayExists(day, zone),
            string.Create(CultureInfo.InvariantCulture, $"There is no {day:d MMMM yyyy} in {zone.Id}: the clocks skip it. Choose the day before or after."));
        return day;
    }
}
