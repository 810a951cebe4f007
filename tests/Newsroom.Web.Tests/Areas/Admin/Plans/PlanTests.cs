using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Planning;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Plans;

public sealed class PlanTests : AdminTest
{
    [Fact]
    public async Task A_date_is_planned_changed_moved_cancelled_and_planned_again()
    {
        var planned = await Plan(("Time", "09:00"));
        var changed = await (await planned.Follow("Annual figures")).Submit("Save plan", ("Title", "Yearly figures"), ("Note", "Auditors."));
        var confirm = await (await (await changed.Follow("Yearly figures")).Follow("Move …")).Submit("Choose this day", ("Day", "2026-05-29"));
        var moved = await confirm.Submit("Move to Friday 29 May, 09:00 (Europe/Berlin)");
        var cancelled = await (await moved.Follow("Yearly figures")).Submit("Cancel this date");

        planned.Text.ShouldContain("‘Annual figures’ is planned for Thursday 28 May, 09:00 (Europe/Berlin).");
        confirm.Text.ShouldContain("It moves from Thursday 28 May, 09:00 (Europe/Berlin) to Friday 29 May, 09:00 (Europe/Berlin).");
        moved.Text.ShouldContain("‘Yearly figures’ is planned for Friday 29 May, 09:00 (Europe/Berlin).");
        cancelled.Text.ShouldContain("no longer in the calendar");
        (await Officer.Get("/admin/calendar")).Text.ShouldNotContain("Yearly figures");
        await cancelled.Submit("Plan it again");
        (await Officer.Get("/admin/calendar")).Text.ShouldContain("Yearly figures");
        (await Site.Ask(db => db.Audit.Where(a => a.Event.StartsWith("plan.")).OrderBy(a => a.Id).Select(a => a.Event).ToListAsync())).ShouldBe(
            [AuditEvents.PlanMade, AuditEvents.PlanChanged, AuditEvents.PlanMoved, AuditEvents.PlanCancelled, AuditEvents.PlanRestored]);
    }

    [Fact]
    public async Task Looking_at_the_confirmation_moves_nothing()
    {
        var planned = await Plan();
        var plan = await ThePlan();

        var confirm = await Officer.Get($"/admin/calendar/plans/{plan.Id}/move?on=2026-06-02");

        confirm.Has("button", "Move to Tuesday 2 June").ShouldBeTrue();
        (await ThePlan()).Time.ShouldBe(PlannedTime.Of(new DateOnly(2026, 5, 28)));
        _ = planned;
    }

    [Fact]
    public async Task Everybody_in_the_newsroom_moves_what_is_planned()
    {
        await Plan();
        var plan = await ThePlan();

        await (await Colleague.Get($"/admin/calendar/plans/{plan.Id}/move?on=2026-06-02")).Submit("Move to Tuesday 2 June");

        (await ThePlan()).Time.ShouldBe(PlannedTime.Of(new DateOnly(2026, 6, 2)));
    }

    [Fact]
    public async Task Moving_to_a_day_on_which_the_time_is_skipped_says_why_not()
    {
        await Plan(("Time", "02:30"));
        var plan = await ThePlan();

        var refused = await Officer.Get($"/admin/calendar/plans/{plan.Id}/move?on=2027-03-28");

        refused.Text.ShouldContain("02:30 on 28 March 2027 does not exist in Europe/Berlin");
        refused.Document.QuerySelectorAll("main button.primary").ShouldBeEmpty();
    }

    [Fact]
    public async Task Moving_to_a_day_on_which_the_time_is_doubled_asks_which_one()
    {
        await Plan(("Time", "02:30"));
        var plan = await ThePlan();

        var asks = await Officer.Get($"/admin/calendar/plans/{plan.Id}/move?on=2026-10-25");
        await (await asks.Follow("The second (UTC+01:00)")).Submit("Move to Sunday 25 October, 02:30 (Europe/Berlin, UTC+01:00)");

        (await ThePlan()).At.ShouldBe(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc));
        (await Officer.Get($"/admin/calendar/plans/{plan.Id}")).Field("The clock shows this time twice. Which one?");
    }

    [Fact]
    public async Task A_day_that_never_was_is_refused()
    {
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseZone("Pacific/Apia"));

        var refused = await Plan(("Day", "2011-12-30"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("There is no 30 December 2011 in Pacific/Apia: the clocks skip it.");
    }

    [Theory]
    [InlineData("Title", "", "Say what is planned: a working title is enough.")]
    [InlineData("Title", "\u202E \u2028", "Say what is planned: a working title is enough.")]
    [InlineData("Title", "5000", "Shorten the title to 200 characters; it has 5,000.")]
    [InlineData("Note", "5000", "Shorten the note to 2,000 characters; it has 5,000.")]
    [InlineData("Day", "", "Choose the day.")]
    [InlineData("Day", "9999-99-99", "Write the day as year, month and day, such as 2026-05-26.")]
    [InlineData("Day", "0001-01-01", "Write the day as year, month and day, such as 2026-05-26.")]
    [InlineData("Time", "25:99", "Write the time as day and time of day")]
    public async Task What_cannot_be_planned_says_why_and_shows_what_was_typed(string field, string typed, string sentence)
    {
        var refused = await Plan((field, typed == "5000" ? new string('x', 5_000) : typed), ("Kind", "Statement"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(sentence);
        refused.Field("Kind").QuerySelector("[selected]")!.TextContent.ShouldBe("Statement");
        (await Site.Ask(db => db.PlannedDates.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_shown_before_it_is_replaced()
    {
        await Plan();
        var plan = await ThePlan();
        var mine = await Officer.Get($"/admin/calendar/plans/{plan.Id}");
        await (await Colleague.Get($"/admin/calendar/plans/{plan.Id}")).Submit("Save plan", ("Title", "Theirs"));

        var refused = await mine.Submit("Save plan", ("Title", "Mine"));
        await refused.Submit("Save plan");

        refused.Text.ShouldContain("Somebody else changed this plan after you opened it: ‘Theirs’");
        (await ThePlan()).Title.ShouldBe("Mine");
    }

    [Fact]
    public async Task A_release_is_begun_once()
    {
        await Plan();
        var plan = await ThePlan();
        var screen = await Officer.Get($"/admin/calendar/plans/{plan.Id}");
        await screen.Submit("Write the release");

        var again = await screen.Submit("Write the release");

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("The release is begun already. Go on with its draft.");
        (await Site.Ask(db => db.Releases.CountAsync())).ShouldBe(1);
        (await Officer.Get($"/admin/calendar/plans/{plan.Id}")).Has("link", "Go on writing").ShouldBeTrue();
    }

    [Fact]
    public async Task A_kind_that_only_plans_name_can_be_deleted()
    {
        await Plan(("Kind", "Statement"));
        var kind = (await ThePlan()).KindId;
        var administrator = await Site.SignIn(Newsroom.People.Role.Administrator);

        await (await administrator.Get($"/admin/kinds/{kind}")).Submit("Delete ‘Statement’");

        (await ThePlan()).KindId.ShouldBeNull();
    }

    private Task<PlannedDate> ThePlan() => Site.Ask(db => db.PlannedDates.SingleAsync());

    private async Task<HtmlPage> Plan(params (string Label, string Value)[] fill) =>
        await (await Officer.Get("/admin/calendar/plans/new")).Submit("Plan the date", [("Title", "Annual figures"), ("Day", "2026-05-28"), .. fill]);
}
