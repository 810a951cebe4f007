using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Releases;

public sealed class AutosaveTests : AdminTest
{
    [Fact]
    public async Task What_is_typed_is_saved_and_one_sitting_folds_into_one_revision()
    {
        var release = await Written(body: "It sails.");
        var edit = await Officer.Get(PathOf(release, "edit"));

        var first = await Type(edit, 1, "It sails on M");
        Site.Clock.Advance(TimeSpan.FromSeconds(20));
        var second = await Type(edit, first.Number("revision"), "It sails on Monday.");

        first.Status.ShouldBe(HttpStatusCode.OK);
        second.Json.GetProperty("savedAt").GetString().ShouldBe("12:00");
        second.Json.GetProperty("isComplete").GetBoolean().ShouldBeTrue();
        (await Now(release)).Text.Body.ShouldBe("It sails on Monday.");
        var revisions = await Revisions(release);
        revisions.Count.ShouldBe(2);
        revisions[^1].Number.ShouldBe(second.Number("revision"));
        revisions[^1].IsAutomatic.ShouldBeTrue();
        (await Officer.Get(PathOf(release, "history"))).Text.ShouldContain("automatically");
    }

    [Fact]
    public async Task Save_draft_keeps_the_automatic_revision_for_good()
    {
        var release = await Written(body: "It sails.");
        var edit = await Officer.Get(PathOf(release, "edit"));
        var saved = await Type(edit, 1, "It sails on Monday.");

        await (await Officer.Get(PathOf(release, "edit"))).Submit("Save draft");
        await Type(edit, saved.Number("revision"), "It sails on Friday.");

        (await Revisions(release)).Select(r => r.Text.Body).ShouldBe(["It sails.", "It sails on Monday.", "It sails on Friday."]);
    }

