using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Releases;

public sealed class EditingTests : AdminTest
{
    [Fact]
    public async Task The_edit_screen_names_every_field_and_every_button()
    {
        var screen = await Officer.Get("/admin/releases/new");

        foreach (var label in new[] { "Kind", "Headline", "Subheadline", "Summary", "Body", "Tags", "Related news", "Language", "Publish at" })
            screen.HasField(label).ShouldBeTrue(label);
        foreach (var button in new[] { "Save draft", "Preview", "Submit for review", "Approve", "Publish now", "Schedule", "Correct", "Withdraw" })
            screen.Has("button", button).ShouldBeTrue(button);
    }

    [Fact]
    public async Task A_new_release_is_kept_as_a_draft_with_all_that_was_typed()
    {
        var screen = await Officer.Get("/admin/releases/new");

        var saved = await screen.Submit("Save draft", ("Kind", "Statement"), ("Headline", "On the gale"), ("Summary", "What held."), ("Body", "All ships held."), ("Tags", "Weather, Outer islands"), ("Dateline", "Calder"));

        saved.Text.ShouldContain("Saved as revision 1.");
        saved.Field("Headline").TextContent.ShouldBe("On the gale");
        saved.Field("Tags").GetAttribute("value").ShouldBe("Weather, Outer islands");
        var release = await Site.Ask(db => db.Releases.Include(r => r.Kind).SingleAsync());
        release.Kind.Name.ShouldBe("Statement");
        release.AuthorId.ShouldBe(Author.Id);
        release.Text.Body.ShouldBe("All ships held.");
    }

    [Fact]
    public async Task A_tag_is_known_by_its_name_in_any_case_and_a_new_one_is_put_on_record()
    {
        await Site.Do(db => db.Tags.Add(A.Tag("Ferries")));
        var screen = await Officer.Get("/admin/releases/new");

        await screen.Submit("Save draft", ("Headline", "Fares"), ("Tags", "FERRIES, Fares, fares"));

        var tags = await Site.Ask(db => db.Tags.OrderBy(t => t.Name).Select(t => t.Name).ToListAsync());
        tags.ShouldBe(["Fares", "Ferries"]);
        (await Site.Ask(db => db.Audit.Where(a => a.Event == "tag.created").Select(a => a.Subject).ToListAsync())).ShouldBe(["Fares"]);
    }

    [Fact]
    public async Task Tags_that_several_people_make_at_the_same_moment_are_made_once()
    {
        string[] names = ["海港", "渡轮", "船", "码头"];
        var screens = await Task.WhenAll(names.Select(_ => Officer.Get("/admin/releases/new")));

        var saved = await Task.WhenAll(screens.Zip(names, (screen, name) => screen.Submit("Save draft", ("Headline", "Fares"), ("Tags", $"Ferries, {name}"))));

        saved.ShouldAllBe(s => s.Status == HttpStatusCode.OK);
        (await Site.Ask(db => db.Tags.CountAsync(Stop))).ShouldBe(5);
        (await Site.Ask(db => db.Releases.CountAsync(r => r.Tags.Count() == 2, Stop))).ShouldBe(4);
    }

    [Fact]
    public async Task Whatever_button_is_pressed_the_text_is_saved_first()
    {
        var draft = await Written();
        foreach (var button in new[] { "Preview", "Submit for review", "Approve", "Publish now", "Schedule", "Correct", "Withdraw" })
        {
            var screen = await Officer.Get(PathOf(draft, "edit"));

            await screen.Submit(button, ("Body", $"Typed before {button}."));

            (await Now(draft)).Text.Body.ShouldBe($"Typed before {button}.", button);
        }
    }

