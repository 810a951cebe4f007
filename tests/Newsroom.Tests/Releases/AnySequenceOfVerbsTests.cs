using FsCheck.Xunit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

/// <summary>Whatever a newsroom does to a release, in whatever order, the promises hold.</summary>
public sealed class AnySequenceOfVerbsTests
{
    public enum Verb
    {
        Write, WriteOnAnOldRevision, PublishNow, Schedule, CorrectNow, CorrectLater, Unschedule, Withdraw, Submit, Approve, RequestChanges,
        PutInBin, Restore, HandOver, ChangeAddress, AMomentPasses, ADayPasses,
    }

    [Property(MaxTest = 400)]
    public void What_was_public_never_changes(Verb[] verbs)
    {
        var seen = new Dictionary<int, (Edition Edition, string Content)>();

        Perform(verbs, (release, now) =>
        {
            foreach (var (edition, content) in seen.Values)
            {
                release.Editions.ShouldContain(edition);
                Content(edition).ShouldBe(content);
            }

            foreach (var edition in release.Editions.Where(e => e.PublishAt <= now))
                seen.TryAdd(edition.Number, (edition, Content(edition)));
        });
    }

    [Property(MaxTest = 400)]
    public void At_most_one_edition_is_public_at_any_time_and_at_most_one_waits(Verb[] verbs) =>
        Perform(verbs, (release, now) =>
        {
            var moments = release.Editions.SelectMany(e => new[] { e.PublishAt, e.PublishAt.AddTicks(-1), e.EndsAt ?? now }).Append(now);
            foreach (var moment in moments)
                release.Editions.Count(e => e.IsPublic(moment)).ShouldBeLessThanOrEqualTo(1);

            release.Editions.Count(e => e.IsPending(now)).ShouldBeLessThanOrEqualTo(1);
            release.Editions.Select(e => e.Number).Order().ShouldBe(Enumerable.Range(1, release.Editions.Count));
        });

    [Property(MaxTest = 400)]
    public void What_is_public_stays_so_until_it_is_withdrawn(Verb[] verbs) =>
        Perform(verbs, (release, now) =>
        {
            foreach (var moment in release.Editions.Select(e => e.PublishAt).Append(now).Where(m => m >= now && release.WasEverPublic(m)))
                (release.PublicEdition(moment) is not null).ShouldBe(release.Withdrawals.Count == 0);
        });

    [Property(MaxTest = 400)]
    public void No_revision_is_lost_and_none_changes(Verb[] verbs)
    {
        var kept = new List<(Revision Revision, ReleaseText Text)>();

        Perform(verbs, (release, _) =>
        {
            release.Revisions.Select(r => r.Number).ShouldBe(Enumerable.Range(1, release.RevisionNumber));
            release.Revisions.Take(kept.Count).Select(r => (r, r.Text)).ShouldBe(kept);
            release.Revisions.Last().Text.ShouldBe(release.Text);
            kept.AddRange(release.Revisions.Skip(kept.Count).Select(r => (r, r.Text)));
        });
    }

    [Property(MaxTest = 400)]
    public void Every_address_that_was_public_stays_and_no_other_does(Verb[] verbs)
    {
        var seen = new HashSet<ReleaseAddress>();

        Perform(verbs, (release, now) =>
        {
            seen.UnionWith(release.Editions.Where(e => e.PublishAt <= now).Select(e => e.Address));
            var addresses = release.Addresses.Select(a => new ReleaseAddress(a.Language, a.Year, a.Month, a.Slug)).ToList();
            addresses.ShouldBeSubsetOf(seen.Concat(release.Editions.Select(e => e.Address)));
            seen.ShouldBeSubsetOf(addresses);
        });
    }

    [Property(MaxTest = 400)]
    public void A_refused_verb_leaves_no_trace(Verb[] verbs)
    {
        var release = A.Draft();
        var now = Noon;
        var count = 0;
        foreach (var verb in verbs)
        {
            var before = Everything(release);
            try
            {
                Do(verb, release, ref now, ++count);
            }
            catch (RuleBroken)
            {
                Everything(release).ShouldBe(before);
            }
        }
    }

    private static void Perform(Verb[] verbs, Action<Release, DateTime> check)
    {
        var release = A.Draft();
        var now = Noon;
        var count = 0;
        check(release, now);
        foreach (var verb in verbs)
        {
            try
            {
                Do(verb, release, ref now, ++count);
            }
            catch (RuleBroken)
            {
                // A refusal is an answer like any other here.
            }

            check(release, now);
        }
    }

    private static void Do(Verb verb, Release release, ref DateTime now, int count)
    {
        var by = release.Author;
        var later = now.AddHours(5);
        switch (verb)
        {
            case Verb.Write:
                release.Rewrite(headline: $"Headline {count}", body: $"Body {count}", now: now);
                break;
            case Verb.WriteOnAnOldRevision:
                release.Save(release.Copy() with { Text = A.Text($"Headline {count}") }, release.RevisionNumber - 1, by, now);
                break;
            case Verb.PublishNow:
                release.Publish(now, release.NextAddress(now, now, Berlin), by, now);
                break;
            case Verb.Schedule:
                release.Publish(later, release.NextAddress(later, now, Berlin), by, now);
                break;
            case Verb.CorrectNow:
                release.Correct($"Note {count}", now, release.NextAddress(now, now, Berlin), by, now);
                break;
            case Verb.CorrectLater:
                release.Correct($"Note {count}", later, release.NextAddress(later, now, Berlin), by, now);
                break;
            case Verb.Unschedule:
                release.Unschedule(by, now);
                break;
            case Verb.Withdraw:
                release.Withdraw($"Reason {count}", by, now);
                break;
            case Verb.Submit:
                release.SubmitForReview(by, now);
                break;
            case Verb.Approve:
                release.Approve(release.RevisionNumber, by, now);
                break;
            case Verb.RequestChanges:
                release.RequestChanges($"Comment {count}", release.RevisionNumber, by, now);
                break;
            case Verb.PutInBin:
                release.PutInBin(by, now);
                break;
            case Verb.Restore:
                release.Restore(by, now);
                break;
            case Verb.HandOver:
                release.HandOver(A.Person(), by, now);
                break;
            case Verb.ChangeAddress:
                release.Save(release.Copy() with { Slug = $"address-{count}" }, release.RevisionNumber, by, now);
                break;
            case Verb.AMomentPasses:
                now = now.AddMinutes(1);
                break;
            default:
                now = now.AddDays(1);
                break;
        }
    }

    private static string Content(Edition e) =>
        string.Join('|', e.Number, e.Text, e.Html, e.Hash, e.PublishAt.Ticks, e.FirstPublishedAt.Ticks, e.Address, e.CorrectionNote, e.FrozenById, e.RevisionNumber);

    private static string Everything(Release r) => string.Join('|',
        r.Version, r.Text, r.Slug, r.Status, r.RevisionNumber, r.Revisions.Count, r.Audit.Count, r.Withdrawals.Count, r.BinnedAt, r.HeldBackBecause, r.AuthorId,
        string.Join(';', r.Editions.Select(e => Content(e) + e.EndsAt)), string.Join(';', r.Addresses.Select(a => a.Slug + a.Since.Ticks)));
}
