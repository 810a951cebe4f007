using System.Globalization;
using Newsroom.Audit;
using Newsroom.FollowUps;
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
        : IsWithdrawn ? Publication.Withdrawn
        : PendingEdition(now) is not null ? Publication.Scheduled
        : Publication.Unpublished;

    /// <summary>Whether the working copy says something that no edition says yet.</summary>
    public bool HasUnpublishedChanges => editions.Count > 0 && editions.Max(e => e.RevisionNumber) < RevisionNumber;

    /// <summary>What stands against publishing the working copy, one sentence each.</summary>
    public IEnumerable<string> PublishingBlockers()
    {
        foreach (var missing in Readiness.MissingIn(Text))
            yield return missing.Sentence;
        if (BinnedAt is not null) yield return "This draft is in the bin. Restore it first.";
        if (IsWithdrawn) yield return "This release is withdrawn. Undo the withdrawal, or duplicate the release to publish its text anew.";
    }

    /// <summary>What is left in the text that nobody meant to publish, one sentence each.</summary>
    public IEnumerable<string> UnfinishedText() => Readiness.UnfinishedIn(Text).Select(u => u.Finding.Sentence);

    /// <summary>Quotes that nobody may publish yet, one sentence each.</summary>
    public IEnumerable<string> UnclearedQuotes() => Readiness.UnclearedIn(Text).Select(f => f.Sentence);

    /// <summary>What stands against this person's publishing an unapproved revision; nothing where it is approved or no approval is demanded.</summary>
    public IEnumerable<string> ApprovalBlockers(Person by, PublishingTerms terms)
    {
        if (!terms.ApprovalDemanded || IsApprovedByASecondPerson)
            yield break;
        if (!by.IsEditor)
            yield return "A second person approves here before anything goes out. Submit this revision for review.";
        else if (TextInput.OneLine(terms.ReasonWithoutApproval).Length == 0)
            yield return "Nobody approved this revision. Have it approved, or give the reason why it goes out without approval; the reason stays on record.";
        else if (TextInput.OneLine(terms.ReasonWithoutApproval).Length > MissingApproval.ReasonMaxLength)
            yield return $"Shorten the reason to {MissingApproval.ReasonMaxLength:N0} characters.";
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
        new(this, NextNumber, publishAt: now, LatestPublic(now)?.FirstPublishedAt ?? now, NextAddress(now, now, zone), ChangeKind.None, note: "", by, now);

    /// <summary>Freezes the working copy as the first edition, public from <paramref name="at"/> on (UTC; now or later). An edition that still waits is frozen anew.</summary>
    /// <param name="address">From <see cref="NextAddress"/>, made unique.</param>
    /// <exception cref="RuleBroken">Something in <see cref="PublishingBlockers"/> is unresolved, <paramref name="at"/> is past, or the release is public already.</exception>
    /// <param name="terms">What is demanded here; by default nothing.</param>
    public Edition Publish(DateTime at, ReleaseAddress address, Person by, DateTime now, PublishingTerms? terms = null)
    {
        RuleBroken.ThrowIfAny([.. PublishingBlockers(), .. TermsBlockers(by, terms ?? PublishingTerms.None)]);
        RuleBroken.ThrowIf(at < now, "This time has passed. Publish now, or choose a later time.");
        RuleBroken.ThrowIf(WasEverPublic(now), "This release is public already. Correct it, with a note that says what changed.");

        VoidPending(now);
        var edition = Freeze(at, firstPublishedAt: at, address, ChangeKind.None, note: "", by, now, terms ?? PublishingTerms.None);
        Record(at > now ? AuditEvents.ReleaseScheduled : AuditEvents.ReleasePublished, by, now,
            new { edition = edition.Number, revision = RevisionNumber, at = Instant(at), hash = edition.Hash });
        Follow(edition, AuditEvents.ReleasePublished, now);
        return edition;
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

    private int NextNumber => editions.Count == 0 ? 1 : editions.Max(e => e.Number) + 1;

    private Edition? LatestPublic(DateTime now) => editions.Where(e => e.PublishAt <= now).MaxBy(e => e.Number);

    private IEnumerable<string> TermsBlockers(Person by, PublishingTerms terms) =>
        [.. terms.PlaceholdersMeant ? [] : UnfinishedText(), .. UnclearedQuotes(), .. ApprovalBlockers(by, terms)];

    private Edition Freeze(
        DateTime at, DateTime firstPublishedAt, ReleaseAddress address, ChangeKind change, string note, Person by, DateTime now, PublishingTerms terms)
    {
        var edition = new Edition(this, NextNumber, at, firstPublishedAt, address, change, note, by, now);
        editions.Add(edition);
        NewestRevision?.Keep();
        NoteMissingApproval(edition, by, now, terms);
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
            missingApprovals.RemoveAll(m => m.EditionNumber == pending.Number);
            foreach (var followUp in followUps.Where(f => f.EditionNumber == pending.Number && f.State == FollowUpState.Waiting))
                followUp.TakeBack(now);
            if (editions.Find(e => e.EndsAt == pending.PublishAt && e.Number == pending.Number - 1) is { } predecessor)
                predecessor.EndsAt = null;
        }

        addresses.RemoveAll(a => a.Since > now);
    }

    /// <summary>What follows from an edition: telling others once it is public, and judging it again before its time.</summary>
    private void Follow(Edition edition, string what, DateTime now)
    {
        followUps.Add(new FollowUp(FollowUpKind.Announce, what, Id, edition.Number, edition.PublishAt, now));
        foreach (var minutes in ReadinessReport.Marks)
        {
            if (edition.PublishAt.AddMinutes(-minutes) is var at && at > now)
                followUps.Add(new FollowUp(FollowUpKind.Judge, AuditEvents.ReleaseJudged, Id, edition.Number, at, now));
        }
    }

    private static string Instant(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);
}
