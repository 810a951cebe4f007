using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.FollowUps;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class FollowUpTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Of_many_who_claim_a_follow_up_at_once_one_gets_it()
    {
        var due = await Published();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Claim(due.Id, Noon)));

        claims.Count(c => c is not null).ShouldBe(1);
        (await Stored(due.Id)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Who_lost_the_claim_can_neither_finish_nor_fail_it()
    {
        var due = await Published();
        var lost = (await Claim(due.Id, Noon))!.Value;
        var later = Noon + FollowUpQueries.ClaimLasts;
        var held = (await Claim(due.Id, later))!.Value;

        await using var db = Open();
        (await db.Finish(due.Id, lost, later, Ct)).ShouldBeFalse();
        (await db.Fail(due.Id, lost, attempts: 1, "Too late.", later, Ct)).ShouldBeFalse();
        (await db.Finish(due.Id, held, later, Ct)).ShouldBeTrue();

        (await Stored(due.Id)).State.ShouldBe(FollowUpState.Done);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(5, 160)]
    [InlineData(11, 7200)]
    public async Task What_failed_waits_twice_as_long_each_time(int attempts, int seconds)
    {
        var due = await Published();
        var claim = (await Claim(due.Id, Noon))!.Value;
        await using var db = Open();

        await db.Fail(due.Id, claim, attempts, "It answered 500.", Noon, Ct);

        var stored = await Stored(due.Id);
        stored.State.ShouldBe(FollowUpState.Waiting);
        stored.NextTryAt.ShouldBe(Noon.AddSeconds(seconds));
        stored.Said.ShouldBe("It answered 500.");
        (await Claim(due.Id, Noon.AddSeconds(seconds - 1))).ShouldBeNull();
        (await Claim(due.Id, Noon.AddSeconds(seconds))).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_failed_too_often_is_given_up_until_a_person_tries_again()
    {
        var due = await Published();
        var claim = (await Claim(due.Id, Noon))!.Value;
        await using var db = Open();

        await db.Fail(due.Id, claim, FollowUpQueries.MostAttempts, "It answered 500.", Noon, Ct);

        (await Stored(due.Id)).State.ShouldBe(FollowUpState.GivenUp);
        (await Claim(due.Id, Noon.AddDays(1))).ShouldBeNull();
        (await db.FollowUps.Overdue(Noon, TimeSpan.FromMinutes(5)).CountAsync(Ct)).ShouldBe(1);
        (await db.TryAgain(due.Id, Noon, Ct)).ShouldBeTrue();
        (await Claim(due.Id, Noon)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Unscheduling_takes_what_was_to_follow_with_it()
    {
        var kept = await Keep(kind => A.Scheduled(A.Draft(kind: kind)));
        (await Database.Ask(db => db.FollowUps.CountAsync(Ct))).ShouldBe(3);
        await using (var db = Open())
        {
            var release = await db.Releases.WithReference(kept.Reference, Ct);
            release.Unschedule(release.Author, Noon);
            await db.SaveChangesAsync(Ct);
        }

        (await Database.Ask(db => db.FollowUps.Waiting().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task A_publication_that_is_not_saved_leaves_nothing_to_follow()
    {
        var kept = await Keep(kind => A.Draft(kind: kind));
        await using var first = Open();
        await using var second = Open();
        var mine = await first.Releases.WithReference(kept.Reference, Ct);
        A.Published(await second.Releases.WithReference(kept.Reference, Ct));
        mine.Rewrite(body: "Newer words.");
        await first.SaveChangesAsync(Ct);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Ct));

        (await Database.Ask(db => db.FollowUps.CountAsync(Ct))).ShouldBe(0);
    }

    private async Task<FollowUp> Published() => (await Keep(kind => A.Published(A.Draft(kind: kind)))).FollowUps.Single(f => f.Event == AuditEvents.ReleasePublished);

    private Task<Guid?> Claim(long id, DateTime now) => Database.Ask(db => db.Claim(id, now, Ct));

    private Task<FollowUp> Stored(long id) => Database.Ask(db => db.FollowUps.AsNoTracking().SingleAsync(f => f.Id == id, Ct));
}

public sealed class FollowUpTestsOnSqlite() : FollowUpTests(DatabaseProvider.Sqlite);

public sealed class FollowUpTestsOnPostgreSql() : FollowUpTests(DatabaseProvider.PostgreSql);

public sealed class FollowUpTestsOnSqlServer() : FollowUpTests(DatabaseProvider.SqlServer);
