using System.Net;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Review;

public sealed class ReviewTests : AdminTest
{
    [Fact]
    public async Task An_officer_submits_and_an_editor_approves()
    {
        var draft = await Written();
        var confirm = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Submit for review");

        await confirm.Submit("Submit for review");
        var desk = await Editor.Get("/admin");
        var review = await desk.Follow("Review Night ferry returns");
        var approved = await review.Submit("Approve revision 1");

        approved.Text.ShouldContain("Approved.");
        (await Now(draft)).Status.ShouldBe(ReleaseStatus.Approved);
    }

    [Fact]
    public async Task Changes_are_asked_for_with_a_comment_that_the_author_sees()
    {
        var draft = await Written(then: Submitted);

        await (await Editor.Get(PathOf(draft, "review"))).Submit("Ask for these changes", ("What should change", "Say when it sails."));

        (await Officer.Get("/admin")).Text.ShouldContain("Say when it sails.");
        (await Officer.Get(PathOf(draft, "edit"))).Text.ShouldContain("Say when it sails.");
    }

    [Fact]
    public async Task Without_a_comment_no_changes_are_asked_for()
    {
        var draft = await Written(then: Submitted);

        var refused = await (await Editor.Get(PathOf(draft, "review"))).Submit("Ask for these changes");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Write what should change, so that the author can act on it.");
    }

    [Fact]
    public async Task A_text_that_was_changed_after_it_was_read_is_not_approved()
    {
        var draft = await Written(then: Submitted);
        var review = await Editor.Get(PathOf(draft, "review"));
        await (await Officer.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Body", "Slipped in."));

        var refused = await review.Submit("Approve revision 1");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("The text was changed after you opened it.");
        refused.Has("button", "Approve revision 2").ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_missing_stands_against_submitting()
    {
        var draft = await Written(summary: "");

        var confirm = await Officer.Get(PathOf(draft, "review"));

        confirm.Has("button", "Submit for review").ShouldBeFalse();
        confirm.Text.ShouldContain("Give the release a summary");
    }

    [Fact]
    public async Task An_officer_does_not_decide()
    {
        var draft = await Written(then: Submitted);

        var screen = await Officer.Get(PathOf(draft, "review"));

        screen.Text.ShouldContain("Only an editor approves a release.");
        screen.Has("button", "Approve revision 1").ShouldBeFalse();
    }

    private static Release Submitted(Release draft)
    {
        draft.SubmitForReview(draft.Author, Noon);
        return draft;
    }
}
