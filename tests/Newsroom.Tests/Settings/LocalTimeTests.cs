using System.Globalization;
using Newsroom.Settings;

namespace Newsroom.Tests.Settings;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-05-26 09:00", "2026-05-26 07:00")]
    [InlineData("Europe/Berlin", "2026-12-26 09:00", "2026-12-26 08:00")]
    [InlineData("America/St_Johns", "2026-01-15 09:00", "2026-01-15 12:30")]
    [InlineData("Australia/Lord_Howe", "2026-07-01 09:00", "2026-06-30 22:30")]
    [InlineData("Australia/Lord_Howe", "2026-12-01 09:00", "2026-11-30 22:00")]
    [InlineData("Pacific/Apia", "2011-12-29 23:59", "2011-12-30 09:59")]
    [InlineData("Pacific/Apia", "2011-12-31 00:00", "2011-12-30 10:00")]
    [InlineData("Etc/UTC", "2026-05-26 09:00", "2026-05-26 09:00")]
    [InlineData("Etc/UTC", "0001-01-01 00:00", "0001-01-01 00:00")]
    [InlineData("Etc/UTC", "9999-12-31 23:59", "9999-12-31 23:59")]
    public void An_ordinary_time_means_one_instant_and_comes_back_the_same(string zone, string local, string utc)
    {
        var at = LocalTime.ToUtc(Time(local), Zone(zone));

        at.ShouldBe(Time(utc));
        at.Kind.ShouldBe(DateTimeKind.Utc);
        LocalTime.FromUtc(at, Zone(zone)).ShouldBe(Time(local));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 02:30", "02:30 on 29 March 2026 does not exist in Europe/Berlin: the clocks skip it. Choose 01:30 on 29 March or 03:30 on 29 March.")]
    [InlineData("Europe/Berlin", "2026-03-29 02:00", "02:00 on 29 March 2026 does not exist in Europe/Berlin: the clocks skip it. Choose 01:00 on 29 March or 03:00 on 29 March.")]
    [InlineData("America/St_Johns", "2026-03-08 02:15", "02:15 on 8 March 2026 does not exist in America/St_Johns: the clocks skip it. Choose 01:15 on 8 March or 03:15 on 8 March.")]
    [InlineData("America/St_Johns", "2010-03-14 00:30", "00:30 on 14 March 2010 does not exist in America/St_Johns: the clocks skip it. Choose 23:30 on 13 March or 01:30 on 14 March.")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "02:15 on 4 October 2026 does not exist in Australia/Lord_Howe: the clocks skip it. Choose 01:45 on 4 October or 02:45 on 4 October.")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "12:00 on 30 December 2011 does not exist in Pacific/Apia: the clocks skip it. Choose 12:00 on 29 December or 12:00 on 31 December.")]
    public void A_skipped_time_is_refused_with_two_that_are_as_far_away_as_the_clocks_jump(string zone, string local, string sentence)
    {
        var refusal = Should.Throw<SkippedTime>(() => LocalTime.ToUtc(Time(local), Zone(zone)));

        refusal.Message.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 02:00", 60)]
    [InlineData("America/St_Johns", "2026-03-08 02:00", 60)]
    [InlineData("America/St_Johns", "2010-03-14 00:01", 60)]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:00", 30)]
    [InlineData("Pacific/Apia", "2011-12-30 00:00", 24 * 60)]
    public void Every_skipped_minute_names_times_that_exist_once_and_the_minutes_around_are_ordinary(string zone, string first, int minutes)
    {
        for (var local = Time(first); local < Time(first).AddMinutes(minutes); local = local.AddMinutes(1))
        {
            var refusal = Should.Throw<SkippedTime>(() => LocalTime.ToUtc(local, Zone(zone)));
            (refusal.After - refusal.Before).ShouldBe(TimeSpan.FromMinutes(2 * minutes));
            (LocalTime.ToUtc(refusal.After, Zone(zone)) - LocalTime.ToUtc(refusal.Before, Zone(zone))).ShouldBe(TimeSpan.FromMinutes(minutes));
        }

        var (before, after) = (Time(first).AddMinutes(-1), Time(first).AddMinutes(minutes));
        (LocalTime.ToUtc(after, Zone(zone)) - LocalTime.ToUtc(before, Zone(zone))).ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:00", 60)]
    [InlineData("America/St_Johns", "2026-11-01 01:00", 60)]
    [InlineData("America/St_Johns", "2010-11-06 23:01", 60)]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:30", 30)]
    [InlineData("Europe/Moscow", "2014-10-26 01:00", 60)]
    public void Every_doubled_minute_means_two_instants_that_show_the_same_time_and_the_minutes_around_are_ordinary(string zone, string first, int minutes)
    {
        for (var local = Time(first); local < Time(first).AddMinutes(minutes); local = local.AddMinutes(1))
        {
            var offsets = Should.Throw<DoubledTime>(() => LocalTime.ToUtc(local, Zone(zone))).Offsets;
            var instants = offsets.Select(offset => LocalTime.ToUtc(local, Zone(zone), offset)).ToList();
            (instants[1] - instants[0]).ShouldBe(TimeSpan.FromMinutes(minutes));
            instants.ShouldAllBe(at => LocalTime.FromUtc(at, Zone(zone)) == local);
            LocalTime.OffsetsAt(local, Zone(zone)).ShouldBe(offsets);
        }

        var (before, after) = (Time(first).AddMinutes(-1), Time(first).AddMinutes(minutes));
        (LocalTime.ToUtc(after, Zone(zone)) - LocalTime.ToUtc(before, Zone(zone))).ShouldBe(TimeSpan.FromMinutes(2 * minutes + 1));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-05-16", "2026-05-15 22:00")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30 10:00")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30 10:00")]
    [InlineData("America/St_Johns", "2010-03-14", "2010-03-14 03:30")]
    [InlineData("America/Havana", "2026-03-08", "2026-03-08 05:00")]
    [InlineData("America/Havana", "2026-11-01", "2026-11-01 04:00")]
    public void A_day_begins_at_its_first_midnight_or_where_that_is_skipped_at_the_next_minute_that_exists(string zone, string day, string utc) =>
        LocalTime.DayBegins(DateOnly.Parse(day, CultureInfo.InvariantCulture), Zone(zone)).ShouldBe(Time(utc));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "+02:00", "+01:00")]
    [InlineData("Europe/Berlin", "2026-10-25 02:00", "+02:00", "+01:00")]
    [InlineData("America/St_Johns", "2026-11-01 01:30", "-02:30", "-03:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "+11:00", "+10:30")]
    [InlineData("Europe/Moscow", "2014-10-26 01:30", "+04:00", "+03:00")]
    public void A_doubled_time_is_refused_with_both_offsets_to_choose_from(string zone, string local, string first, string second)
    {
        var refusal = Should.Throw<DoubledTime>(() => LocalTime.ToUtc(Time(local), Zone(zone)));

        refusal.Offsets.Select(LocalTime.Offset).ShouldBe([first, second]);
        refusal.Message.ShouldContain($"Choose the first (UTC{first}) or the second (UTC{second}).");
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", 2.0, "2026-10-25 00:30")]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", 1.0, "2026-10-25 01:30")]
    [InlineData("America/St_Johns", "2026-11-01 01:30", -2.5, "2026-11-01 04:00")]
    [InlineData("America/St_Johns", "2026-11-01 01:30", -3.5, "2026-11-01 05:00")]
    [InlineData("America/St_Johns", "2010-11-06 23:30", -2.5, "2010-11-07 02:00")]
    [InlineData("America/St_Johns", "2010-11-06 23:30", -3.5, "2010-11-07 03:00")]
    [InlineData("Europe/Moscow", "2014-10-26 01:30", 4.0, "2014-10-25 21:30")]
    [InlineData("Europe/Moscow", "2014-10-26 01:30", 3.0, "2014-10-25 22:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", 11.0, "2026-04-04 14:45")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", 10.5, "2026-04-04 15:15")]
    public void A_chosen_offset_settles_a_doubled_time(string zone, string local, double offsetHours, string utc)
    {
        var at = LocalTime.ToUtc(Time(local), Zone(zone), TimeSpan.FromHours(offsetHours));

        at.ShouldBe(Time(utc));
        LocalTime.FromUtc(at, Zone(zone)).ShouldBe(Time(local));
    }

    [Fact]
    public void An_offset_that_the_zone_never_had_settles_nothing() =>
        Should.Throw<DoubledTime>(() => LocalTime.ToUtc(Time("2026-10-25 02:30"), Zone("Europe/Berlin"), TimeSpan.FromHours(5)));

    [Fact]
    public void The_hour_after_a_doubled_one_is_ordinary() =>
        LocalTime.ToUtc(Time("2026-10-25 03:00"), Zone("Europe/Berlin")).ShouldBe(Time("2026-10-25 02:00"));

    [Fact]
    public void A_sentence_names_day_time_and_zone()
    {
        var at = Time("2026-05-26 07:00");

        var sentence = LocalTime.Sentence(at, Berlin, now: Noon);

        sentence.ShouldBe("Tuesday 26 May, 09:00 (Europe/Berlin)");
    }

    [Fact]
    public void A_sentence_names_the_year_where_it_is_another()
    {
        var at = Time("2027-01-01 08:00");

        var sentence = LocalTime.Sentence(at, Berlin, now: Noon);

        sentence.ShouldBe("Friday 1 January 2027, 09:00 (Europe/Berlin)");
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 00:30", "Sunday 25 October, 02:30 (Europe/Berlin, UTC+02:00)")]
    [InlineData("Europe/Berlin", "2026-10-25 01:30", "Sunday 25 October, 02:30 (Europe/Berlin, UTC+01:00)")]
    [InlineData("America/St_Johns", "2026-11-01 05:00", "Sunday 1 November, 01:30 (America/St_Johns, UTC-03:30)")]
    [InlineData("Australia/Lord_Howe", "2026-04-04 14:45", "Sunday 5 April, 01:45 (Australia/Lord_Howe, UTC+11:00)")]
    [InlineData("Australia/Lord_Howe", "2026-04-04 15:15", "Sunday 5 April, 01:45 (Australia/Lord_Howe, UTC+10:30)")]
    public void A_sentence_names_the_offset_where_the_time_is_doubled(string zone, string utc, string sentence) =>
        LocalTime.Sentence(Time(utc), Zone(zone), now: Noon).ShouldBe(sentence);

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2026-05-26", "Europe/Berlin", "2026-05-25 22:00")]
    [InlineData("2026-03-29", "Europe/Berlin", "2026-03-28 23:00")]
    [InlineData("2026-03-30", "Europe/Berlin", "2026-03-29 22:00")]
    [InlineData("2026-10-26", "Europe/Berlin", "2026-10-25 23:00")]
    [InlineData("2026-11-01", "America/Havana", "2026-11-01 04:00")] // midnight comes twice: the first counts
    [InlineData("2018-11-04", "America/Sao_Paulo", "2018-11-04 03:00")] // midnight is skipped: the day begins at one
    [InlineData("2011-12-30", "Pacific/Apia", "2011-12-30 10:00")] // there was no such day: the next one's beginning
    public void A_day_begins_with_its_first_instant(string day, string zone, string begins) =>
        LocalTime.DayBegins(DateOnly.Parse(day, CultureInfo.InvariantCulture), Zone(zone)).ShouldBe(Time(begins));

    [Fact]
    public void A_day_that_a_clock_change_skips_does_not_exist()
    {
        var apia = Zone("Pacific/Apia");

        LocalTime.DayExists(new DateOnly(2011, 12, 29), apia).ShouldBeTrue();
        LocalTime.DayExists(new DateOnly(2011, 12, 30), apia).ShouldBeFalse();
        LocalTime.DayExists(new DateOnly(2011, 12, 31), apia).ShouldBeTrue();
        LocalTime.DayExists(new DateOnly(2018, 11, 4), Zone("America/Sao_Paulo")).ShouldBeTrue();
    }
}
