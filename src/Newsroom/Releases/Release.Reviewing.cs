using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Releases;

// An approval belongs to a revision: any later save needs a new one.
public sealed partial class Release
{
    public const int ReviewCommentMaxLength = 2_000;

    /// <summary>Who submitted the working copy for review; null where nobody did.</summary>
    public Guid? SubmittedById { get; private set; }

    public Person? SubmittedBy { get; private set; }

    /// <summary>What a reviewer asked to change; empty where nothing is held back.</summary>
    public string HeldBackBecause { get; private set; } = "";

    public bool IsHeldBack => HeldBackBecause.Length > 0;

    /// <exception cref="RuleBroken">Something in <see cref="PublishingBlockers"/> is unresolved, or it waits for review already.</exception>
    public void SubmitForReview(Person by, DateTime now)
    {
        RuleBroken.ThrowIfAny(PublishingBlockers());
        RuleBroken.ThrowIf(Status == ReleaseStatus.InReview, "This release waits for review already.");
        RuleBroken.ThrowIf(Status == ReleaseStatus.Approved, "This revision is approved already.");

        Status = ReleaseStatus.InReview;
        (SubmittedBy, SubmittedById) = (by, by.Id);
        HeldBackBecause = "";
        Record(AuditEvents.ReleaseSubmitted, by, now, new { revision = RevisionNumber });
    }

    /// <param name="revision">The revision that was read; a newer one was not.</param>
    /// <exception cref="RuleBroken">It does not wait for review, or it was saved after it was read.</exception>
    public void Approve(int revision, Person by, DateTime now)
    {
        RefuseReview(revision);
        Status = ReleaseStatus.Approved;
        Record(AuditEvents.ReleaseApproved, by, now, new { revision });
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
        Record(AuditEvents.ReleaseChangesRequested, by, now, new { revision, comment });
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
        RuleBroken.ThrowIf(Status != ReleaseStatus.InReview, "This release does not wait for review. Submit it first.");
        RuleBroken.ThrowIf(revision != RevisionNumber, "The text was changed after you opened it. Read the newest revision before you decide.");
    }
}
