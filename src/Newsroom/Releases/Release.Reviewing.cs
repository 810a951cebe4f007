using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Releases;

// An approval belongs to a revision: any later save needs a new one. An edition that is frozen already stays.
public sealed partial class Release
{
    public const int ReviewCommentMaxLength = 2_000;

    /// <summary>Who submitted the working copy for review; null where nobody did.</summary>
    public Guid? SubmittedById { get; private set; }

    public Person? SubmittedBy { get; private set; }

    /// <summary>
    /// Who, other than whoever submitted it, saved it while it waited for review: null where nobody did, <see cref="SeveralPeople"/> where more than one
    /// did. What they wrote, somebody else has to read.
    /// </summary>
    public Guid? ChangedInReviewById { get; private set; }

    /// <summary>Stands in <see cref="ChangedInReviewById"/> for more than one person: then none of them is the second one.</summary>
    public static readonly Guid SeveralPeople = Guid.Empty;

    /// <summary>Who approved the revision named by <see cref="ApprovedRevision"/>; null where nobody did.</summary>
    public Guid? ApprovedById { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Number of the revision that was approved last; 0 where none was.</summary>
    public int ApprovedRevision { get; private set; }

    /// <summary>What a reviewer asked to change; empty where nothing is held back.</summary>
    public string HeldBackBecause { get; private set; } = "";

    public bool IsHeldBack => HeldBackBecause.Length > 0;

    /// <summary>Whether this revision is approved by somebody else than whoever submitted or changed it. One may approve alone while no second person is demanded.</summary>
    public bool IsApprovedByASecondPerson =>
        Status == ReleaseStatus.Approved && ApprovedRevision == RevisionNumber && ApprovedById is { } approver
        && approver != SubmittedById && approver != ChangedInReviewById && ChangedInReviewById != SeveralPeople;

    /// <exception cref="RuleBroken">Something in <see cref="PublishingBlockers"/> is unresolved, or it waits for review already.</exception>
    public void SubmitForReview(Person by, DateTime now)
    {
        RuleBroken.ThrowIfAny(PublishingBlockers());
        RuleBroken.ThrowIf(Status == ReleaseStatus.InReview, "This release waits for review already.");
        RuleBroken.ThrowIf(Status == ReleaseStatus.Approved, "This revision is approved already.");

        Status = ReleaseStatus.InReview;
        (SubmittedBy, SubmittedById) = (by, by.Id);
        ChangedInReviewById = null;
        NewestRevision?.Keep();
        HeldBackBecause = "";
        Record(AuditEvents.ReleaseSubmitted, by, now, new { revision = RevisionNumber });
    }

    /// <param name="revision">The revision that was read; a newer one was not.</param>
    /// <param name="secondPersonDemanded">Whether somebody else than whoever submitted it has to approve.</param>
    /// <exception cref="RuleBroken">It does not wait for review, it was saved after it was read, or a second person has to do it.</exception>
    public void Approve(int revision, Person by, DateTime now, bool secondPersonDemanded = false)
    {
        RefuseReview(revision);
        if (secondPersonDemanded)
            RuleBroken.ThrowIfAny(SecondPersonBlockers(by));

        Status = ReleaseStatus.Approved;
        (ApprovedById, ApprovedAt, ApprovedRevision) = (by.Id, now, revision);
        NewestRevision?.Keep();
        Record(AuditEvents.ReleaseApproved, by, now, new { revision });
    }

    /// <summary>Why this person cannot be the second one; nothing where they can.</summary>
    public IEnumerable<string> SecondPersonBlockers(Person by)
    {
        if (SubmittedById == by.Id)
            yield return "You submitted this release yourself. Here a second person approves: ask another editor.";
        else if (ChangedInReviewById == SeveralPeople)
            yield return "Several people changed this text while it waited for review, and nobody submitted what it says now. Request changes, so that it is submitted anew.";
        else if (ChangedInReviewById == by.Id)
            yield return "You changed this text while it waited for review. Here a second person approves: ask another editor.";
    }

    /// <param name="comment">What to change, 1 to 2,000 characters; shown to the author.</param>
    /// <exception cref="RuleBroken">There is no comment, or what <see cref="Approve"/> refuses.</exception>
    public void RequestChanges(string comment, int revision, Person by, DateTime now)
    {
        comment = TextInput.OneLine(comment);
        RefuseReview(revision);
        RuleBroken.ThrowIf(comment.Length == 0, "Write what should change, so that the author can act on it.");
        RuleBroken.ThrowIf(comment.Length > ReviewCommentMaxLength, $"Shorten the comment to {ReviewCommentMaxLength:N0} characters.");

        Status = ReleaseStatus.Draft;
        HeldBackBecause = comment;
        NewestRevision?.Keep();
        Record(AuditEvents.ReleaseChangesRequested, by, now, new { revision, comment });
    }

    /// <summary>Settles that an edition went out without approval.</summary>
    /// <exception cref="RuleBroken">It is settled already, or whoever approves sent it out.</exception>
    public void ApproveInRetrospect(int editionNumber, Person by, DateTime now)
    {
        var missing = missingApprovals.Find(m => m.EditionNumber == editionNumber && m.IsOpen);
        RuleBroken.ThrowIf(missing is null, "No approval of this edition is missing any more.");
        RuleBroken.ThrowIf(missing!.ById == by.Id, "You sent this edition out yourself. Somebody else has to approve it in retrospect.");

        missing.Approve(by, now);
        Record(AuditEvents.ApprovedInRetrospect, by, now, new { edition = editionNumber, revision = missing.RevisionNumber });
    }

    private void NoteMissingApproval(Edition edition, Person by, DateTime now, PublishingTerms terms)
    {
        if (!terms.ApprovalDemanded || IsApprovedByASecondPerson)
            return;

        var reason = TextInput.OneLine(terms.ReasonWithoutApproval);
        missingApprovals.Add(new MissingApproval(edition.Number, RevisionNumber, reason, by, now));
        Record(AuditEvents.SentWithoutApproval, by, now, new { edition = edition.Number, revision = RevisionNumber, reason });
    }

    private void NoteWhoChangesTheReviewed(Person by)
    {
        if (Status == ReleaseStatus.InReview && by.Id != SubmittedById)
            ChangedInReviewById = ChangedInReviewById is null || ChangedInReviewById == by.Id ? by.Id : SeveralPeople;
    }

    /// <summary>What went out waits for nobody: it leaves the reviewers' Desks, and nothing of it is held back any more.</summary>
    private void EndReview()
    {
        if (Status == ReleaseStatus.InReview)
            Status = ReleaseStatus.Draft;
        HeldBackBecause = "";
    }

    private void RefuseReview(int revision)
    {
        RuleBroken.ThrowIf(BinnedAt is not null, "This draft is in the bin. Restore it first.");
        RuleBroken.ThrowIf(Status != ReleaseStatus.InReview, "This release does not wait for review. Submit it first.");
        RuleBroken.ThrowIf(revision != RevisionNumber, "The text was changed after you opened it. Read the newest revision before you decide.");
    }
}
