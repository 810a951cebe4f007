using Newsroom.Audit;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Releases;

// A change to public text makes a new edition with a public note. A superseded text may be hidden, and destroyed only for a legal cause.
public sealed partial class Release
{
    /// <summary>Freezes the working copy as the next edition, with a public note; what is public stays so until <paramref name="at"/>.</summary>
    /// <param name="note">What changed and why, 1 to 1,000 characters; 1 to 200 for a minor change.</param>
    /// <param name="terms">What is demanded here; by default nothing.</param>
    /// <exception cref="RuleBroken">There is no note, nothing is public, nothing changed, or what <see cref="Publish"/> refuses.</exception>
    public Edition Correct(
        string note, DateTime at, ReleaseAddress address, Person by, DateTime now, ChangeKind change = ChangeKind.Correction, PublishingTerms? terms = null)
    {
        note = TextInput.OneLine(note);
        var longest = change == ChangeKind.Minor ? Edition.MinorNoteMaxLength : Edition.CorrectionNoteMaxLength;
        RuleBroken.ThrowIfAny([.. CorrectingBlockers(now), .. TermsBlockers(by, terms ?? PublishingTerms.None)]);
        RuleBroken.ThrowIf(change == ChangeKind.None || !Enum.IsDefined(change), "Choose what sort of change it is: correction, update, clarification or minor.");
        RuleBroken.ThrowIf(note.Length == 0, "Write a note that says what changed and why. Readers see it above the text.");
        RuleBroken.ThrowIf(note.Length > longest, change == ChangeKind.Minor
            ? $"Shorten the note to {longest} characters, or choose another sort of change: what needs a longer note is not minor."
            : $"Shorten the note to {longest:N0} characters.");
        RuleBroken.ThrowIf(at < now, "This time has passed. Correct it now, or choose a later time.");

        // Who was to read the first edition before its time is not therefore to read this one before its time.
        if (PendingEdition(now) is null)
            RevokeLinks(LinkPurpose.Embargo, by, now);
        VoidPending(now);
        var current = PublicEdition(now)!;
        var edition = Freeze(at, current.FirstPublishedAt, address, change, note, by, now, terms ?? PublishingTerms.None);
        current.EndsAt = at;
        Record(AuditEvents.ReleaseCorrected, by, now,
            new { edition = edition.Number, revision = RevisionNumber, at = Instant(at), hash = edition.Hash, change = $"{change}", note });
        Follow(edition, AuditEvents.ReleaseCorrected, now);
        return edition;
    }

    public IEnumerable<string> CorrectingBlockers(DateTime now)
    {
        foreach (var blocker in PublishingBlockers())
            yield return blocker;
        if (!IsWithdrawn && PublicEdition(now) is null)
            yield return "Nothing of this release is public yet. Publish it first.";
        if (PublicEdition(now)?.RevisionNumber == RevisionNumber)
            yield return "The text is the same as what is public. Change it and save before you correct it.";
    }

    /// <summary>Hides the text of a superseded edition from the history page. Its number, times, note and hash stay.</summary>
    /// <param name="reason">Public, 1 to 1,000 characters.</param>
    /// <exception cref="RuleBroken">There is no reason, or the edition is not superseded.</exception>
    public void HideEdition(int number, string reason, Person by, DateTime now)
    {
        var edition = Superseded(number, now);
        reason = AcceptedReason(reason, "Give the reason. Readers see it in place of the text.", Edition.ReasonMaxLength);
        RuleBroken.ThrowIf(edition.IsErased, "The text of this edition is destroyed; there is nothing left to hide.");
        RuleBroken.ThrowIf(edition.IsHidden, "The text of this edition is hidden already.");
        edition.Hide(reason, now);
        Record(AuditEvents.EditionHidden, by, now, new { edition = number, reason });
    }

    /// <exception cref="RuleBroken">It is not hidden.</exception>
    public void ShowEdition(int number, Person by, DateTime now)
    {
        var edition = Superseded(number, now);
        RuleBroken.ThrowIf(!edition.IsHidden, "The text of this edition is shown already.");
        edition.Show();
        Record(AuditEvents.EditionShown, by, now, new { edition = number });
    }

    /// <summary>Asks for the destruction of an edition's text. A second person has to confirm it.</summary>
    /// <param name="reason">The legal cause, 1 to 1,000 characters; public once the text is destroyed.</param>
    /// <exception cref="RuleBroken">There is no reason, readers still see the text, or the destruction is asked for already.</exception>
    public Erasure AskForErasure(int number, string reason, Person by, DateTime now)
    {
        var edition = Superseded(number, now);
        reason = AcceptedReason(reason, "Give the legal cause. Readers see it in place of the text.", Erasure.ReasonMaxLength);
        RuleBroken.ThrowIf(edition.IsErased, "The text of this edition is destroyed already.");
        RuleBroken.ThrowIf(erasures.Exists(e => e.EditionNumber == number && e.IsOpen), "The destruction of this text is asked for already; another person has to confirm it.");
        var erasure = new Erasure(number, reason, by, now);
        erasures.Add(erasure);
        Record(AuditEvents.ErasureAsked, by, now, new { edition = number, reason });
        return erasure;
    }

