using System.Globalization;
using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Text;

namespace Newsroom.Releases;

// Publishing and scheduling both freeze an edition: what was frozen is what appears, whoever runs at that moment.
public sealed partial class Release
{
    /// <summary>
    /// How long before its time an edition can no longer be taken back or frozen anew: 5 seconds. Without it, readers could see an edition
    /// between the decision to void it and the moment that decision is stored.
    /// </summary>
    public static readonly TimeSpan PointOfNoReturn = TimeSpan.FromSeconds(5);

    /// <summary>What readers see at <paramref name="now"/>; null where nothing is public.</summary>
    public Edition? PublicEdition(DateTime now) => editions.Find(e => e.IsPublic(now));

    /// <summary>The edition that waits for its time; null where none does.</summary>
    public Edition? PendingEdition(DateTime now) => editions.Find(e => e.IsPending(now));

    public bool WasEverPublic(DateTime now) => editions.Exists(e => e.PublishAt <= now);

    public Publication PublicationAt(DateTime now) =>
        PublicEdition(now) is not null ? Publication.Public
        : withdrawals.Count > 0 ? Publication.Withdrawn
        : PendingEdition(now) is not null ? Publication.Scheduled
        : Publication.Unpublished;

    /// <summary>Whether the working copy says something that no edition says yet.</summary>
    public bool HasUnpublishedChanges => editions.Count > 0 && editions.Max(e => e.RevisionNumber) < RevisionNumber;

    /// <summary>What stands against publishing the working copy, one sentence each.</summary>
    public IEnumerable<string> PublishingBlockers()
    {
        if (Text.Headline.Length == 0) yield return "Give the release a headline.";
        if (Text.Summary.Length == 0) yield return "Give the release a summary: lists, search results and mails show it.";
        if (Text.Body.Length == 0) yield return "Give the release a body.";
        if (BinnedAt is not null) yield return "This draft is in the bin. Restore it first.";
        if (withdrawals.Count > 0) yield return "This release was withdrawn. Duplicate it to publish its text anew.";
    }

    /// <summary>The address the next edition will be read at, before it is made unique.</summary>
    public ReleaseAddress NextAddress(DateTime at, DateTime now, TimeZoneInfo zone)
    {
        var latest = LatestPublic(now);
        var slug = Slug.Length > 0 ? Slug : latest?.Slug ?? Releases.Slug.From(Text.Headline, Language, Reference);
        if (latest is not null)
            return latest.Address with { Slug = slug };

        var local = LocalTime.FromUtc(at, zone);
        return new ReleaseAddress(Language, local.Year, local.Month, slug);
    }

    /// <summary>The edition that publishing now would freeze, to be looked at; nothing is kept.</summary>
    public Edition Preview(Person by, DateTime now, TimeZoneInfo zone) =>
        new(this, NextNumber, publishAt: now, LatestPublic(now)?.FirstPublishedAt ?? now, NextAddress(now, now, zone), note: "", by, now);

    /// <summary>Freezes the working copy as the first edition, public from <paramref name="at"/> on (UTC; now or later). An edition that still waits is frozen anew.</summary>
    /// <param name="address">From <see cref="NextAddress"/>, made unique.</param>
    /// <exception cref="RuleBroken">Something in <see cref="PublishingBlockers"/> is unresolved, <paramref name="at"/> is past, or the release is public already.</exception>
    public Edition Publish(DateTime at, ReleaseAddress address, Person by, DateTime now)
    {
        RuleBroken.ThrowIfAny(PublishingBlockers());
        RuleBroken.ThrowIf(at < now, "This time has passed. Publish now, or choose a later time.");
        RuleBroken.ThrowIf(WasEverPublic(now), "This release is public already. Correct it, with a note that says what changed.");

        VoidPending(now);
        var edition = Freeze(at, firstPublishedAt: at, address, note: "", by, now);
        Record(at > now ? AuditEvents.ReleaseScheduled : AuditEvents.ReleasePublished, by, now,
            new { edition = edition.Number, revision = RevisionNumber, at = Instant(at), hash = edition.Hash });
        return edition;
    }

