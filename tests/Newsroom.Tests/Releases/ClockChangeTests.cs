using System.Globalization;
using Newsroom.Releases;
using Newsroom.Settings;

namespace Newsroom.Tests.Releases;

/// <summary>Year and month of an address are those of the newsroom's clocks, also where they differ from UTC's and around a clock change.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-11-01 00:00", "2026-10-31 23:00", 2026, 11)]
    [InlineData("Europe/Berlin", "2026-03-31 23:59", "2026-03-31 21:59", 2026, 3)]
    [InlineData("America/St_Johns", "2026-10-31 23:59", "2026-11-01 02:29", 2026, 10)]
    [InlineData("America/St_Johns", "2026-11-01 00:00", "2026-11-01 02:30", 2026, 11)]
    [InlineData("Australia/Lord_Howe", "2026-05-01 00:00", "2026-04-30 13:30", 2026, 5)]
    [InlineData("Australia/Lord_Howe", "2026-12-31 23:45", "2026-12-31 12:45", 2026, 12)]
    [InlineData("Pacific/Apia", "2011-12-31 23:59", "2011-12-31 09:59", 2011, 12)]
    [InlineData("Pacific/Apia", "2012-01-01 00:00", "2011-12-31 10:00", 2012, 1)]
    [InlineData("Pacific/Apia", "2011-12-29 23:59", "2011-12-30 09:59", 2011, 12)]
    public void A_release_scheduled_at_the_border_of_a_month_gets_the_month_that_the_clocks_show(string zone, string local, string utc, int year, int month)
    {
        var at = LocalTime.ToUtc(Time(local), Zone(zone));
        var now = at.AddDays(-10);
        var draft = A.Draft(now: now);

        var edition = draft.Publish(at, draft.NextAddress(at, now, Zone(zone)), draft.Author, now);

        edition.PublishAt.ShouldBe(Time(utc));
        edition.FirstPublishedAt.ShouldBe(Time(utc));
        (edition.Year, edition.Month).ShouldBe((year, month));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:30")]
    [InlineData("America/St_Johns", "2026-11-01 01:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45")]
    public void Of_two_releases_scheduled_for_one_doubled_time_each_appears_at_its_own_instant(string zone, string local)
    {
        var offsets = LocalTime.OffsetsAt(Time(local), Zone(zone));
        var (first, second) = (LocalTime.ToUtc(Time(local), Zone(zone), offsets[0]), LocalTime.ToUtc(Time(local), Zone(zone), offsets[1]));
        var now = first.AddDays(-10);
        Release Scheduled(DateTime at)
        {
            var draft = A.Draft(now: now);
            draft.Publish(at, draft.NextAddress(at, now, Zone(zone)), draft.Author, now);
            return draft;
        }

        var (early, late) = (Scheduled(first), Scheduled(second));

        early.PublicEdition(first.AddTicks(-1)).ShouldBeNull();
        early.PublicEdition(first).ShouldNotBeNull();
        late.PublicEdition(second.AddTicks(-1)).ShouldBeNull();
        late.PublicEdition(second).ShouldNotBeNull();
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
