using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Newsroom.Sharing;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>What a release invites to, for a calendar (iCalendar, RFC 5545). A later edition replaces the event of the one before.</summary>
public static class EventFile
{
    /// <param name="release">Its event has a beginning.</param>
    public static string Of(SharedRelease release)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Newsroom//Event//EN", Method = "PUBLISH" };
        var changed = new CalDateTime(release.Edition.PublishAt, "UTC");
        var appointment = new CalendarEvent
        {
            Uid = $"{release.Reference}@{release.Permalink.IdnHost}",
            DtStamp = changed,
            LastModified = changed,
            Sequence = release.Edition.Number - 1,
            Start = new CalDateTime(release.Text.EventStartsAt!.Value, "UTC"),
            Summary = release.Text.Headline,
            Description = string.Join("\n\n", new[] { release.Text.Summary, string.Join('\n', release.Contacts.Select(c => PlainRelease.ContactLine(release, c))), release.Permalink.AbsoluteUri }.Where(p => p.Length > 0)),
            Location = release.Text.EventPlace.Length > 0 ? release.Text.EventPlace : null,
            Url = release.Permalink,
            Status = "CONFIRMED",
        };
        if (release.Text.EventEndsAt is { } ends)
            appointment.End = new CalDateTime(ends, "UTC");
        calendar.Events.Add(appointment);
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
