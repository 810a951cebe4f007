using System.Net;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.History;

public sealed class HistoryTests : AdminTest
{
    [Fact]
    public async Task Two_revisions_are_compared_by_word()
    {
        var release = await Written(body: "It sails on Monday.");
        await (await Officer.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "It sails on Friday."));
        var history = await Officer.Get(PathOf(release, "history"));

        var compared = await history.Submit("Compare the two chosen");

        compared.Document.QuerySelector("del")!.TextContent.ShouldBe("Monday");
        compared.Document.QuerySelector("ins")!.TextContent.ShouldBe("Friday");
        (await history.Follow("Revision 1")).Text.ShouldContain("It sails on Monday.");
    }

    [Fact]
    public async Task An_edition_is_shown_with_its_hash()
    {
        var release = await Written(then: d => A.Corrected(A.Published(d), at: Noon));

        var edition = await (await Officer.Get(PathOf(release, "history"))).Follow("Edition 1");

        edition.Text.ShouldContain(release.Editions.Single(e => e.Number == 1).Hash);
    }

    [Theory]
    [InlineData("history/9")]
    [InlineData("history?from=1&to=9")]
    [InlineData("history/editions/9")]
    public async Task What_never_was_is_not_found(string screen) =>
        (await Officer.Get(PathOf(await Written(), screen))).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_edition_and_a_revision_are_compared_too()
    {
        var release = await Written(body: "It sails on Monday.", then: d => A.Published(d));
        await (await Officer.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "It sails on Friday."));

        var compared = await (await Officer.Get(PathOf(release, "history"))).Submit("Compare the two chosen", ("From edition 1", "true"), ("To revision 2", "true"));

        compared.Text.ShouldContain("From edition 1 to revision 2");
        compared.Document.QuerySelector("ins")!.TextContent.ShouldBe("Friday");
    }

    [Fact]
    public async Task An_older_revision_is_restored_as_a_new_one()
    {
        var release = await Written(body: "It sails on Monday.");
        await (await Officer.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "It sails on Friday."));

        var done = await (await Officer.Get(PathOf(release, "history/1"))).Submit("Restore as a new revision");

        done.Text.ShouldContain("is the working copy again, as revision 3");
        (await Now(release)).Text.Body.ShouldBe("It sails on Monday.");
        (await Officer.Get(PathOf(release, "history/2"))).Text.ShouldContain("It sails on Friday.");
    }

    [Fact]
    public async Task What_somebody_saved_meanwhile_is_not_restored_away()
    {
        var release = await Written(body: "It sails on Monday.");
        await (await Officer.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "It sails on Friday."));
        var screen = await Officer.Get(PathOf(release, "history/1"));
        await (await Officer.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "It sails on Sunday."));

        var refused = await screen.Submit("Restore as a new revision");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("nothing was restored");
        (await Now(release)).Text.Body.ShouldBe("It sails on Sunday.");
    }

    [Fact]
    public async Task An_editor_hides_a_superseded_text_with_a_public_reason_and_shows_it_again()
    {
        var release = await Written(body: "It sails on Monday.", then: d => A.Corrected(A.Published(d), at: Noon));
        var screen = await Editor.Get(PathOf(release, "history/editions/1"));

        var refused = await screen.Submit("Hide the text");
        var hidden = await screen.Submit("Hide the text", ("Reason for hiding it", "It names a child."));
        var read = await Site.Reader().Get("/news/2026/05/night-ferry-returns/history?edition=1");
        var shown = await hidden.Submit("Show the text again");

        refused.Text.ShouldContain("Give the reason.");
        read.Text.ShouldContain("It names a child.");
        read.Text.ShouldNotContain("It sails on Monday.");
        shown.Text.ShouldContain("Readers can read edition 1 on the history page again.");
        (await Record(release))[^2..].ShouldBe(["edition.hidden", "edition.shown"]);
    }

    [Fact]
    public async Task Nobody_hides_or_destroys_what_readers_see_and_no_officer_anything()
    {
        var release = await Written(then: d => A.Corrected(A.Published(d), at: Noon));

        (await Editor.Get(PathOf(release, "history/editions/2"))).Text.ShouldContain("Readers see it now. Correct or withdraw the release first.");
        foreach (var (screen, field) in new[] { ("history/editions/1/hiding", "reason"), ("history/editions/1/erasure", "reason"), ("history/editions/1/erasure/confirmation", "understood") })
        {
            var forced = await Officer.Post(PathOf(release, screen), (field, "yes"));
            forced.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, screen);
            forced.Text.ShouldContain("Only an editor hides or destroys the text of an edition.");
        }
    }
}
