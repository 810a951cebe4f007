using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Releases;

public sealed class StaleSaveTests : AdminTest
{
    [Fact]
    public async Task Both_texts_are_shown_and_nothing_is_written()
    {
        var draft = await Written();
        var mine = await Officer.Get(PathOf(draft, "edit"));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "The ferry sails on Monday."));

        var both = await mine.Submit("Save draft", ("Body", "The ferry sails on Friday."), ("Headline", "My headline"));

        both.Status.ShouldBe(HttpStatusCode.Conflict);
        both.Text.ShouldContain("Olga Petrova saved revision 2");
        both.Document.QuerySelector("#Body")!.TextContent.ShouldBe("The ferry sails on Friday.");
        both.Document.QuerySelector("#Headline")!.TextContent.ShouldBe("My headline");
        both.Text.ShouldContain("The ferry sails on Monday.");
        both.Document.QuerySelectorAll("del").Select(d => d.TextContent).ShouldContain("Monday");
        both.Document.QuerySelectorAll("ins").Select(d => d.TextContent).ShouldContain("Friday");
        (await Now(draft)).Text.Body.ShouldBe("The ferry sails on Monday.");
    }

    [Fact]
    public async Task My_text_can_be_saved_over_theirs_which_stays_in_the_history()
    {
        var draft = await Written();
        var mine = await Officer.Get(PathOf(draft, "edit"));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Theirs."), ("Tags", "Ferries"));
        var both = await mine.Submit("Schedule", ("Body", "Mine."), ("Publish at", "2026-06-01T09:00"));

        var saved = await both.Submit("Save my text over theirs");

        saved.Text.ShouldContain("Saved as revision 3.");
        saved.Field("Publish at").GetAttribute("value").ShouldBe("2026-06-01T09:00");
        var release = await Now(draft);
        release.Text.Body.ShouldBe("Mine.");
        (await Site.Ask(db => db.Revisions.Where(r => r.Number == 2).Select(r => r.Text.Body).SingleAsync())).ShouldBe("Theirs.");
    }

    [Fact]
    public async Task Theirs_can_be_kept()
    {
        var draft = await Written();
        var mine = await Officer.Get(PathOf(draft, "edit"));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Theirs."));
        var both = await mine.Submit("Save draft", ("Body", "Mine."));

        var theirs = await both.Follow("Keep theirs");

        theirs.Field("Body").TextContent.ShouldBe("Theirs.");
        both.Text.ShouldContain("Keep theirs discards the text you typed.");
    }

    [Fact]
    public async Task A_third_save_in_between_is_refused_again()
    {
        var draft = await Written();
        var mine = await Officer.Get(PathOf(draft, "edit"));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Second."));
        var both = await mine.Submit("Save draft", ("Body", "Mine."));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Third."));

        var again = await both.Submit("Save my text over theirs");

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Document.QuerySelector("#Body")!.TextContent.ShouldBe("Mine.");
    }

    [Fact]
    public async Task Contacts_and_links_of_mine_travel_along()
    {
        await Site.Do(db => db.Contacts.Add(A.Contact("Jon Aker")));
        var other = await Written("Another one");
        var draft = await Written();
        var mine = await Officer.Get(PathOf(draft, "edit"));
        await (await Colleague.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Theirs."));
        var both = await mine.Submit("Save draft", ("Jon Aker Head of press", "true"), ("Related news", other.Reference));

        await both.Submit("Save my text over theirs");

        (await Now(draft)).Contacts.Count().ShouldBe(1);
        (await Site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(1);
    }
}
