using Newsroom.Audit;
using Newsroom.FollowUps;
using Newsroom.People;
using Newsroom.Rules;

namespace Newsroom.Releases;

// Taking a release back, in public and with a reason; and undoing that.
public sealed partial class Release
{
    /// <summary>The withdrawal that holds; null where there is none.</summary>
    public Withdrawal? CurrentWithdrawal => withdrawals.Find(w => w.Holds);

    public bool IsWithdrawn => CurrentWithdrawal is not null;

    /// <summary>Takes the release back: its addresses answer 410 with the reason.</summary>
    /// <inheritdoc cref="Withdraw(WithdrawalForm, string, Release?, Person, DateTime)"/>
    public Withdrawal Withdraw(string reason, Person by, DateTime now) => Withdraw(WithdrawalForm.Gone, reason, replacement: null, by, now);

    /// <summary>
    /// Takes the release back. What waited is voided, and what was shared under embargo ends. Where it is withdrawn already, the new form takes the old one's place.
    /// </summary>
    /// <param name="reason">Public, 1 to 1,000 characters.</param>
    /// <param name="replacement">The public release that takes its place; only for <see cref="WithdrawalForm.Replaced"/>.</param>
    /// <exception cref="RuleBroken">There is no reason, nothing is public, or the replacement is missing, not public, or leads back here.</exception>
    public Withdrawal Withdraw(WithdrawalForm form, string reason, Release? replacement, Person by, DateTime now)
    {
        RuleBroken.ThrowIfAny(WithdrawingBlockers(now));
        RuleBroken.ThrowIf(!Enum.IsDefined(form), "Choose how the release answers from now on: gone, replaced, or kept with a notice.");
        reason = AcceptedReason(reason, "Give the reason. Readers who follow a link or a QR code will see it.", Withdrawal.ReasonMaxLength);
        RuleBroken.ThrowIf(CurrentWithdrawal is { } held && held.Form == form && held.ReplacedById == (form == WithdrawalForm.Replaced ? replacement?.Id : null),
            "This release is withdrawn already in this form.");
        RuleBroken.ThrowIfAny(ReplacementBlockers(form, replacement, now));
        RuleBroken.ThrowIf(form == WithdrawalForm.Notice && LatestPublic(now) is { ShowsText: false }, "The last text was hidden or destroyed, so there is nothing to keep under a notice.");

        VoidPending(now);
        RevokeLinks(LinkPurpose.Embargo, by, now);
        if (PublicEdition(now) is { } edition)
            edition.EndsAt = now;
        CurrentWithdrawal?.Undo(by, now);
        var withdrawal = new Withdrawal(form, reason, form == WithdrawalForm.Replaced ? replacement : null, by, now);
        withdrawals.Add(withdrawal);
        EndReview();
        Record(AuditEvents.ReleaseWithdrawn, by, now, new { form = $"{form}", reason, replacedBy = withdrawal.ReplacedBy?.Reference });
        withdrawal.ReplacedBy?.Record(AuditEvents.ReleaseReplaces, by, now, new { withdrawn = Reference });
        followUps.Add(new FollowUp(FollowUpKind.Announce, AuditEvents.ReleaseWithdrawn, Id, editionNumber: null, now, now));
        return withdrawal;
    }

    public IEnumerable<string> WithdrawingBlockers(DateTime now)
    {
        if (!IsWithdrawn && PublicEdition(now) is null) yield return "Nothing of this release is public. Unschedule it or put the draft in the bin instead.";
    }

    /// <summary>Makes public again what was public before the withdrawal. What was scheduled or shared then does not come back.</summary>
    /// <exception cref="RuleBroken">It is not withdrawn, or its text was destroyed.</exception>
    public void UndoWithdrawal(Person by, DateTime now)
    {
        RuleBroken.ThrowIfAny(UndoingBlockers(now));

        CurrentWithdrawal!.Undo(by, now);
        var edition = LatestPublic(now)!;
        edition.EndsAt = null;
        Record(AuditEvents.WithdrawalUndone, by, now, new { edition = edition.Number });
        followUps.Add(new FollowUp(FollowUpKind.Announce, AuditEvents.WithdrawalUndone, Id, edition.Number, now, now));
    }

    public IEnumerable<string> UndoingBlockers(DateTime now)
    {
        if (!IsWithdrawn) yield return "This release is not withdrawn: there is nothing to undo.";
        else if (LatestPublic(now) is not { IsErased: false }) yield return "Its text was destroyed for a legal cause and cannot come back.";
        else if (LatestPublic(now) is { IsHidden: true }) yield return "Its text is hidden. Show it again first.";
    }

    private IEnumerable<string> ReplacementBlockers(WithdrawalForm form, Release? replacement, DateTime now)
    {
        if (form != WithdrawalForm.Replaced)
            yield break;
        if (replacement is null)
            yield return "Name the release that takes its place.";
        else if (replacement.Id == Id)
            yield return "A release cannot take its own place: readers would go round in a circle.";
        else if (replacement.CurrentWithdrawal?.ReplacedById == Id)
            yield return $"{replacement.Reference} was itself replaced by this release: readers would go round in a circle. Name another.";
        else if (replacement.PublicEdition(now) is null)
            yield return $"{replacement.Reference} is not public, so readers cannot be led there. Publish it first, or name another.";
    }
}
