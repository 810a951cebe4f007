using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Releases;

/// <summary>Two people changed the same revision: without JavaScript they put one text together of both.</summary>
public sealed class MergeTests : AdminTest
{
    private const string Before = "First.\n\nSecond.\n\nThird.";

    [Fact]
    public async Task What_only_one_changed_is_chosen_already()
    {
        var (draft, both) = await Meet("First, mine.\n\nSecond.\n\nThird.", "First.\n\nSecond.\n\nThird, theirs.");

        var saved = await both.Submit("Save what is chosen");

        both.Text.ShouldContain("Nothing of it meets");
        saved.Text.ShouldContain("Saved as revision 3.");
        (await Now(draft)).Text.Body.ShouldBe("First, mine.\n\nSecond.\n\nThird, theirs.");
    }

    [Theory]
    [InlineData("mine", "First.\n\nMine.\n\nThird.")]
    [InlineData("theirs", "First.\n\nTheirs.\n\nThird.")]
    [InlineData("both", "First.\n\nMine.\n\nTheirs.\n\nThird.")]
    public async Task What_both_changed_is_taken_from_either_or_both(string side, string merged)
    {
        var (draft, both) = await Meet("First.\n\nMine.\n\nThird.", "First.\n\nTheirs.\n\nThird.");

        await both.Submit("Save what is chosen", (side switch { "mine" => "Mine, piece 1", "theirs" => "Theirs, piece 1", _ => "Both, mine first, piece 1" }, "true"));

        (await Now(draft)).Text.Body.ShouldBe(merged);
    }

    [Fact]
    public async Task What_nobody_decided_is_asked_again_with_the_other_choices_kept()
    {
        var (draft, both) = await Meet("First, mine.\n\nMine.\n\nThird.", "First.\n\nTheirs.\n\nThird.", ("Headline", "My headline"), ("Headline", "Their headline"));

        var asked = await both.Submit("Save what is chosen", ("Take theirs: headline", "true"));

        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Text.ShouldContain("Choose for each piece of the body that both changed: yours, theirs, or both.");
        asked.Document.QuerySelector("input[name='Take[Headline]'][value=theirs]")!.HasAttribute("checked").ShouldBeTrue();
        (await Now(draft)).RevisionNumber.ShouldBe(2);

        await asked.Submit("Save what is chosen", ("Both, mine first, piece 2", "true"));
        var release = await Now(draft);
        release.Text.Body.ShouldBe("First, mine.\n\nMine.\n\nTheirs.\n\nThird.");
        release.Text.Headline.ShouldBe("Their headline");
    }

    [Fact]
    public async Task A_field_that_both_changed_is_asked_and_one_that_one_changed_is_not()
    {
        var (draft, both) = await Meet(Before, Before, ("Headline", "My headline"), ("Summary", "Their summary."));

        both.Document.QuerySelector("input[name='Take[Headline]'][value=mine]")!.HasAttribute("checked").ShouldBeTrue();
        both.Document.QuerySelector("input[name='Take[Summary]'][value=theirs]")!.HasAttribute("checked").ShouldBeTrue();
        await both.Submit("Save what is chosen");

        var release = await Now(draft);
        (release.Text.Headline, release.Text.Summary, release.Text.Body).ShouldBe(("My headline", "Their summary.", Before));
    }

    [Fact]
    public async Task Somebody_who_saves_a_third_time_meanwhile_meets_the_text_that_was_put_together()
    {
        var (draft, both) = await Meet("First, mine.\n\nSecond.\n\nThird.", "First.\n\nSecond.\n\nThird, theirs.");
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "First.\n\nSecond, later.\n\nThird, theirs."));

        var again = await both.Submit("Save what is chosen");

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Document.QuerySelector("#Body")!.TextContent.ShouldBe("First, mine.\n\nSecond.\n\nThird, theirs.");
        await again.Submit("Save what is chosen");
        (await Now(draft)).Text.Body.ShouldBe("First, mine.\n\nSecond, later.\n\nThird, theirs.");
    }

    [Fact]
    public async Task Where_the_revision_both_began_with_was_folded_away_every_difference_is_asked()
    {
        var draft = await Written(body: Before);
        await Site.Do(async db => (await db.Releases.WithReference(draft.Reference, Stop)).Type("First.\n\nSecond, typed.", await db.People.FirstAsync(Stop), Noon));
        var mine = await Officer.Get(PathOf(draft, "edit"));
        await Site.Do(async db => (await db.Releases.WithReference(draft.Reference, Stop)).Type("First.\n\nSecond, typed on.", await db.People.FirstAsync(Stop), Noon.AddMinutes(1)));

        var both = await mine.Submit("Save draft", ("Body", "First.\n\nSecond, mine."));

        both.Status.ShouldBe(HttpStatusCode.Conflict);
        both.Text.ShouldContain("you differ here");
        both.Document.QuerySelectorAll("fieldset.piece input[checked]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Their_contacts_can_be_taken_and_what_else_was_typed_travels_along()
    {
        await Site.Do(db => db.Contacts.Add(A.Contact("Jon Aker")));
        var other = await Written("Another one");
        var draft = await Written(body: Before);
        var mine = await Officer.Get(PathOf(draft, "edit"));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Jon Aker Head of press", "true"));
        var both = await mine.Submit("Save draft", ("Body", "Mine."), ("Related news", other.Reference), ("Publish at", "2026-06-01T09:00"));

        var saved = await both.Submit("Save what is chosen", ("Take theirs: contacts", "true"));

        var release = await Now(draft);
        (release.Contacts.Count(), release.Text.Body).ShouldBe((1, "Mine."));
        (await Site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(1);
        saved.Field("Publish at").GetAttribute("value").ShouldBe("2026-06-01T09:00");
    }

    [Fact]
    public async Task The_browsers_own_words_are_saved_where_it_put_the_text_together()
    {
        var (draft, both) = await Meet("First.\n\nMine.\n\nThird.", "First.\n\nTheirs.\n\nThird.");
        var fields = FormFields.Of(both.FormOf("Save what is chosen"), both.Button("Save what is chosen")).Append(new("MergedBody", "First.\n\nOurs.\n\nThird."));

        await Officer.Http.PostAsync(PathOf(draft, "edit"), new FormUrlEncodedContent(fields), Stop);

        (await Now(draft)).Text.Body.ShouldBe("First.\n\nOurs.\n\nThird.");
    }

    /// <summary>I open the draft, a colleague saves, then I save.</summary>
    private async Task<(Release Draft, HtmlPage Both)> Meet(string mine, string theirs, (string, string)? myField = null, (string, string)? theirField = null)
    {
        var draft = await Written(body: Before);
        var edit = await Officer.Get(PathOf(draft, "edit"));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", [("Body", theirs), .. theirField is { } t ? [t] : Array.Empty<(string, string)>()]);
        var both = await edit.Submit("Save draft", [("Body", mine), .. myField is { } m ? [m] : Array.Empty<(string, string)>()]);
        both.Status.ShouldBe(HttpStatusCode.Conflict);
        return (draft, both);
    }
}
