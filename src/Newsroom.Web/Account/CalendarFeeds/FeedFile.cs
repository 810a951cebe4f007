using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Newsroom.Planning;
using Newsroom.Web.Areas.Admin.Calendar;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Account.CalendarFeeds;

/// <summary>The calendar as iCalendar (RFC 5545, with name and refresh interval of RFC 7986).</summary>
public static class FeedFile
{
    /// <summary>Sequence numbers count seconds from here, so that a later state always has the higher one.</summary>
    private static readonly DateTime Beginning = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static string Of(IEnumerable<CalendarRow> rows, CurrentNewsroom newsroom)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Newsroom//Calendar//EN" };
        var name = newsroom.Settings.Organisation + " newsroom";
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        var refresh = new Ical.Net.CalendarProperty("REFRESH-INTERVAL", "PT1H");
        refresh.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(refresh);
        foreach (var row in rows)
            calendar.Events.Add(Event(row, newsroom));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(CalendarRow row, CurrentNewsroom newsroom)
    {
        var changed = new CalDateTime(row.ChangedAt, "UTC");
        return new CalendarEvent
        {
            // Rescheduling freezes an edition anew with the same number: it stays the same event.
            Uid = row.PlanId is { } plan ? $"plan-{plan}" : string.Create(CultureInfo.InvariantCulture, $"release-{row.ReleaseId}-{row.Edition}"),
            DtStamp = changed,
            LastModified = changed,
            Sequence = Math.Max(0, (int)(row.ChangedAt - Beginning).TotalSeconds),
            Start = row.HasTime ? new CalDateTime(row.At, "UTC") : new CalDateTime(DateOnly.FromDateTime(row.At)),
            Summary = $"{CalendarItem.StateOf(row).Word}: {row.Headline}",
            Description = row.Kind,
            Status = row.PlanId is null ? "CONFIRMED" : "TENTATIVE",
            // It tells when something happens; it does not make anybody busy.
            Transparency = "TRANSPARENT",
            Url = newsroom.Absolute(CalendarItem.PathOf(row)),
        };
    }
}
