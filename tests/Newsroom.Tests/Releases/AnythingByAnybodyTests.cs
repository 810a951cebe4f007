using FsCheck.Fluent;
using FsCheck.Xunit;
using Newsroom.FollowUps;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

/// <summary>Whatever two press officers and two editors do to a release, in whatever order and at whatever time, the promises hold.</summary>
[Properties(Arbitrary = [typeof(AnyDay)], MaxTest = 250)]
public sealed class AnythingByAnybodyTests
{
    [Property]
    public void Nothing_goes_out_without_a_second_persons_approval_unless_it_is_flagged(Day day) =>
        Live(day, (room, _) =>
        {
            foreach (var (edition, _, _, demanded, approved) in room.Frozen.Where(f => room.Release.Editions.Contains(f.Edition)))
            {
                var flag = room.Release.MissingApprovals.SingleOrDefault(m => m.EditionNumber == edition.Number);
                if (!demanded || (approved && flag is null))
                    continue;

                flag.ShouldNotBeNull();
                (flag.RevisionNumber, flag.ById, flag.By.IsEditor).ShouldBe((edition.RevisionNumber, edition.FrozenById, true));
                flag.Reason.ShouldNotBeEmpty();
                flag.ApprovedById.ShouldNotBe(flag.ById);
            }
        });

    [Property]
    public void What_is_frozen_never_changes(Day day)
    {
        var before = Noon;

        Live(day, (room, _) =>
        {
            foreach (var (edition, said, remains, _, _) in room.Frozen)
            {
                if (!room.Release.Editions.Contains(edition))
                    edition.PublishAt.ShouldBeGreaterThan(before + Release.PointOfNoReturn - TimeSpan.FromTicks(1), "It was too late to take this edition back.");
                else if (!edition.IsErased)
                    NewsroomDay.Said(edition).ShouldBe(said);
                else
                {
                    NewsroomDay.Remains(edition).ShouldBe(remains);
                    room.Destroyed[edition].Asked.ShouldNotBe(room.Destroyed[edition].Confirmed);
                    edition.ErasedBecause.ShouldNotBeEmpty();
                }
            }

            room.Frozen.RemoveAll(f => !room.Release.Editions.Contains(f.Edition));
            before = room.Now;
        });
    }

    [Property]
    public void No_revision_is_lost(Day day) =>
        Live(day, (room, _) =>
        {
            var revisions = room.Release.Revisions.ToDictionary(r => r.Number);
            foreach (var (number, text) in room.Kept)
                (revisions[number].IsErased ? text : revisions[number].Text).ShouldBe(text);
            foreach (var (number, by, at) in room.Typed.Where(t => !revisions.ContainsKey(t.Number)))
            {
                var folded = revisions[revisions.Keys.Where(n => n > number).Min()];
                folded.ById.ShouldBe(by);
                at.ShouldBeInRange(folded.BegunAt, folded.At);
                (folded.At - folded.BegunAt).ShouldBeLessThan(Revision.LongestSitting);
            }

            var newest = revisions[room.Release.RevisionNumber];
            newest.Number.ShouldBe(revisions.Keys.Max());
            newest.Text.ShouldBe(room.Release.Text);
        });

    [Property]
    public void At_most_one_edition_is_public_at_any_moment_and_at_most_one_waits(Day day) =>
        Live(day, (room, _) =>
        {
            var editions = room.Release.Editions;
            foreach (var moment in editions.SelectMany(e => new[] { e.PublishAt, e.PublishAt.AddTicks(-1), e.EndsAt ?? room.Now }).Append(room.Now))
                editions.Count(e => e.IsPublic(moment)).ShouldBeLessThanOrEqualTo(1);

            editions.Count(e => e.IsPending(room.Now)).ShouldBeLessThanOrEqualTo(1);
            editions.Select(e => e.Number).Order().ShouldBe(Enumerable.Range(1, editions.Count));
        });

