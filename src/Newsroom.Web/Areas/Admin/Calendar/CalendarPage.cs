using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.Settings;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Calendar;

public enum CalendarView
{
    Month,
    Week,
    List,
}

/// <summary>A month or a week of the calendar.</summary>
/// <param name="On">The day that was asked for.</param>
/// <param name="Days">From Monday to Sunday, once or several times; in the list, the days of the month.</param>
/// <param name="HasAnything">Whether anything was ever published, scheduled or planned.</param>
public sealed record CalendarPage(CalendarView View, DateOnly On, DateOnly Today, IReadOnlyList<CalendarDay> Days, bool HasAnything)
{
    /// <summary>How many things a day of the month shows; the rest is one press away.</summary>
    public const int MostInMonth = 4;

    private const int DaysOfWeek = 7;

    public IEnumerable<CalendarDay[]> Weeks => Days.Chunk(DaysOfWeek);

    public bool IsEmpty => Days.All(d => d.Items.Count == 0);

    public string Title => View == CalendarView.Week
        ? "Week of " + Monday(On).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : On.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public string Previous => Address(View, View == CalendarView.Week ? On.AddDays(-DaysOfWeek) : FirstOfMonth(On).AddMonths(-1));

    public string Next => Address(View, View == CalendarView.Week ? On.AddDays(DaysOfWeek) : FirstOfMonth(On).AddMonths(1));

    /// <summary>'month', 'week' or 'list'.</summary>
    public static string NameOf(CalendarView view) => view.ToString().ToLowerInvariant();

    public static string Address(CalendarView view, DateOnly on) => $"/admin/calendar?view={NameOf(view)}&on={TypedDay.Of(on)}";

    public static async Task<CalendarPage> Of(NewsroomDbContext db, string? view, string? on, Person me, CurrentNewsroom newsroom, CancellationToken ct)
    {
        var shown = Enum.TryParse<CalendarView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : CalendarView.Month;
        var today = DateOnly.FromDateTime(newsroom.Local(newsroom.Now));
        var day = string.IsNullOrEmpty(on) ? today : TypedDay.Read(on);
        var (first, last) = RangeOf(shown, day);

        var rows = await db.Calendar(first, last, newsroom.Zone, newsroom.Now, ct);
        var byDay = rows.Select(r => CalendarItem.Of(r, me, newsroom)).ToLookup(i => i.On);
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Select(d => new CalendarDay(d, shown == CalendarView.Week || d.Month == day.Month, d == today, LocalTime.DayExists(d, newsroom.Zone), [.. byDay[d]]));
        return new CalendarPage(shown, day, today, [.. days],
            rows.Count > 0 || await db.Editions.AnyAsync(ct) || await db.PlannedDates.AnyAsync(ct));
    }

    private static (DateOnly First, DateOnly Last) RangeOf(CalendarView view, DateOnly on)
    {
        var (first, last) = (FirstOfMonth(on), FirstOfMonth(on).AddMonths(1).AddDays(-1));
        return view switch
        {
            CalendarView.Week => (Monday(on), Monday(on).AddDays(DaysOfWeek - 1)),
            CalendarView.List => (first, last),
            _ => (Monday(first), Monday(last).AddDays(DaysOfWeek - 1)),
        };
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));
}

/// <param name="IsInside">Whether it belongs to the month that is shown.</param>
/// <param name="Exists">False where a clock change skips the whole day.</param>
public sealed record CalendarDay(DateOnly Day, bool IsInside, bool IsToday, bool Exists, IReadOnlyList<CalendarItem> Items)
{
    /// <summary>'2026-05-26'</summary>
    public string Iso => TypedDay.Of(Day);

    /// <summary>'Tuesday 26 May'</summary>
    public string Words => Day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