    [Fact]
    public async Task An_answer_that_got_lost_comes_back_when_the_same_is_sent_again()
    {
        var release = await Written(body: "It sails.");
        var edit = await Officer.Get(PathOf(release, "edit"));
        await Type(edit, 1, "It sails on Monday.");

        var again = await Type(edit, 1, "It sails on Monday.");

        again.Number("revision").ShouldBe(2);
        (await Revisions(release)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_somebody_else_saved_is_not_overwritten()
    {
        var release = await Written(body: "It sails.");
        var edit = await Officer.Get(PathOf(release, "edit"));
        await (await Editor.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "It sails tonight."));

        var refused = await Type(edit, 1, "It sails on Monday.");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Json.GetProperty("sentence").GetString()!.ShouldContain("Someone else saved this release");
        (await Now(release)).Text.Body.ShouldBe("It sails tonight.");
    }

    [Fact]
    public async Task What_is_too_long_gets_its_sentence()
    {
        var release = await Written();

        var refused = await Type(await Officer.Get(PathOf(release, "edit")), 1, "Body.", ("Headline", new string('h', 201)));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Json.GetProperty("sentences")[0].GetString()!.ShouldContain("Shorten the headline");
    }

    [Fact]
    public async Task New_tags_and_related_news_wait_for_save_draft()
    {
        var release = await Written();
        var other = await Written("Other", then: d => A.Published(d));
        await Site.Do(db => { db.Add(A.Tag("Harbour")); });

        var saved = await Type(await Officer.Get(PathOf(release, "edit")), 1, "New body.", ("Tags", "Harbour, Fer"), ("Related", other.Reference));

        saved.Json.GetProperty("isComplete").GetBoolean().ShouldBeFalse();
        (await Now(release)).Tags.Select(t => t.Tag.Name).ShouldBe(["Harbour"]);
        (await Site.Ask(db => db.Tags.CountAsync(Stop))).ShouldBe(1);
        (await Site.Ask(db => db.RelatedLinks.CountAsync(Stop))).ShouldBe(0);
    }

    [Fact]
    public async Task An_approval_is_not_ended_by_typing_alone()
    {
        var release = await Written(then: d =>
        {
            d.SubmitForReview(d.Author, Noon);
            d.Approve(1, d.Author, Noon);
            return d;
        });

        var refused = await Type(await Officer.Get(PathOf(release, "edit")), 1, "New body.");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Json.GetProperty("sentences")[0].GetString()!.ShouldContain("until you press Save draft");
        (await Now(release)).Status.ShouldBe(ReleaseStatus.Approved);
    }

    [Fact]
    public async Task Readers_see_nothing_of_it()
    {
        var release = await Written(then: d => A.Published(d));

        await Type(await Officer.Get(PathOf(release, "edit")), 1, "Zanzibar.");

        (await Site.Reader().Get("/r/" + release.Reference)).Source.ShouldNotContain("Zanzibar");
    }

    [Fact]
    public async Task Without_a_token_nothing_is_saved()
    {
        var release = await Written(body: "It sails.");

        var answer = await Officer.Http.PostAsync(PathOf(release, "autosave"), new FormUrlEncodedContent([new("Body", "Other.")]), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Now(release)).Text.Body.ShouldBe("It sails.");
    }

    [Fact]
    public async Task What_is_typed_before_the_first_save_makes_the_draft_even_without_a_headline()
    {
        var page = await Officer.Get("/admin/releases/new");

        var begun = await Type(page, 0, "A sentence that took an hour.", ("Headline", ""), ("Summary", ""));

        begun.Status.ShouldBe(HttpStatusCode.OK);
        var release = await Site.Ask(db => db.Releases.WithReference(begun.Json.GetProperty("reference").GetString()!, Stop));
        (release.Text.Body, release.RevisionNumber, release.AuthorId).ShouldBe(("A sentence that took an hour.", 1, Author.Id));
        (await Revisions(release)).Single().IsAutomatic.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_new_text_sent_twice_makes_one_draft()
    {
        var page = await Officer.Get("/admin/releases/new");

        var answers = new[] { await Type(page, 0, "It sails."), await Type(page, 0, "It sails.") };

        answers.Select(a => a.Json.GetProperty("reference").GetString()).Distinct().ShouldHaveSingleItem();
        answers.Select(a => a.Number("revision")).ShouldBe([1, 1]);
        (await Site.Ask(db => db.Releases.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Save_draft_goes_on_from_the_draft_that_typing_made()
    {
        var page = await Officer.Get("/admin/releases/new");
        var begun = await Type(page, 0, "It sails.");
        var reference = begun.Json.GetProperty("reference").GetString()!;

        var saved = await (await Officer.Get($"/admin/releases/{reference}/edit")).Submit("Save draft", ("Headline", "Night ferry returns"));

        saved.Text.ShouldContain("Saved as revision 2.");
        (await Site.Ask(db => db.Releases.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_form_without_its_promised_identity_makes_nothing()
    {
        var refused = await Type(await Officer.Get("/admin/releases/new"), 0, "It sails.", ("DraftId", ""));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Ask(db => db.Releases.CountAsync(Stop))).ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_is_saved_by_hand_without_a_headline_too()
    {
        var saved = await (await Officer.Get("/admin/releases/new")).Submit("Save draft", ("Body", "Only a body."));

        saved.Text.ShouldContain("Saved as revision 1.");
        saved.Field("Body").TextContent.ShouldBe("Only a body.");
    }

    [Theory]
    [InlineData("save", "/edit")]
    [InlineData("preview", "/preview")]
    public async Task A_button_pressed_by_script_saves_and_tells_where_to_go(string then, string screen)
    {
        var release = await Written(body: "It sails.");

        var pressed = await Press(release, 1, ("Body", "It sails on Monday."), ("then", then));

        pressed.Json.GetProperty("goTo").GetString().ShouldBe(PathOf(release) + screen);
        pressed.Number("revision").ShouldBe(2);
        (await Now(release)).Text.Body.ShouldBe("It sails on Monday.");
    }

    [Theory]
    [InlineData("Body", "Mine.", 1)]
    [InlineData("EventStarts", "never", 2)]
    public async Task What_a_form_shows_with_a_page_of_its_own_is_sent_once_more_as_a_form(string field, string value, int basedOn)
    {
        var release = await Written(body: "It sails.", then: d =>
        {
            d.Rewrite(body: "Theirs.");
            return d;
        });

        var pressed = await Press(release, basedOn, (field, value));

        (pressed.Status, pressed.Json.GetProperty("isRefused").GetBoolean()).ShouldBe((HttpStatusCode.OK, true));
        (await Now(release)).RevisionNumber.ShouldBe(2);
    }

    private async Task<Answer> Press(Release release, int basedOn, params (string Name, string Value)[] other)
    {
        var edit = await Officer.Get(PathOf(release, "edit"));
        var fields = FormFields.Of(edit.FormOf("Save draft"), edit.Button("Save draft")).ToDictionary(f => f.Key, f => f.Value);
        fields["BasedOn"] = $"{basedOn}";
        foreach (var (name, value) in other)
            fields[name] = value;
        var answer = await Officer.Http.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, PathOf(release, "edit")) { Content = new FormUrlEncodedContent(fields), Headers = { { "X-Newsroom-Sent-By", "script" } } }, Stop);
        return new Answer(answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement);
    }

    private Task<List<Revision>> Revisions(Release release) =>
        Site.Ask(db => db.Revisions.AsNoTracking().Where(r => r.ReleaseId == release.Id).OrderBy(r => r.Number).ToListAsync());

    private async Task<Answer> Type(HtmlPage edit, int basedOn, string body, params (string Name, string Value)[] other)
    {
        var fields = FormFields.Of(edit.FormOf("Save draft"), edit.Button("Save draft")).ToDictionary(f => f.Key, f => f.Value);
        fields["BasedOn"] = $"{basedOn}";
        fields["Body"] = body;
        foreach (var (name, value) in other)
            fields[name] = value;
        var answer = await Officer.Http.PostAsync(edit.Document.QuerySelector("#edit")!.GetAttribute("data-autosave"), new FormUrlEncodedContent(fields), Stop);
        return new Answer(answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement);
    }

    private sealed record Answer(HttpStatusCode Status, JsonElement Json)
    {
        public int Number(string name) => Json.GetProperty(name).GetInt32();
    }
}