    [Property]
    public void What_is_withdrawn_shows_nothing_until_that_is_undone(Day day) =>
        Live(day, (room, step) =>
        {
            var release = room.Release;
            if (step?.Act == Act.Undo)
                release.PublicEdition(room.Now).ShouldBe(room.PublicBeforeWithdrawal);

            (release.PublicationAt(room.Now) == Publication.Withdrawn).ShouldBe(release.IsWithdrawn);
            if (release.IsWithdrawn)
            {
                release.Editions.ShouldAllBe(e => e.EndsAt <= room.Now);
                release.ReadingLinks.ShouldNotContain(l => l.Purpose == LinkPurpose.Embargo && l.IsLive(room.Now));
                release.Status.ShouldNotBe(ReleaseStatus.InReview);
            }
            else if (release.WasEverPublic(room.Now))
                release.PublicEdition(room.Now).ShouldNotBeNull().ShowsText.ShouldBeTrue();
        });

    [Property]
    public void What_waits_has_its_follow_ups_and_what_was_taken_back_has_none(Day day) =>
        Live(day, (room, _) =>
        {
            var waiting = room.Release.FollowUps.Where(f => f.State == FollowUpState.Waiting).ToList();
            foreach (var edition in room.Release.Editions.Where(e => e.IsPending(room.Now)))
            {
                var expected = ReadinessReport.Marks.Select(m => edition.PublishAt.AddMinutes(-m)).Where(at => at > edition.FrozenAt).Select(at => (FollowUpKind.Judge, at))
                    .Append((FollowUpKind.Announce, edition.PublishAt));
                waiting.Where(f => f.EditionNumber == edition.Number).Select(f => (f.Kind, f.DueAt)).ShouldBe(expected, ignoreOrder: true);
            }

            waiting.ShouldAllBe(f => f.EditionNumber == null || room.Release.Editions.Any(e => e.Number == f.EditionNumber && (e.PublishAt >= f.DueAt || f.Event == "release.withdrawal-undone")));
            room.Release.FollowUps.Select(f => f.Key).ShouldBeUnique();
        });

    [Property]
    public void Whatever_was_done_is_on_record_and_what_was_refused_changed_nothing(Day day)
    {
        var room = new NewsroomDay();
        foreach (var step in day.Steps)
        {
            var (before, entries, version) = (Dump(room), room.Release.Audit.Count, room.Release.Version);
            try
            {
                room.Do(step);
            }
            catch (Exception refusal) when (refusal is RuleBroken or NotFound)
            {
                Dump(room).ShouldBe(before);
                continue;
            }

            if (Dump(room) == before)
                room.Release.Audit.Count.ShouldBe(entries);
            else if (step.Act == Act.TypeOn)
                room.Release.Version.ShouldNotBe(version);  // the automatic saves of one sitting are one entry
            else
                room.Release.Audit.Skip(entries).ShouldContain(a => a.At == room.Now);
        }
    }

    [Property]
    public void A_link_under_embargo_never_shows_another_edition_than_the_one_that_waits(Day day) =>
        Live(day, (room, step) =>
        {
            if (step?.Act is Act.CorrectNow)
                room.Release.ReadingLinks.ShouldNotContain(l => l.Purpose == LinkPurpose.Embargo && l.ToldLiftAt <= room.Now && l.IsLive(room.Now));
        });

    [Fact]
    public void The_days_are_wild_enough_that_every_act_succeeds_in_some()
    {
        var succeeded = new Dictionary<Act, int>();

        foreach (var day in AnyDay.Days().Generator.Sample(400))
            Live(day, (_, step) => succeeded[step?.Act ?? Act.DaysPass] = succeeded.GetValueOrDefault(step?.Act ?? Act.DaysPass) + 1);

        Enum.GetValues<Act>().Where(a => succeeded.GetValueOrDefault(a) < 5).ShouldBe([Act.WriteOnAnOldRevision], string.Join(", ", succeeded));
    }

    private static string Dump(NewsroomDay room) => Everything.About(room.Release) + Everything.About(room.Replacement);

    private static void Live(Day day, Action<NewsroomDay, Step?> check)
    {
        var room = new NewsroomDay();
        check(room, null);
        foreach (var step in day.Steps)
        {
            try
            {
                room.Do(step);
            }
            catch (Exception refusal) when (refusal is RuleBroken or NotFound)
            {
                // A refusal is an answer like any other here.
                continue;
            }

            check(room, step);
        }
    }
}