    [Fact]
    public async Task A_button_that_cannot_be_used_says_why()
    {
        var draft = await Written();

        var screen = await Officer.Get(PathOf(draft, "edit"));

        screen.Button("Approve").GetAttribute("aria-disabled").ShouldBe("true");
        screen.Text.ShouldContain("Only an editor approves a release. Submit it for review instead.");
        screen.Text.ShouldContain("Nothing of this release is public yet. Publish it first.");
        screen.Button("Publish now").HasAttribute("aria-disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task A_colleague_may_write_but_not_publish()
    {
        var draft = await Written();

        var screen = await Colleague.Get(PathOf(draft, "edit"));

        screen.Button("Publish now").GetAttribute("aria-disabled").ShouldBe("true");
        screen.Text.ShouldContain("You did not write this release: its author or an editor publishes it.");
        (await screen.Submit("Save draft", ("Body", "A colleague's words."))).Text.ShouldContain("Saved as revision 2.");
    }

    [Fact]
    public async Task What_is_too_long_is_refused_with_everything_kept()
    {
        var headline = new string('h', 5_000);
        var screen = await Officer.Get("/admin/releases/new");

        var again = await screen.Submit("Save draft", ("Headline", headline), ("Body", "A body worth keeping."), ("Tags", "Ferries"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Shorten the headline to 200 characters; it has 5,000.");
        again.Link("Shorten the headline to 200 characters; it has 5,000.").GetAttribute("href").ShouldBe("#Headline");
        again.Field("Headline").TextContent.ShouldBe(headline);
        again.Field("Body").TextContent.ShouldBe("A body worth keeping.");
        (await Site.Ask(db => db.Releases.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Ten_megabytes_of_text_get_a_sentence_and_are_shown_again()
    {
        var body = string.Concat(Enumerable.Repeat("word ", 2_000_000)) + "end";
        var screen = await Officer.Get("/admin/releases/new");

        var again = await screen.Submit("Save draft", ("Headline", "Long"), ("Body", body));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Shorten the body to 200,000 characters; it has 10,000,003.");
        again.Field("Body").TextContent.Length.ShouldBe(body.Length);
    }

    [Theory]
    [InlineData("NUL \0 inside", "NUL inside")]
    [InlineData("Right \u202Eto left", "Right to left")]
    [InlineData("One \uD800 half", "One")]
    public async Task What_nobody_can_see_is_left_out(string typed, string kept)
    {
        var screen = await Officer.Get("/admin/releases/new");
        screen.Field("Headline").TextContent = "x";

        var saved = await screen.Submit("Save draft", ("Headline", typed));

        saved.Status.ShouldBe(HttpStatusCode.OK);
        (await Site.Ask(db => db.Releases.SingleAsync())).Text.Headline.ShouldStartWith(kept);
    }

    [Fact]
    public async Task Nesting_too_deep_to_be_shown_is_kept_and_says_so()
    {
        var screen = await Officer.Get("/admin/releases/new");

        var saved = await screen.Submit("Save draft", ("Headline", "Deep"), ("Body", new string('>', 100_000) + " deep"));

        saved.Status.ShouldBe(HttpStatusCode.OK);
        var release = await Site.Ask(db => db.Releases.SingleAsync());
        (await Officer.Get(PathOf(release))).Status.ShouldBe(HttpStatusCode.OK);
        (await Officer.Get(PathOf(release, "preview"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Officer.Get(PathOf(release, "publication"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_with_capitals_is_refused_beside_its_field()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        var again = await screen.Submit("Save draft", ("Address", "Night Ferry"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Field("Address").GetAttribute("aria-invalid").ShouldBe("true");
        again.Field("Address").GetAttribute("value").ShouldBe("Night Ferry");
    }

    [Fact]
    public async Task A_time_of_the_event_that_the_clock_doubles_asks_which_one_is_meant()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        var asks = await screen.Submit("Save draft", ("Event starts", "2026-10-25T02:30"));
        var saved = await asks.Submit("Save draft", ("The clock shows this time twice. Which one?", "The second (UTC+01:00)"));

        asks.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asks.Text.ShouldContain("02:30 on 25 October 2026 happens twice in Europe/Berlin");
        saved.Text.ShouldContain("Saved as revision 2.");
        (await Now(draft)).Text.EventStartsAt.ShouldBe(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task A_time_of_the_event_that_the_clock_skips_is_refused()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        var again = await screen.Submit("Save draft", ("Event ends", "2027-03-28T02:30"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("02:30 on 28 March 2027 does not exist in Europe/Berlin");
    }

    [Fact]
    public async Task A_boilerplate_in_another_language_is_refused()
    {
        await Site.Do(db => db.Boilerplates.Add(A.Boilerplate("О компании", "ru", id: 0)));
        var screen = await Officer.Get("/admin/releases/new");

        var again = await screen.Submit("Save draft", ("Headline", "Fares"), ("Boilerplate", "О компании (Русский)"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Choose one in the release's language, or none.");
    }

    [Fact]
    public async Task A_release_that_was_published_keeps_its_language()
    {
        var release = await Written(then: d => A.Published(d));
        var screen = await Officer.Get(PathOf(release, "edit"));

        var again = await screen.Submit("Save draft", ("Language", "ru"), ("Body", "Новый текст"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("keeps its language");
        again.Field("Body").TextContent.ShouldBe("Новый текст");
    }

    [Fact]
    public async Task A_draft_in_the_bin_is_not_edited()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));
        await Site.Do(async db => (await db.Releases.WithReference(draft.Reference, CancellationToken.None)).PutInBin(await db.People.SingleAsync(p => p.Id == Author.Id), Noon));

        var again = await screen.Submit("Save draft", ("Body", "Too late."));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("This draft is in the bin. Restore it before you go on writing.");
        again.Field("Body").TextContent.ShouldBe("Too late.");
    }

    [Fact]
    public async Task Saving_the_same_text_twice_makes_one_revision()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        var again = await screen.Submit("Save draft");

        again.Text.ShouldContain("Nothing had changed since the last save.");
        (await Now(draft)).RevisionNumber.ShouldBe(1);
    }

    [Theory]
    [InlineData("/admin/releases/ZZZZZZ")]
    [InlineData("/admin/releases/ZZZZZZ/edit")]
    [InlineData("/admin/releases/not-a-reference")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        (await Officer.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_reference_is_read_as_people_type_it()
    {
        var draft = await Written();

        (await Officer.Get($"/admin/releases/{draft.Reference.ToLowerInvariant()}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_release_sent_twice_is_one_release()
    {
        var screen = await Officer.Get("/admin/releases/new");
        var again = await Officer.Get("/admin/releases/new");

        await screen.Submit("Save draft", ("Headline", "Fares"));
        var second = await screen.Submit("Save draft", ("Headline", "Fares"));
        await again.Submit("Save draft", ("Headline", "Fares"));

        second.Text.ShouldContain("Nothing had changed since the last save.");
        (await Site.Ask(db => db.Releases.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_new_release_sent_twice_with_different_texts_shows_both()
    {
        var screen = await Officer.Get("/admin/releases/new");

        await screen.Submit("Save draft", ("Headline", "Fares"));
        var second = await screen.Submit("Save draft", ("Headline", "Fares for 2027"));

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Text.ShouldContain("Fares for 2027");
        (await Site.Ask(db => db.Releases.SingleAsync())).Text.Headline.ShouldBe("Fares");
    }

    [Theory]
    [InlineData("Related news", 20_000)]
    [InlineData("Publish at", 9_000)]
    [InlineData("Tags", 20_000)]
    public async Task What_would_not_fit_an_address_or_a_cookie_is_refused(string label, int length)
    {
        var screen = await Officer.Get("/admin/releases/new");

        var refused = await screen.Submit("Save draft", ("Headline", "Fares"), (label, new string('x', length)));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Shorten the");
        refused.Field("Headline").TextContent.ShouldBe("Fares");
    }
}
