using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Publication;

/// <summary>Scheduling around clock changes, through the screens, in zones whose changes are an hour, half an hour and a whole day.</summary>
public sealed class ClockChangeTests : IAsyncLifetime
{
    private NewsroomSite site = null!;
    private Visitor editor = null!;

    public async ValueTask InitializeAsync() => site = await NewsroomSite.Start(settings: ("Site:Address", "https://news.example"));

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "Choose 01:30 on 29 March or 03:30 on 29 March.", "2026-03-29T03:30", "2026-03-29 01:30", "Sunday 29 March, 03:30 (Europe/Berlin)")]
    [InlineData("America/St_Johns", "2026-03-08T02:15", "Choose 01:15 on 8 March or 03:15 on 8 March.", "2026-03-08T01:15", "2026-03-08 04:45", "Sunday 8 March, 01:15 (America/St_Johns)")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:00", "Choose 01:30 on 4 October or 02:30 on 4 October.", "2026-10-04T02:30", "2026-10-03 15:30", "Sunday 4 October, 02:30 (Australia/Lord_Howe)")]
    [InlineData("Pacific/Apia", "2011-12-30T09:00", "Choose 09:00 on 29 December or 09:00 on 31 December.", "2011-12-31T09:00", "2011-12-30 19:00", "Saturday 31 December, 09:00 (Pacific/Apia)")]
    public async Task A_skipped_time_is_refused_with_two_that_exist_and_each_can_be_chosen(string zone, string typed, string choices, string chosen, string utc, string words)
    {
        var draft = await DraftIn(zone, tenDaysBefore: utc);

        var refused = await (await editor.Get(Screen(draft, "edit"))).Submit("Schedule", ("Publish at", typed));
        var forced = await editor.Get(Screen(draft, $"publication?at={typed}&offset=%2B02:00"));
        var confirm = await refused.Submit("Choose this time", ("Publish at", chosen));
        var done = await confirm.Submit($"Schedule for {words}");

        foreach (var page in (HtmlPage[])[refused, forced])
        {
            page.Text.ShouldContain($"does not exist in {zone}: the clocks skip it. {choices}");
            page.Document.QuerySelectorAll("main button.primary").ShouldBeEmpty();
        }

        done.Text.ShouldContain($"Scheduled for {words}.");
        (await PublishAt(draft)).ShouldBe(Time(utc));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "+02:00", "2026-10-25 00:30", "+01:00", "2026-10-25 01:30", "Sunday 25 October, 02:30")]
    [InlineData("America/St_Johns", "2026-11-01T01:30", "-02:30", "2026-11-01 04:00", "-03:30", "2026-11-01 05:00", "Sunday 1 November, 01:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "+11:00", "2026-04-04 14:45", "+10:30", "2026-04-04 15:15", "Sunday 5 April, 01:45")]
    public async Task A_doubled_time_is_refused_with_both_offsets_and_each_means_its_own_instant(
        string zone, string typed, string first, string firstUtc, string second, string secondUtc, string words)
    {
        var early = await DraftIn(zone, tenDaysBefore: firstUtc, "The early ferry");
        var late = await Draft("The late ferry");
        foreach (var (draft, place, offset, utc) in new[] { (early, "first", first, firstUtc), (late, "second", second, secondUtc) })
        {
            var asks = await (await editor.Get(Screen(draft, "edit"))).Submit("Schedule", ("Publish at", typed));
            asks.Text.ShouldContain($"happens twice in {zone}: the clocks go back. Choose the first (UTC{first}) or the second (UTC{second}).");
            asks.Document.QuerySelectorAll("main button.primary").ShouldBeEmpty();

            var confirm = await asks.Follow($"The {place} (UTC{offset})");
            var done = await confirm.Submit($"Schedule for {words} ({zone}, UTC{offset})");

            done.Text.ShouldContain($"Scheduled for {words} ({zone}, UTC{offset}).");
            (await PublishAt(draft)).ShouldBe(Time(utc));
            // Typed once more as it is shown, it means the same instant.
            (await (await editor.Get(Screen(draft, "edit"))).Submit("Schedule")).Has("button", $"Reschedule for {words} ({zone}, UTC{offset})").ShouldBeTrue();
        }

        var reader = site.Reader();
        site.Clock.Now = Time(secondUtc).AddMilliseconds(-1);
        (await reader.Get("/news")).Source.ShouldNotContain("The late ferry");
        site.Clock.Now = Time(secondUtc);
        var list = (await reader.Get("/news")).Source;
        list.IndexOf("The late ferry", StringComparison.Ordinal).ShouldBeInRange(0, list.IndexOf("The early ferry", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-31T23:59", "2026/10", "2026-11-01T00:00", "2026/11", "2026-10-31 23:00")]
    [InlineData("America/St_Johns", "2026-10-31T23:59", "2026/10", "2026-11-01T00:00", "2026/11", "2026-11-01 02:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-30T23:45", "2026/04", "2026-05-01T00:00", "2026/05", "2026-04-30 13:30")]
    [InlineData("Pacific/Apia", "2011-12-31T23:59", "2011/12", "2012-01-01T00:00", "2012/01", "2011-12-31 10:00")]
    public async Task At_the_border_of_a_month_addresses_lists_and_the_archive_go_by_the_newsrooms_clocks(
        string zone, string last, string lastMonth, string first, string firstMonth, string firstUtc)
    {
        var before = await DraftIn(zone, tenDaysBefore: firstUtc, "Last of the month");
        var after = await Draft("First of the month");
        foreach (var (draft, typed, month) in new[] { (before, last, lastMonth), (after, first, firstMonth) })
        {
            var confirm = await editor.Get(Screen(draft, "publication?at=" + typed));
            confirm.Text.ShouldContain($"https://news.example/news/{month}/");
            await confirm.Submit(confirm.Document.QuerySelector("main button.primary")!.TextContent);
        }

        site.Clock.Now = Time(firstUtc);
        var reader = site.Reader();

        (await reader.Get($"/news/{lastMonth}/last-of-the-month")).Text.ShouldContain("Last of the month");
        (await reader.Get($"/news/{firstMonth}/first-of-the-month")).Text.ShouldContain("First of the month");
        foreach (var (month, headline, other) in new[] { (lastMonth, "Last", "First"), (firstMonth, "First", "Last") })
        {
            var list = await reader.Get($"/news?year={month[..4]}&month={int.Parse(month[5..], CultureInfo.InvariantCulture)}");
            list.Source.ShouldContain($"{headline} of the month");
            list.Source.ShouldNotContain($"{other} of the month");
        }

        var all = (await reader.Get("/news")).Source;
        all.IndexOf("First of the month", StringComparison.Ordinal).ShouldBeInRange(0, all.IndexOf("Last of the month", StringComparison.Ordinal));
        var months = Regex.Matches((await reader.Get("/archive")).Source, @"year=(\d{4})&(?:amp;)?month=(\d{1,2})").Select(m => $"{m.Groups[1].Value}/{int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture):00}");
        months.ShouldBe([firstMonth, lastMonth]);
    }

    /// <summary>A draft in a newsroom of this zone, ten days before something happens there.</summary>
    private async Task<Release> DraftIn(string zone, string tenDaysBefore, string headline = "Night ferry returns")
    {
        site.Clock.Now = Time(tenDaysBefore).AddDays(-10);
        await site.Do(async db => (await db.Settings.SingleAsync()).UseZone(zone));
        editor = await site.SignIn(Role.Editor, "Erik Sandvik");
        return await Draft(headline);
    }

    private Task<Release> Draft(string headline) => site.Keep(kind => A.Draft(headline, kind: kind, now: site.Clock.Now));

    private Task<DateTime> PublishAt(Release release) => site.Ask(db => db.Editions.Where(e => e.ReleaseId == release.Id).Select(e => e.PublishAt).SingleAsync());

    private static string Screen(Release release, string screen) => $"/admin/releases/{release.Reference}/{screen}";

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
