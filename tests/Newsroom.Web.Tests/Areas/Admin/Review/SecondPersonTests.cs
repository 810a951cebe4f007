using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Review;

/// <summary>Where a second person approves every release before it goes out.</summary>
public sealed class SecondPersonTests : AdminTest
{
    [Fact]
    public async Task The_setting_is_off_until_an_administrator_turns_it_on_and_on_record()
    {
        var administrator = await Site.SignIn(Role.Administrator, "Ada Moor");
        var screen = await administrator.Get("/admin/settings");
        (await Site.Ask(db => db.Settings.SingleAsync())).DemandsSecondPerson.ShouldBeFalse();

        var saved = await screen.Submit("Save settings", ("A second person approves every release before it goes out", "true"));

        saved.Text.ShouldContain("The settings are saved.");
        (await Site.Ask(db => db.Settings.SingleAsync())).DemandsSecondPerson.ShouldBeTrue();
        (await Site.Ask(db => db.Audit.SingleAsync(a => a.Event == AuditEvents.SettingsChanged))).Values.ShouldContain("\"DemandsSecondPerson\":true");
    }

    [Fact]
    public async Task An_officer_does_not_publish_even_what_they_wrote()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "publication"));
        await Demand();

        var refused = await screen.Submit("Publish now on news.example");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Here a second person approves a release, and an editor publishes it. Submit it for review.");
        (await Now(draft)).Editions.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_editor_who_submitted_cannot_approve_and_is_told_before()
    {
        await Demand();
        var draft = await Written();
        await (await Editor.Get(PathOf(draft, "review"))).Submit("Submit for review");

        var screen = await Editor.Get(PathOf(draft, "review"));
        var other = await Site.SignIn(Role.Editor, "Ida Holm");
        var approved = await (await other.Get(PathOf(draft, "review"))).Submit("Approve revision 1");

        screen.Has("button", "Approve revision 1").ShouldBeFalse();
        screen.Text.ShouldContain("You submitted this release yourself.");
        approved.Text.ShouldContain("Ida Holm approved revision 1");
    }

    [Fact]
    public async Task An_edit_ends_an_approval_and_unschedules_nothing()
    {
        await Demand();
        var draft = await Written(then: Submitted);
        await (await Editor.Get(PathOf(draft, "review"))).Submit("Approve revision 1");
        await (await Editor.Get(PathOf(draft, "publication?at=2026-05-26T09:00"))).Submit("Schedule for Tuesday 26 May, 09:00 (Europe/Berlin)");

        await (await Officer.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Later words."));

        var screen = await Editor.Get(PathOf(draft));
        screen.Text.ShouldContain("That approval has ended: the text was changed since, and is revision 2 now.");
        (await Now(draft)).PendingEdition(Noon)!.RevisionNumber.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_reason_nothing_goes_out_unapproved()
    {
        await Demand();
        var draft = await Written();

        var refused = await (await Editor.Get(PathOf(draft, "publication"))).Submit("Publish now on news.example");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Nobody approved this revision. Have it approved, or give the reason");
        (await Now(draft)).Editions.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_goes_out_without_approval_stays_flagged_until_somebody_else_approves()
    {
        await Demand();
        var draft = await Written();
        await (await Editor.Get(PathOf(draft, "publication"))).Submit("Publish now on news.example", ("Reason for publishing without approval", "The ferry is on fire."));

        var ownDesk = await Editor.Get("/admin");
        var other = await Site.SignIn(Role.Editor, "Ida Holm");
        var othersDesk = await other.Get("/admin");
        var done = await othersDesk.Submit("Approve in retrospect: Night ferry returns, edition 1");

        ownDesk.Text.ShouldContain("The ferry is on fire.");
        ownDesk.Text.ShouldContain("You sent this edition out yourself");
        done.Text.ShouldContain("Edition 1 is approved in retrospect.");
        done.Text.ShouldNotContain("has no approval");
        (await other.Get("/admin")).Text.ShouldNotContain("Out without approval");
        (await Record(draft)).ShouldContain(AuditEvents.ApprovedInRetrospect);
    }

    [Fact]
    public async Task A_placeholder_goes_out_only_where_it_is_said_to_be_meant()
    {
        var draft = await Written(body: "Size XX sold out, price TK.");
        var screen = await Officer.Get(PathOf(draft, "publication"));

        var refused = await screen.Submit("Publish now on news.example", ("‘XX’ is meant as it stands", "true"));
        var done = await refused.Submit("Publish now on news.example", ("‘TK’ is meant as it stands", "true"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.AllWithRole("alert").Single().TextContent.ShouldContain("Fill in ‘TK’ in the body.");
        refused.AllWithRole("alert").Single().TextContent.ShouldNotContain("‘XX’");
        done.Text.ShouldContain("Published.");
    }

    private static Release Submitted(Release draft)
    {
        draft.SubmitForReview(draft.Author, Noon);
        return draft;
    }

    private Task Demand() => Site.Do(async db => (await db.Settings.SingleAsync()).DemandsSecondPerson = true);
}
