using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Publication;

public sealed class PublicationTests : AdminTest
{
    [Fact]
    public async Task The_screen_says_what_will_happen_and_the_button_does_it()
    {
        var draft = await Written();
        var confirm = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Publish now");

        confirm.Text.ShouldContain("https://news.example/news/2026/05/night-ferry-returns");
        confirm.Text.ShouldContain("There are no tags");
        confirm.Text.ShouldContain("There is no media contact");
        var done = await confirm.Submit("Publish now on news.example");

        done.Text.ShouldContain("Published. It is public now.");
        (await Site.Reader().Get("/news/2026/05/night-ferry-returns")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_missing_is_listed_and_leads_to_its_field()
    {
        var draft = await Written(summary: "");

        var confirm = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Publish now", ("Headline", ""));

        confirm.Has("button", "Publish now on news.example").ShouldBeFalse();
        confirm.Link("Give the release a headline.").GetAttribute("href").ShouldBe(PathOf(draft, "edit#Headline"));
        confirm.Text.ShouldContain("Give the release a summary");
    }

    [Fact]
    public async Task A_schedule_is_said_in_words_with_the_zone()
    {
        var draft = await Written();

        var confirm = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Schedule", ("Publish at", "2026-05-26T09:00"));
        var done = await confirm.Submit("Schedule for Tuesday 26 May, 09:00 (Europe/Berlin)");

        done.Text.ShouldContain("Scheduled for Tuesday 26 May, 09:00 (Europe/Berlin).");
        (await Now(draft)).PendingEdition(Noon)!.PublishAt.ShouldBe(new DateTime(2026, 5, 26, 7, 0, 0, DateTimeKind.Utc));
        (await Site.Reader().Get("/news/2026/05/night-ferry-returns")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_time_the_screen_asks_for_one()
    {
        var draft = await Written();

        var asks = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Schedule");
        var confirm = await asks.Submit("Choose this time", ("Publish at", "2026-05-26T09:00"));

        confirm.Has("button", "Schedule for Tuesday 26 May, 09:00 (Europe/Berlin)").ShouldBeTrue();
    }

    [Fact]
    public async Task A_doubled_time_offers_both_instants()
    {
        var draft = await Written();

        var asks = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Schedule", ("Publish at", "2026-10-25T02:30"));
        var confirm = await asks.Follow("The second (UTC+01:00)");
        await confirm.Submit("Schedule for Sunday 25 October, 02:30 (Europe/Berlin, UTC+01:00)");

        asks.Text.ShouldContain("happens twice in Europe/Berlin");
        (await Now(draft)).PendingEdition(Noon)!.PublishAt.ShouldBe(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData("2027-03-28T02:30", "does not exist in Europe/Berlin")]
    [InlineData("2020-01-01T09:00", "This time has passed. Publish now, or choose a later time.")]
    [InlineData("tomorrow", "Write the time as day and time of day, such as 2026-05-26 09:00.")]
    public async Task A_time_that_cannot_be_used_says_why(string at, string sentence)
    {
        var draft = await Written();

        var confirm = await Officer.Get(PathOf(draft, "publication?at=" + at));

        confirm.Text.ShouldContain(sentence);
        confirm.Document.QuerySelectorAll("main button.primary").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_waits_is_frozen_until_it_is_scheduled_anew()
    {
        var draft = await Written(then: d => A.Scheduled(d));

        var saved = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Later words."));
        var waiting = (await Now(draft)).PendingEdition(Noon)!;
        var confirm = await saved.Submit("Schedule", ("Publish at", "2026-05-18T09:00"));
        await confirm.Submit("Reschedule for Monday 18 May, 09:00 (Europe/Berlin)");

        saved.Text.ShouldContain("It is frozen");
        waiting.Text.Body.ShouldNotBe("Later words.");
        (await Now(draft)).PendingEdition(Noon)!.Text.Body.ShouldBe("Later words.");
    }

    [Fact]
    public async Task What_waits_can_be_unscheduled()
    {
        var draft = await Written(then: d => A.Scheduled(d));

        var done = await (await Officer.Get(PathOf(draft, "publication"))).Submit("Unschedule");

        done.Text.ShouldContain("Unscheduled. Nothing will appear by itself.");
        (await Now(draft)).Editions.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_appears_while_the_database_keeps_unscheduling_waiting_stays()
    {
        var at = Noon.AddHours(1);
        var draft = await Written(then: d => A.Scheduled(d, at: at));
        var screen = await Officer.Get(PathOf(draft, "publication"));
        Site.Clock.Now = at.AddSeconds(-10);

        HtmlPage refused = null!;
        await Site.Do(async db =>
        {
            // Nobody else writes until this ends; meanwhile the time comes.
            await using var busy = await db.Database.BeginTransactionAsync(Stop);
            var unscheduling = screen.Submit("Unschedule");
            await Task.Delay(TimeSpan.FromSeconds(1), Stop);
            unscheduling.IsCompleted.ShouldBeFalse();
            Site.Clock.Now = at;
            await busy.RollbackAsync(Stop);
            refused = await unscheduling;
        });

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("can no longer be stopped");
        (await Now(draft)).PublicEdition(at).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_saved_after_the_screen_was_opened_is_not_published_unread()
    {
        var draft = await Written();
        var confirm = await Officer.Get(PathOf(draft, "publication"));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Slipped in."));

        var refused = await confirm.Submit("Publish now on news.example");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("The text was changed after you opened this screen.");
        (await Now(draft)).Editions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_sent_twice_publishes_once()
    {
        var draft = await Written();
        var confirm = await Officer.Get(PathOf(draft, "publication"));
        await confirm.Submit("Publish now on news.example");

        var again = await confirm.Submit("Publish now on news.example");

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("This release is public already.");
        (await Now(draft)).Editions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_did_not_write_it_and_is_no_editor_is_refused_with_a_sentence()
    {
        var draft = await Written();
        var officers = await Officer.Get(PathOf(draft, "publication"));

        var screen = await Colleague.Get(PathOf(draft, "publication"));

        screen.Has("button", "Publish now on news.example").ShouldBeFalse();
        screen.Text.ShouldContain("its author or an editor publishes it");
        (await (await Editor.Get(PathOf(draft, "publication"))).Submit("Publish now on news.example")).Text.ShouldContain("Published.");
        _ = officers;
    }

    [Fact]
    public async Task Two_releases_with_one_headline_get_two_addresses()
    {
        await Written("Fares", then: d => A.Published(d));
        var draft = await Written("Fares");

        var confirm = await Officer.Get(PathOf(draft, "publication"));

        confirm.Text.ShouldContain("https://news.example/news/2026/05/fares-2");
    }
}
