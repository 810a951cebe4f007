using System.Net;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Correction;

public sealed class CorrectionTests : AdminTest
{
    [Fact]
    public async Task The_differences_are_shown_and_the_note_becomes_public()
    {
        var release = await Written(body: "It sails on Monday.", then: d => A.Published(d));
        var confirm = await (await Officer.Get(PathOf(release, "edit"))).Submit("Correct", ("Body", "It sails on Friday."));

        var done = await confirm.Submit("Correct now on news.example", ("What changed and why", "We named the wrong day."));

        confirm.Document.QuerySelector("del")!.TextContent.ShouldBe("Monday");
        confirm.Document.QuerySelector("ins")!.TextContent.ShouldBe("Friday");
        done.Text.ShouldContain("Corrected.");
        var read = await Site.Reader().Get("/news/2026/05/night-ferry-returns");
        read.Text.ShouldContain("It sails on Friday.");
        read.Text.ShouldContain("We named the wrong day.");
    }

    [Fact]
    public async Task Until_it_is_corrected_readers_see_what_was_published()
    {
        var release = await Written(body: "It sails on Monday.", then: d => A.Published(d));

        await (await Officer.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "It sails on Friday."));

        (await Site.Reader().Get("/news/2026/05/night-ferry-returns")).Text.ShouldContain("It sails on Monday.");
    }

    [Fact]
    public async Task Without_a_note_nothing_is_corrected()
    {
        var release = await Written(then: d => A.Published(d));
        var confirm = await (await Officer.Get(PathOf(release, "edit"))).Submit("Correct", ("Body", "Other words."));

        var refused = await confirm.Submit("Correct now on news.example", ("What changed and why", "  "));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Write a note that says what changed and why.");
        (await Now(release)).Editions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_note_is_kept()
    {
        var release = await Written(then: d => A.Published(d));
        var confirm = await (await Officer.Get(PathOf(release, "edit"))).Submit("Correct", ("Body", "Other words."));

        var refused = await confirm.Submit("Correct now on news.example", ("What changed and why", new string('n', 1_001)));

        refused.Text.ShouldContain("Shorten the note to 1,000 characters.");
        refused.Field("What changed and why").TextContent.Length.ShouldBe(1_001);
    }

    [Fact]
    public async Task The_same_text_is_not_corrected()
    {
        var release = await Written(then: d => A.Published(d));

        var screen = await Officer.Get(PathOf(release, "correction"));

        screen.Text.ShouldContain("The text is the same as what is public. Change it and save before you correct it.");
        screen.HasField("What changed and why").ShouldBeFalse();
    }

    [Fact]
    public async Task A_correction_may_wait_and_be_unscheduled()
    {
        var release = await Written(body: "It sails on Monday.", then: d => A.Published(d));
        var confirm = await (await Officer.Get(PathOf(release, "edit"))).Submit("Correct", ("Body", "It sails on Friday."), ("Publish at", "2026-05-17T09:00"));

        var done = await confirm.Submit("Correct on Sunday 17 May, 09:00 (Europe/Berlin)", ("What changed and why", "The day."));
        var before = await Site.Reader().Get("/news/2026/05/night-ferry-returns");
        var undone = await (await Officer.Get(PathOf(release, "correction"))).Submit("Unschedule the correction");

        done.Text.ShouldContain("The correction is scheduled for Sunday 17 May, 09:00 (Europe/Berlin).");
        before.Text.ShouldContain("It sails on Monday.");
        undone.Text.ShouldContain("Unscheduled.");
        (await Now(release)).PublicEdition(Noon.AddDays(3))!.Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_colleague_is_refused_with_a_sentence()
    {
        var release = await Written(then: d =>
        {
            A.Published(d).Rewrite(body: "Changed.");
            return d;
        });

        var screen = await Colleague.Get(PathOf(release, "correction"));

        screen.Text.ShouldContain("its author or an editor publishes it");
        screen.HasField("What changed and why").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Correction", "Corrected on")]
    [InlineData("Update", "Updated on")]
    [InlineData("Clarification", "Clarified on")]
    [InlineData("Minor", "Minor change")]
    public async Task Readers_learn_what_sort_of_change_it_is(string kind, string words)
    {
        var release = await Written(body: "It sails on Monday.", then: d => A.Published(d));
        var confirm = await (await Officer.Get(PathOf(release, "edit"))).Submit("Correct", ("Body", "It sails on Friday."));

        await confirm.Submit("Correct now on news.example", (kind, "true"), ("What changed and why", "The day."));

        (await Site.Reader().Get("/news/2026/05/night-ferry-returns")).Text.ShouldContain(words);
    }

    [Fact]
    public async Task A_form_without_a_choice_means_a_correction()
    {
        var release = await Changed();

        await Officer.Post(PathOf(release, "correction"), ("Revision", "2"), ("Note", "The day."));

        (await Now(release)).Editions.MaxBy(e => e.Number)!.Change.ShouldBe(ChangeKind.Correction);
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Silent")]
    public async Task Any_other_sort_is_refused(string kind)
    {
        var release = await Changed();

        var refused = await Officer.Post(PathOf(release, "correction"), ("Revision", "2"), ("Note", "The day."), ("Change", kind));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Choose what sort of change it is");
        (await Now(release)).Editions.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, "Write a note that says what changed and why.")]
    [InlineData(201, "what needs a longer note is not minor")]
    public async Task A_minor_note_is_short_and_never_absent(int characters, string sentence)
    {
        var release = await Changed();

        var refused = await (await Officer.Get(PathOf(release, "correction"))).Submit("Correct now on news.example", ("Minor", "true"), ("What changed and why", new string('n', characters)));

        refused.Text.ShouldContain(sentence);
        refused.Field("Minor").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task A_correction_that_is_rescheduled_keeps_its_kind()
    {
        var release = await Changed();
        await (await Officer.Get(PathOf(release, "correction?at=2026-05-17T09:00"))).Submit("Correct on Sunday 17 May, 09:00 (Europe/Berlin)", ("Update", "true"), ("What changed and why", "The day."));

        var again = await Officer.Get(PathOf(release, "correction?at=2026-05-18T09:00"));

        again.Field("Update").HasAttribute("checked").ShouldBeTrue();
        again.Field("What changed and why").TextContent.ShouldBe("The day.");
    }

    private Task<Release> Changed() => Written(then: d =>
    {
        A.Published(d).Rewrite(body: "Changed.");
        return d;
    });
}