    /// <summary>Freezes the working copy as the next edition, with a public note; what is public stays so until <paramref name="at"/>.</summary>
    /// <param name="note">What changed and why, 1 to 1,000 characters.</param>
    /// <exception cref="RuleBroken">There is no note, nothing is public, nothing changed, or what <see cref="Publish"/> refuses.</exception>
    public Edition Correct(string note, DateTime at, ReleaseAddress address, Person by, DateTime now)
    {
        note = TextInput.OneLine(note);
        RuleBroken.ThrowIfAny(CorrectingBlockers(now));
        RuleBroken.ThrowIf(note.Length == 0, "Write a note that says what changed and why. Readers see it above the text.");
        RuleBroken.ThrowIf(note.Length > Edition.CorrectionNoteMaxLength, $"Shorten the note to {Edition.CorrectionNoteMaxLength:N0} characters.");
        RuleBroken.ThrowIf(at < now, "This time has passed. Correct it now, or choose a later time.");

        VoidPending(now);
        var current = PublicEdition(now)!;
        var edition = Freeze(at, current.FirstPublishedAt, address, note, by, now);
        current.EndsAt = at;
        Record(AuditEvents.ReleaseCorrected, by, now,
            new { edition = edition.Number, revision = RevisionNumber, at = Instant(at), hash = edition.Hash, note });
        return edition;
    }

    public IEnumerable<string> CorrectingBlockers(DateTime now)
    {
        foreach (var blocker in PublishingBlockers())
            yield return blocker;
        if (withdrawals.Count == 0 && PublicEdition(now) is null)
            yield return "Nothing of this release is public yet. Publish it first.";
        if (PublicEdition(now)?.RevisionNumber == RevisionNumber)
            yield return "The text is the same as what is public. Change it and save before you correct it.";
    }

    /// <summary>Takes back an edition that still waits. What is public stays as it is.</summary>
    /// <exception cref="RuleBroken">Nothing waits.</exception>
    public void Unschedule(Person by, DateTime now)
    {
        var pending = PendingEdition(now);
        RuleBroken.ThrowIf(pending is null, "Nothing is scheduled any more: the time has come, or someone else unscheduled it.");
        VoidPending(now);
        Record(AuditEvents.ReleaseUnscheduled, by, now, new { edition = pending!.Number, at = Instant(pending.PublishAt), hash = pending.Hash });
    }

    /// <summary>Takes the release back for good: its address answers 410 with the reason, and what waited is voided.</summary>
    /// <param name="reason">Public, 1 to 1,000 characters.</param>
    /// <exception cref="RuleBroken">There is no reason, or nothing is public.</exception>
    public Withdrawal Withdraw(string reason, Person by, DateTime now)
    {
        reason = TextInput.OneLine(reason);
        RuleBroken.ThrowIfAny(WithdrawingBlockers(now));
        RuleBroken.ThrowIf(reason.Length == 0, "Give the reason. Readers who follow a link or a QR code will see it.");
        RuleBroken.ThrowIf(reason.Length > Withdrawal.ReasonMaxLength, $"Shorten the reason to {Withdrawal.ReasonMaxLength:N0} characters.");

        VoidPending(now);
        PublicEdition(now)!.EndsAt = now;
        var withdrawal = new Withdrawal(WithdrawalForm.Gone, reason, by, now);
        withdrawals.Add(withdrawal);
        Record(AuditEvents.ReleaseWithdrawn, by, now, new { form = withdrawal.Form.ToString(), reason });
        return withdrawal;
    }

    public IEnumerable<string> WithdrawingBlockers(DateTime now)
    {
        if (withdrawals.Count > 0) yield return "This release is withdrawn already.";
        else if (PublicEdition(now) is null) yield return "Nothing of this release is public. Unschedule it or put the draft in the bin instead.";
    }

    private int NextNumber => editions.Count == 0 ? 1 : editions.Max(e => e.Number) + 1;

    private Edition? LatestPublic(DateTime now) => editions.Where(e => e.PublishAt <= now).MaxBy(e => e.Number);

    private Edition Freeze(DateTime at, DateTime firstPublishedAt, ReleaseAddress address, string note, Person by, DateTime now)
    {
        var edition = new Edition(this, NextNumber, at, firstPublishedAt, address, note, by, now);
        editions.Add(edition);
        if (!addresses.Exists(a => a.Is(address)))
            addresses.Add(new Address(address, since: at));
        ChangedAt = now;
        EndReview();
        return edition;
    }

    private void VoidPending(DateTime now)
    {
        foreach (var pending in editions.Where(e => e.IsPending(now)).ToList())
        {
            RuleBroken.ThrowIf(pending.PublishAt - now < PointOfNoReturn,
                "What is scheduled appears within seconds and can no longer be stopped. Wait for it, then correct or withdraw it.");
            editions.Remove(pending);
            if (editions.Find(e => e.EndsAt == pending.PublishAt && e.Number == pending.Number - 1) is { } predecessor)
                predecessor.EndsAt = null;
        }

        addresses.RemoveAll(a => a.Since > now);
    }

    private static string Instant(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);
}
