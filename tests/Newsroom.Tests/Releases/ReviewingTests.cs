using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class ReviewingTests
{
    private readonly Person editor = A.Person(Role.Editor, "Ida Holm");

    [Fact]
    public void A_submitted_draft_waits_for_review()
    {
        var release = InReview();

        release.Status.ShouldBe(ReleaseStatus.InReview);
        release.SubmittedBy.ShouldBeSameAs(release.Author);
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseSubmitted);
    }

    [Fact]
    public void A_draft_that_cannot_be_published_is_not_submitted()
    {
        var draft = A.Draft(summary: "");

        var refusal = Should.Throw<RuleBroken>(() => draft.SubmitForReview(draft.Author, Noon));

        refusal.Message.ShouldStartWith("Give the release a summary");
        draft.Status.ShouldBe(ReleaseStatus.Draft);
    }

    [Fact]
    public void It_is_submitted_once()
    {
        var release = InReview();

        var refusal = Should.Throw<RuleBroken>(() => release.SubmitForReview(release.Author, Noon));

        refusal.Message.ShouldBe("This release waits for review already.");
    }

    [Fact]
    public void An_editor_approves_the_revision_that_was_read()
    {
        var release = InReview();

        release.Approve(release.RevisionNumber, editor, Noon);

        release.Status.ShouldBe(ReleaseStatus.Approved);
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseApproved).PersonId.ShouldBe(editor.Id);
    }

    [Fact]
    public void A_revision_saved_after_it_was_read_is_not_approved()
    {
        var release = InReview();
        var read = release.RevisionNumber;
        release.Rewrite(body: "Newer words.");

        var refusal = Should.Throw<RuleBroken>(() => release.Approve(read, editor, Noon));

        refusal.Message.ShouldBe("The text was changed after you opened it. Read the newest revision before you decide.");
        release.Status.ShouldBe(ReleaseStatus.InReview);
    }

    [Fact]
    public void Saving_ends_an_approval()
    {
        var release = InReview();
        release.Approve(release.RevisionNumber, editor, Noon);

        release.Rewrite(body: "Newer words.");

        release.Status.ShouldBe(ReleaseStatus.Draft);
    }

    [Fact]
    public void Saving_the_same_text_keeps_an_approval()
    {
        var release = InReview();
        release.Approve(release.RevisionNumber, editor, Noon);

        release.Rewrite();

        release.Status.ShouldBe(ReleaseStatus.Approved);
    }

    [Fact]
    public void Requested_changes_bring_the_draft_back_with_a_comment()
    {
        var release = InReview();

        release.RequestChanges("Name the harbour.", release.RevisionNumber, editor, Noon);

        release.Status.ShouldBe(ReleaseStatus.Draft);
        release.IsHeldBack.ShouldBeTrue();
        release.HeldBackBecause.ShouldBe("Name the harbour.");
    }

    [Fact]
    public void Submitting_again_answers_the_comment()
    {
        var release = InReview();
        release.RequestChanges("Name the harbour.", release.RevisionNumber, editor, Noon);

        release.SubmitForReview(release.Author, Noon);

        release.IsHeldBack.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "Write what should change, so that the author can act on it.")]
    [InlineData("too long", "Shorten the comment to 2,000 characters.")]
    public void A_comment_has_to_be_there_and_short(string comment, string sentence)
    {
        var release = InReview();
        comment = comment.Length > 0 ? new string('x', Release.ReviewCommentMaxLength + 1) : comment;

        var refusal = Should.Throw<RuleBroken>(() => release.RequestChanges(comment, release.RevisionNumber, editor, Noon));

        refusal.Message.ShouldBe(sentence);
    }

    [Fact]
    public void A_draft_that_nobody_submitted_is_not_approved()
    {
        var draft = A.Draft();

        var refusal = Should.Throw<RuleBroken>(() => draft.Approve(draft.RevisionNumber, editor, Noon));

        refusal.Message.ShouldBe("This release does not wait for review. Submit it first.");
    }

    [Fact]
    public void A_correction_is_reviewed_while_the_old_text_stays_public()
    {
        var release = A.Published();
        release.Rewrite(body: "Newer words.");

        release.SubmitForReview(release.Author, Noon);

        release.Status.ShouldBe(ReleaseStatus.InReview);
        release.PublicationAt(Noon).ShouldBe(Publication.Public);
    }

    private static Release InReview()
    {
        var release = A.Draft();
        release.SubmitForReview(release.Author, Noon);
        return release;
    }

    [Fact]
    public void A_release_that_goes_out_while_it_waits_for_review_waits_no_longer()
    {
        var draft = A.Draft();
        draft.SubmitForReview(draft.Author, Noon);

        A.Published(draft, Noon.AddHours(1));

        draft.Status.ShouldBe(ReleaseStatus.Draft);
    }
}
