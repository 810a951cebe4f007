using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.Releases;
using Newsroom.Testing.Html;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin.Calendar;

public sealed class CalendarTests : AdminTest
{
    [Fact]
    public async Task The_month_shows_what_was_published_what_is_scheduled_and_what_is_planned()
    {
        await Written("Fares for 2027", then: d => A.Published(d));
        await Written("Night ferry returns", then: d => A.Scheduled(d, at: new DateTime(2026, 5, 26, 7, 0, 0, DateTimeKind.Utc)));
        await Written("Only a draft");
        await Planned("Annual figures", PlannedTime.Of(new DateOnly(2026, 5, 28)));

        var month = await Officer.Get("/admin/calendar");

        month.Title.ShouldStartWith("Calendar: May 2026");
        Cell(month, "2026-05-16").ShouldBe("16 Saturday 16 May today 12:00 Public Fares for 2027 Press release");
        Cell(month, "2026-05-26").ShouldContain("09:00 Scheduled Night ferry returns Press release Move Night ferry returns");
        Cell(month, "2026-05-28").ShouldContain("Planned Annual figures Move Annual figures");
        month.Text.ShouldNotContain("Only a draft");
        month.Document.QuerySelectorAll("thead th").Select(h => h.TextContent).ShouldBe(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
        month.Link("Calendar").GetAttribute("aria-current").ShouldBe("page");
    }

    [Fact]
    public async Task Month_week_and_list_lead_to_each_other_and_on()
    {
        await Written("Fares for 2027", then: d => A.Published(d));

        var week = await (await Officer.Get("/admin/calendar")).Follow("Week");
        var next = await week.Follow("Next week");
        var list = await (await next.Follow("Today")).Follow("List");

        week.ByRole("heading", "Week of 11 May 2026");
        next.ByRole("heading", "Week of 18 May 2026");
        next.Text.ShouldContain("Nothing is planned, scheduled or published in this week.");
        list.ByRole("heading", "Saturday 16 May · today");
        list.Text.ShouldContain("Fares for 2027");
        (await list.Follow("Previous month")).ByRole("heading", "April 2026");
    }

    [Fact]
    public async Task A_correction_that_waits_says_so_and_is_moved_on_the_screen_of_corrections()
    {
        var release = await Written("Fares for 2027", then: d =>
        {
            A.Published(d).Rewrite(body: "Other words.");
            var at = Noon.AddDays(2);
            d.Correct("The price.", at, d.NextAddress(at, Noon, Berlin), d.Author, Noon);
            return d;
        });

        var month = await Officer.Get("/admin/calendar");

        Cell(month, "2026-05-18").ShouldContain("12:00 Correction scheduled Fares for 2027");
        month.Link("Move Fares for 2027").GetAttribute("href").ShouldBe(PathOf(release, "correction?at="));
        (await month.Follow("Move Fares for 2027")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_what_one_may_move_offers_it()
    {
        await Written("Night ferry returns", then: d => A.Scheduled(d));
        await Written("Fares for 2027", then: d => A.Published(d));

        (await Colleague.Get("/admin/calendar")).Has("link", "Move Night ferry returns").ShouldBeFalse();
        var editors = await Editor.Get("/admin/calendar");
        editors.Has("link", "Move Night ferry returns").ShouldBeTrue();
        editors.Has("link", "Move Fares for 2027").ShouldBeFalse();
        editors.Document.QuerySelectorAll(".movable").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_dragged_to_a_day_keeps_its_time_and_comes_to_the_screen_that_confirms()
    {
        var release = await Written("Night ferry returns", then: d => A.Scheduled(d, at: new DateTime(2026, 5, 26, 7, 0, 0, DateTimeKind.Utc)));
        var item = (await Officer.Get("/admin/calendar")).Document.QuerySelector(".movable")!;

        var confirm = await Officer.Get(item.GetAttribute("data-before") + "2026-05-28" + item.GetAttribute("data-after"));
        await confirm.Submit("Reschedule for Thursday 28 May, 09:00 (Europe/Berlin)");

        (await Now(release)).PendingEdition(Noon)!.PublishAt.ShouldBe(new DateTime(2026, 5, 28, 7, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task A_crowded_day_leads_to_its_list()
    {
        for (var i = 1; i <= 6; i++)
            await Planned($"Plan {i}", PlannedTime.Of(Noon.AddMinutes(i)));

        var month = await Officer.Get("/admin/calendar");
        var list = await month.Follow("2 more on Saturday 16 May");

        month.Text.ShouldNotContain("Plan 5");
        list.Address.Query.ShouldBe("?view=list&on=2026-05-16");
        list.Document.GetElementById("day-2026-05-16")!.TextContent.ShouldContain("Plan 6");
    }

    [Fact]
    public async Task An_empty_calendar_says_what_it_is_for()
    {
        var month = await Officer.Get("/admin/calendar");

        month.Text.ShouldContain("a date without a text yet");
        (await month.Follow("Plan the first date")).ByRole("heading", "Plan a date");
    }

    [Theory]
    [InlineData("2026-03-29T00:30Z", "2026-03-29", "01:30")]
    [InlineData("2026-03-29T01:30Z", "2026-03-29", "03:30")]
    [InlineData("2026-10-25T00:30Z", "2026-10-25", "02:30 (UTC+02:00)")]
    [InlineData("2026-10-25T01:30Z", "2026-10-25", "02:30 (UTC+01:00)")]
    [InlineData("2026-10-25T22:59Z", "2026-10-25", "23:59")]
    [InlineData("2026-10-25T23:00Z", "2026-10-26", "00:00")]
    public async Task Days_of_23_and_25_hours_hold_what_belongs_to_them(string at, string day, string time)
    {
        await Planned("Annual figures", PlannedTime.Of(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime));

        var week = await Officer.Get("/admin/calendar?view=week&on=" + day);

        Cell(week, day).ShouldContain($"{time} Planned Annual figures");
        week.Document.QuerySelectorAll("td").Length.ShouldBe(7);
    }

    [Theory]
    [InlineData("month")]
    [InlineData("week")]
    [InlineData("list")]
    public async Task A_day_that_never_was_is_an_empty_day(string view)
    {
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseZone("Pacific/Apia"));
        await Planned("The day after", PlannedTime.Of(new DateTime(2011, 12, 30, 10, 0, 0, DateTimeKind.Utc)));

        var page = await Officer.Get($"/admin/calendar?view={view}&on=2011-12-30");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("The day after");
        if (view != "list")
        {
            Cell(page, "2011-12-30").ShouldContain("no such day here");
            Cell(page, "2011-12-31").ShouldContain("00:00 Planned The day after");
        }
    }

    [Theory]
    [InlineData("?on=9999-99-99", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?on=9999-12-31", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?on=0001-01-01", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?on=tomorrow", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?on=2026-05-26%00", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?on=1900-01-01", HttpStatusCode.OK)]
    [InlineData("?on=9000-12-31", HttpStatusCode.OK)]
    [InlineData("?on=", HttpStatusCode.OK)]
    [InlineData("?view=nonsense", HttpStatusCode.OK)]
    [InlineData("?view=99", HttpStatusCode.OK)]
    [InlineData("?view=week&on=9000-12-31", HttpStatusCode.OK)]
    [InlineData("/plans/new?on=9999-99-99", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/plans/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/plans/00000000-0000-0000-0000-000000000000/move", HttpStatusCode.NotFound)]
    [InlineData("/plans/nonsense", HttpStatusCode.NotFound)]
    public async Task Any_address_gets_a_sensible_answer(string address, HttpStatusCode status) =>
        (await Officer.Get("/admin/calendar" + address)).Status.ShouldBe(status);

    [Fact]
    public async Task Headlines_of_every_script_carry_their_language_and_find_their_direction()
    {
        await Planned("عبّارة ليلية <script>", PlannedTime.Of(new DateOnly(2026, 5, 28)), "ar");

        var title = (await Officer.Get("/admin/calendar")).Document.QuerySelector(".item-title")!;

        (title.GetAttribute("dir"), title.GetAttribute("lang"), title.TextContent).ShouldBe(("auto", "ar", "عبّارة ليلية <script>"));
    }

    private static string Cell(HtmlPage page, string day) =>
        string.Join(' ', page.Document.QuerySelector($"td[data-day='{day}']")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace(day[8..].TrimStart('0') + "Saturday", day[8..].TrimStart('0') + " Saturday", StringComparison.Ordinal);

    private Task Planned(string title, PlannedTime time, string language = "") => Site.Do(async db =>
    {
        var (plan, entry) = PlannedDate.Plan(new PlannedWork(title, time, Language: language), await db.People.SingleAsync(p => p.Id == Author.Id), Noon);
        db.AddRange(plan, entry);
    });
}

/// <summary>Every query of the calendar's screens on every database.</summary>
public sealed class CalendarOnEveryDatabaseTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task A_plan_becomes_a_scheduled_release(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        var editor = await site.SignIn(Role.Editor, "Erik Sandvik");

        var planned = await (await editor.Get("/admin/calendar/plans/new")).Submit("Plan the date", ("Title", "Night ferry returns"), ("Day", "2026-05-28"), ("Time", "09:00"), ("Kind", "Statement"), ("Note", "Wait."));
        var edit = await (await planned.Follow("Night ferry returns")).Submit("Write the release");
        var saved = await edit.Submit("Save draft", ("Summary", "It sails."), ("Body", "Monday."));
        var draft = await editor.Get("/admin/calendar");
        await (await saved.Submit("Schedule", ("Publish at", "2026-05-28T09:00"))).Submit("Schedule for Thursday 28 May, 09:00 (Etc/UTC)");
        var scheduled = await editor.Get("/admin/calendar");

        edit.Field("Headline").TextContent.Trim().ShouldBe("Night ferry returns");
        edit.Field("Publish at").GetAttribute("value").ShouldBe("2026-05-28T09:00");
        draft.Text.ShouldContain("09:00 Planned Night ferry returns Statement · draft");
        scheduled.Text.ShouldContain("09:00 Scheduled Night ferry returns Statement");
        scheduled.Document.QuerySelectorAll(".item").Length.ShouldBe(1);
        (await site.Ask(db => db.Releases.Select(r => r.Kind.Name).SingleAsync())).ShouldBe("Statement");
    }
}
