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
        var release = A.InReview();

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
        var release = A.InReview();

        var refusal = Should.Throw<RuleBroken>(() => release.SubmitForReview(release.Author, Noon));

        refusal.Message.ShouldBe("This release waits for review already.");
    }

    [Fact]
    public void An_editor_approves_the_revision_that_was_read()
    {
        var release = A.InReview();

        release.Approve(release.RevisionNumber, editor, Noon);

        release.Status.ShouldBe(ReleaseStatus.Approved);
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseApproved).PersonId.ShouldBe(editor.Id);
    }

    [Fact]
    public void A_revision_saved_after_it_was_read_is_not_approved()
    {
        var release = A.InReview();
        var read = release.RevisionNumber;
        release.Rewrite(body: "Newer words.");

        var refusal = Should.Throw<RuleBroken>(() => release.Approve(read, editor, Noon));

        refusal.Message.ShouldBe("The text was changed after you opened it. Read the newest revision before you decide.");
        release.Status.ShouldBe(ReleaseStatus.InReview);
    }

    [Fact]
    public void Saving_ends_an_approval()
    {
        var release = A.InReview();
        release.Approve(release.RevisionNumber, editor, Noon);

        release.Rewrite(body: "Newer words.");

        release.Status.ShouldBe(ReleaseStatus.Draft);
    }

    [Fact]
    public void Saving_the_same_text_keeps_an_approval()
    {
        var release = A.InReview();
        release.Approve(release.RevisionNumber, editor, Noon);

        release.Rewrite();

        release.Status.ShouldBe(ReleaseStatus.Approved);
    }

    [Fact]
    public void Requested_changes_bring_the_draft_back_with_a_comment()
    {
        var release = A.InReview();

        release.RequestChanges("Name the harbour.", release.RevisionNumber, editor, Noon);

        release.Status.ShouldBe(ReleaseStatus.Draft);
        release.IsHeldBack.ShouldBeTrue();
        release.HeldBackBecause.ShouldBe("Name the harbour.");
    }

    [Fact]
    public void Submitting_again_answers_the_comment()
    {
        var release = A.InReview();
        release.RequestChanges("Name the harbour.", release.RevisionNumber, editor, Noon);

        release.SubmitForReview(release.Author, Noon);

        release.IsHeldBack.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "Write what should change, so that the author can act on it.")]
    [InlineData("too long", "Shorten the comment to 2,000 characters.")]
    public void A_comment_has_to_be_there_and_short(string comment, string sentence)
    {
        var release = A.InReview();
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

    [Fact]
    public void A_release_that_goes_out_while_it_waits_for_review_waits_no_longer()
    {
        var draft = A.Draft();
        draft.SubmitForReview(draft.Author, Noon);

        A.Published(draft, Noon.AddHours(1));

        draft.Status.ShouldBe(ReleaseStatus.Draft);
    }

    [Fact]
    public void Whoever_submitted_a_text_is_not_its_second_person()
    {
        var release = A.InReview(by: editor);

        var refusal = Should.Throw<RuleBroken>(() => release.Approve(release.RevisionNumber, editor, Noon, secondPersonDemanded: true));

        refusal.Message.ShouldBe("You submitted this release yourself. Here a second person approves: ask another editor.");
        release.Status.ShouldBe(ReleaseStatus.InReview);
    }

    [Fact]
    public void Where_nobody_demands_a_second_person_an_editor_approves_alone()
    {
        var release = A.InReview(by: editor);

        release.Approve(release.RevisionNumber, editor, Noon);

        release.Status.ShouldBe(ReleaseStatus.Approved);
        release.IsApprovedByASecondPerson.ShouldBeFalse();
    }

    [Fact]
    public void Whoever_changed_a_text_in_review_is_not_its_second_person()
    {
        var release = A.InReview();
        release.Rewrite(body: "An editor's words.", by: editor);

        var refusal = Should.Throw<RuleBroken>(() => release.Approve(release.RevisionNumber, editor, Noon, secondPersonDemanded: true));

        refusal.Message.ShouldBe("You changed this text while it waited for review. Here a second person approves: ask another editor.");
    }

    [Fact]
    public void A_change_by_whoever_submitted_it_does_not_make_the_editor_before_a_second_person_again()
    {
        var release = A.InReview();
        release.Rewrite(body: "An editor's words.", by: editor);

        release.Rewrite(body: "An editor's words, and a comma.");

        release.SecondPersonBlockers(editor).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_several_people_changed_in_review_is_submitted_anew()
    {
        var release = A.InReview();
        release.Rewrite(body: "One editor's words.", by: editor);
        release.Rewrite(body: "Another editor's words.", by: A.Person(Role.Editor));

        var refusal = Should.Throw<RuleBroken>(() => release.Approve(release.RevisionNumber, editor, Noon, secondPersonDemanded: true));
        release.RequestChanges("Submit it again.", release.RevisionNumber, editor, Noon);
        A.InReview(release).Approve(release.RevisionNumber, editor, Noon, secondPersonDemanded: true);

        refusal.Message.ShouldStartWith("Several people changed this text while it waited for review");
        release.IsApprovedByASecondPerson.ShouldBeTrue();
    }

    [Fact]
    public void An_approval_given_alone_does_not_count_once_a_second_person_is_demanded()
    {
        var release = A.InReview(by: editor);
        release.Approve(release.RevisionNumber, editor, Noon);

        var refusal = Should.Throw<RuleBroken>(() => Publish(release, editor, new PublishingTerms(ApprovalDemanded: true)));

        refusal.Message.ShouldStartWith("Nobody approved this revision.");
        release.Editions.ShouldBeEmpty();
    }

    [Fact]
    public void An_approved_revision_goes_out_unflagged()
    {
        var release = A.Approved(by: editor);

        Publish(release, editor, new PublishingTerms(ApprovalDemanded: true));

        release.PublicEdition(Noon).ShouldNotBeNull();
        release.MissingApprovals.ShouldBeEmpty();
    }

    [Fact]
    public void A_press_officer_sends_nothing_out_unapproved_whatever_the_reason()
    {
        var draft = A.Draft();

        var refusal = Should.Throw<RuleBroken>(() => Publish(draft, draft.Author, Flagged));

        refusal.Message.ShouldBe("A second person approves here before anything goes out. Submit this revision for review.");
    }

    [Theory]
    [InlineData(" ", "Nobody approved this revision. Have it approved, or give the reason why it goes out without approval; the reason stays on record.")]
    [InlineData("too long", "Shorten the reason to 1,000 characters.")]
    public void A_reason_for_going_out_unapproved_has_to_be_there_and_short(string reason, string sentence)
    {
        var draft = A.Draft();
        reason = reason == " " ? reason : new string('x', MissingApproval.ReasonMaxLength + 1);

        var refusal = Should.Throw<RuleBroken>(() => Publish(draft, editor, new PublishingTerms(ApprovalDemanded: true, reason)));

        refusal.Message.ShouldBe(sentence);
        draft.Editions.ShouldBeEmpty();
    }

    [Fact]
    public void What_goes_out_unapproved_is_flagged_with_its_reason_on_record()
    {
        var draft = A.Draft();

        Publish(draft, editor, Flagged);

        var missing = draft.MissingApprovals.ShouldHaveSingleItem();
        (missing.EditionNumber, missing.RevisionNumber, missing.Reason, missing.IsOpen).ShouldBe((1, 1, "The editor in chief is at sea.", true));
        draft.Audit.ShouldHaveSingleItemOf(AuditEvents.SentWithoutApproval).Values.ShouldContain("The editor in chief is at sea.");
    }

    [Fact]
    public void Somebody_else_approves_in_retrospect()
    {
        var draft = A.Draft();
        Publish(draft, editor, Flagged);
        var another = A.Person(Role.Editor);

        draft.ApproveInRetrospect(1, another, Noon.AddHours(1));

        var missing = draft.MissingApprovals.ShouldHaveSingleItem();
        (missing.IsOpen, missing.ApprovedBy, missing.ApprovedAt).ShouldBe((false, another, Noon.AddHours(1)));
        draft.Audit.ShouldHaveSingleItemOf(AuditEvents.ApprovedInRetrospect);
    }

    [Fact]
    public void Whoever_sent_it_out_does_not_approve_in_retrospect()
    {
        var draft = A.Draft();
        Publish(draft, editor, Flagged);

        var refusal = Should.Throw<RuleBroken>(() => draft.ApproveInRetrospect(1, editor, Noon));

        refusal.Message.ShouldBe("You sent this edition out yourself. Somebody else has to approve it in retrospect.");
    }

    [Fact]
    public void An_approval_in_retrospect_is_given_once()
    {
        var draft = A.Draft();
        Publish(draft, editor, Flagged);
        draft.ApproveInRetrospect(1, A.Person(Role.Editor), Noon);

        var refusal = Should.Throw<RuleBroken>(() => draft.ApproveInRetrospect(1, A.Person(Role.Editor), Noon));

        refusal.Message.ShouldBe("No approval of this edition is missing any more.");
    }

    [Fact]
    public void An_edition_taken_back_takes_its_missing_approval_with_it()
    {
        var draft = A.Draft();
        draft.Publish(Noon.AddDays(1), draft.NextAddress(Noon, Noon, Berlin), editor, Noon, Flagged);
        draft.ApproveInRetrospect(1, A.Person(Role.Editor), Noon);

        draft.Unschedule(editor, Noon);

        draft.MissingApprovals.ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_needs_its_own_approval()
    {
        var release = A.Published(A.Approved(by: editor));
        release.Rewrite(body: "Newer words.");

        var refusal = Should.Throw<RuleBroken>(() => release.Correct(
            "We named the wrong day.", Noon, release.NextAddress(Noon, Noon, Berlin), editor, Noon, terms: new PublishingTerms(ApprovalDemanded: true)));

        refusal.Message.ShouldStartWith("Nobody approved this revision.");
    }

    [Fact]
    public void A_restored_revision_needs_its_own_approval()
    {
        var release = A.Approved(by: editor);
        release.Rewrite(body: "Newer words.");

        release.RestoreRevision(release.Revisions.First(), release.RevisionNumber, release.Author, Noon);

        release.Status.ShouldBe(ReleaseStatus.Draft);
        release.IsApprovedByASecondPerson.ShouldBeFalse();
    }

    [Fact]
    public void What_lies_in_the_bin_is_not_reviewed()
    {
        var release = A.InReview();
        release.PutInBin(release.Author, Noon);

        var refusal = Should.Throw<RuleBroken>(() => release.Approve(release.RevisionNumber, editor, Noon));

        refusal.Message.ShouldBe("This draft is in the bin. Restore it first.");
    }

    private static PublishingTerms Flagged => new(ApprovalDemanded: true, ReasonWithoutApproval: "The editor in chief is at sea.");

    private static void Publish(Release release, Person by, PublishingTerms terms) => release.Publish(Noon, release.NextAddress(Noon, Noon, Berlin), by, Noon, terms);
}