    /// <summary>Destroys the text of an edition, of the revisions that led to it and of those that say the same; number, times, hash and reason remain.</summary>
    /// <param name="allRevisions">All revisions of this release.</param>
    /// <exception cref="RuleBroken">Whoever confirms asked for it, it is settled, or readers see the text again.</exception>
    public void ConfirmErasure(Erasure erasure, IReadOnlyCollection<Revision> allRevisions, Person by, DateTime now)
    {
        RefuseUnasked(erasure);
        RuleBroken.ThrowIf(erasure.AskedById == by.Id, "You asked for this yourself. A text is destroyed only when a second person confirms it.");
        var edition = Superseded(erasure.EditionNumber, now);
        var extent = ErasureExtent(edition);
        var text = edition.Text;
        var others = editions.Where(e => e != edition && !e.IsErased).ToList();
        RuleBroken.ThrowIf(others.Exists(e => e.Text == text && (e.IsPublic(now) || e.IsPending(now))),
            "Another edition that readers see or will see says the same text. Correct it first.");
        RuleBroken.ThrowIf(Text == text && !IsWithdrawn, "The working copy still says this text. Change it and save first.");

        edition.Erase(erasure.Reason, now);
        foreach (var revision in allRevisions.Where(r => r.ReleaseId == Id
            && ((r.Number >= extent.FirstRevision && r.Number <= extent.LastRevision) || (r.Text == text && !others.Exists(e => e.RevisionNumber == r.Number)))))
            revision.Erase(now);
        if (extent.IncludesWorkingCopy || Text == text)
        {
            (Text, ChangedAt) = (ReleaseText.Empty, now);
            media.RemoveAll(m => m.Use == MediaUse.Text);
            Status = ReleaseStatus.Draft;  // what was approved is no more
        }

        erasure.Settle(carriedOut: true, by, now);
        Record(AuditEvents.EditionErased, by, now, new { edition = edition.Number, hash = edition.Hash, reason = erasure.Reason, askedBy = erasure.AskedById });
    }

    /// <summary>
    /// What goes with an edition's text: the revisions that led to it, and those after it up to the next edition, for they may still hold words of it;
    /// where nothing followed, because the release was withdrawn, the working copy, too.
    /// </summary>
    public (int FirstRevision, int LastRevision, bool IncludesWorkingCopy) ErasureExtent(Edition edition)
    {
        var before = editions.Where(e => e.Number < edition.Number).Select(e => e.RevisionNumber).DefaultIfEmpty(0).Max();
        var next = editions.Where(e => e.Number > edition.Number).MinBy(e => e.Number);
        return (before + 1, next is null ? RevisionNumber : Math.Max(next.RevisionNumber - 1, edition.RevisionNumber), next is null && IsWithdrawn);
    }

    /// <exception cref="RuleBroken">It is settled already.</exception>
    public void DropErasure(Erasure erasure, Person by, DateTime now)
    {
        RefuseUnasked(erasure);
        erasure.Settle(carriedOut: false, by, now);
        Record(AuditEvents.ErasureDropped, by, now, new { edition = erasure.EditionNumber });
    }

    private void RefuseUnasked(Erasure erasure)
    {
        RuleBroken.ThrowIf(!erasure.IsOpen, erasure.WasCarriedOut ? "This text is destroyed already." : "This request was dropped. Ask for the destruction anew.");
        if (!erasures.Contains(erasure))
            throw new NotFound("The request");
    }

    private Edition Superseded(int number, DateTime now)
    {
        var edition = editions.Find(e => e.Number == number) ?? throw new NotFound("The edition");
        RuleBroken.ThrowIf(edition.IsPending(now), "This edition is not public yet. Unschedule it instead.");
        RuleBroken.ThrowIf(edition.IsPublic(now), "Readers see this edition now. Correct or withdraw the release first.");
        RuleBroken.ThrowIf(CurrentWithdrawal is { Form: WithdrawalForm.Notice } && edition == LatestPublic(now),
            "Readers still see this text under a notice. Withdraw the release in another form first.");
        return edition;
    }

    private static string AcceptedReason(string reason, string whereMissing, int longest)
    {
        reason = TextInput.OneLine(reason);
        RuleBroken.ThrowIf(reason.Length == 0, whereMissing);
        RuleBroken.ThrowIf(reason.Length > longest, $"Shorten the reason to {longest:N0} characters.");
        return reason;
    }
}
