using Newsroom.Audit;
using Newsroom.FollowUps;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class SchedulingTests
{
    private static readonly DateTime Tomorrow = Noon.AddDays(1);

    [Fact]
    public void A_scheduled_release_is_public_at_its_time_and_not_a_tick_before()
    {
        var release = A.Scheduled(at: Tomorrow);

        var before = release.PublicEdition(Tomorrow.AddTicks(-1));
        var then = release.PublicEdition(Tomorrow);

        before.ShouldBeNull();
        then.ShouldNotBeNull();
        release.PublicationAt(Tomorrow.AddTicks(-1)).ShouldBe(Publication.Scheduled);
        release.PublicationAt(Tomorrow).ShouldBe(Publication.Public);
    }

    [Fact]
    public void It_carries_the_time_it_was_scheduled_for_as_its_date()
    {
        var release = A.Scheduled(at: Tomorrow);

        var edition = release.PublicEdition(Tomorrow.AddDays(3))!;

        edition.FirstPublishedAt.ShouldBe(Tomorrow);
        edition.FrozenAt.ShouldBe(Noon);
    }

    [Fact]
    public void A_time_that_has_passed_is_refused()
    {
        var draft = A.Draft();

        var refusal = Should.Throw<RuleBroken>(() => A.Scheduled(draft, at: Noon.AddMinutes(-1), now: Noon));

        refusal.Message.ShouldBe("This time has passed. Publish now, or choose a later time.");
        draft.Editions.ShouldBeEmpty();
    }

    [Fact]
    public void Scheduling_again_freezes_anew_under_the_same_number()
    {
        var release = A.Scheduled(A.Draft(headline: "Night ferry returns"), at: Tomorrow);
        release.Rewrite(headline: "Night ferry returns on Friday");

        A.Scheduled(release, at: Tomorrow.AddDays(1));

        var pending = release.Editions.ShouldHaveSingleItem();
        pending.Number.ShouldBe(1);
        pending.Text.Headline.ShouldBe("Night ferry returns on Friday");
        pending.PublishAt.ShouldBe(Tomorrow.AddDays(1));
    }

    [Fact]
    public void Scheduling_again_forgets_the_address_that_nobody_ever_saw()
    {
        var release = A.Scheduled(A.Draft(headline: "Night ferry returns"), at: Tomorrow);
        release.Rewrite(headline: "Day ferry returns");

        A.Scheduled(release, at: Tomorrow);

        release.Addresses.ShouldHaveSingleItem().Slug.ShouldBe("day-ferry-returns");
    }

    [Fact]
    public void What_was_scheduled_can_be_published_at_once()
    {
        var release = A.Scheduled(at: Tomorrow);

        A.Published(release, at: Noon.AddHours(1));

        release.Editions.ShouldHaveSingleItem().PublishAt.ShouldBe(Noon.AddHours(1));
        release.PublicEdition(Noon.AddHours(1)).ShouldNotBeNull();
    }

    [Fact]
    public void Unscheduling_takes_back_the_edition_and_its_address()
    {
        var release = A.Scheduled(at: Tomorrow);

        release.Unschedule(release.Author, Noon);

        release.Editions.ShouldBeEmpty();
        release.Addresses.ShouldBeEmpty();
        release.PublicationAt(Tomorrow).ShouldBe(Publication.Unpublished);
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseUnscheduled);
    }

    [Fact]
    public void What_became_public_cannot_be_unscheduled()
    {
        var release = A.Scheduled(at: Tomorrow);

        var refusal = Should.Throw<RuleBroken>(() => release.Unschedule(release.Author, Tomorrow));

        refusal.Message.ShouldBe("Nothing is scheduled any more: the time has come, or someone else unscheduled it.");
        release.PublicEdition(Tomorrow).ShouldNotBeNull();
    }

    [Fact]
    public void What_appears_within_seconds_can_no_longer_be_stopped()
    {
        var release = A.Scheduled(at: Tomorrow);

        var refusal = Should.Throw<RuleBroken>(() => release.Unschedule(release.Author, Tomorrow - Release.PointOfNoReturn + TimeSpan.FromMilliseconds(1)));

        refusal.Message.ShouldStartWith("What is scheduled appears within seconds and can no longer be stopped.");
        release.PublicEdition(Tomorrow).ShouldNotBeNull();
    }

    [Fact]
    public void Writing_on_does_not_change_what_will_appear()
    {
        var release = A.Scheduled(A.Draft(headline: "Night ferry returns"), at: Tomorrow);

        release.Rewrite(headline: "Night ferry sinks");

        release.PublicEdition(Tomorrow)!.Text.Headline.ShouldBe("Night ferry returns");
    }

    [Fact]
    public void Scheduling_goes_on_record_with_its_time()
    {
        var release = A.Scheduled(at: Tomorrow);

        var entry = release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseScheduled);

        entry.Values.ShouldContain("2026-05-17T10:00:00.0000000Z");
    }

    [Fact]
    public void What_waits_is_judged_twice_and_announced_at_its_time()
    {
        var release = A.Scheduled(at: Tomorrow);

        var followUps = release.FollowUps.Select(f => (f.Kind, f.EditionNumber, f.DueAt));

        followUps.ShouldBe(
            [(FollowUpKind.Announce, 1, Tomorrow), (FollowUpKind.Judge, 1, Tomorrow.AddMinutes(-60)), (FollowUpKind.Judge, 1, Tomorrow.AddMinutes(-15))], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    public void It_is_judged_only_at_times_that_lie_ahead(int minutes, int judged)
    {
        var release = A.Scheduled(at: Noon.AddMinutes(minutes), now: Noon);

        var followUps = release.FollowUps.Count(f => f.Kind == FollowUpKind.Judge);

        followUps.ShouldBe(judged);
    }

    [Fact]
    public void Scheduling_again_in_the_same_instant_replaces_what_was_to_follow()
    {
        var release = A.Scheduled(at: Tomorrow);

        A.Scheduled(release, at: Tomorrow.AddDays(1));

        var waiting = release.FollowUps.Where(f => f.State == FollowUpState.Waiting).ToList();
        waiting.Count.ShouldBe(3);
        waiting.ShouldAllBe(f => f.DueAt >= Tomorrow.AddDays(1).AddHours(-1));
    }

    [Fact]
    public void Nothing_follows_from_what_was_unscheduled()
    {
        var release = A.Scheduled(at: Tomorrow);

        release.Unschedule(release.Author, Noon);

        release.FollowUps.ShouldAllBe(f => f.State == FollowUpState.NotNeeded);
    }
}
