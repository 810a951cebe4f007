using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class PublicEditionTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Nothing_is_public_a_moment_before_its_time()
    {
        await Keep(kind => A.Scheduled(A.Draft(kind: kind), at: Noon.AddDays(1)));

        (await PublicAt(Noon.AddDays(1) - Moment)).ShouldBeEmpty();
        (await PublicAt(Noon.AddDays(1))).ShouldBe([1]);
    }

    [Fact]
    public async Task A_correction_takes_over_at_its_time_without_a_gap_or_a_double()
    {
        await Keep(kind => A.Corrected(A.Published(A.Draft(kind: kind)), at: Noon.AddHours(1)));

        (await PublicAt(Noon.AddHours(1) - Moment)).ShouldBe([1]);
        (await PublicAt(Noon.AddHours(1))).ShouldBe([2]);
        (await PublicAt(Noon.AddYears(1))).ShouldBe([2]);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_from_its_time_on()
    {
        await Keep(kind => A.Withdrawn(A.Published(A.Draft(kind: kind)), at: Noon.AddHours(2)));

        (await PublicAt(Noon.AddHours(2) - Moment)).ShouldBe([1]);
        (await PublicAt(Noon.AddHours(2))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Drafts_are_never_public()
    {
        await Keep(kind => A.Draft(kind: kind));

        (await PublicAt(Noon.AddYears(10))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unscheduled_edition_and_its_address_leave_no_row()
    {
        var kept = await Keep(kind => A.Scheduled(A.Draft(kind: kind, tags: [A.Tag()], contacts: [A.Contact()])));

        await Change(kept, release => release.Unschedule(release.Author, Noon));

        await using var db = Open();
        (await db.Editions.CountAsync(Ct)).ShouldBe(0);
        (await db.EditionTags.CountAsync(Ct)).ShouldBe(0);
        (await db.Addresses.CountAsync(Ct)).ShouldBe(0);
        (await db.Revisions.CountAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Scheduling_again_replaces_the_edition_under_its_number_and_its_address()
    {
        var kept = await Keep(kind => A.Scheduled(A.Draft(kind: kind, tags: [A.Tag()], contacts: [A.Contact()])));

        await Change(kept, release =>
        {
            release.Rewrite(body: "Other words.");
            A.Scheduled(release, at: Noon.AddDays(2));
        });

        await using var db = Open();
        var edition = await db.Editions.SingleAsync(Ct);
        (edition.Number, edition.PublishAt, edition.Text.Body).ShouldBe((1, Noon.AddDays(2), "Other words."));
        (await db.Addresses.SingleAsync(Ct)).Since.ShouldBe(Noon.AddDays(2));
        (await db.EditionTags.CountAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Unscheduling_a_correction_keeps_the_public_text_open()
    {
        var kept = await Keep(kind => A.Published(A.Draft(kind: kind)));
        await Change(kept, release =>
        {
            release.Rewrite(body: "Later words.");
            release.Correct("Later.", Noon.AddDays(1), release.NextAddress(Noon, Noon, Berlin), release.Author, Noon.AddHours(1));
        });

        await Change(kept, release => release.Unschedule(release.Author, Noon.AddHours(2)));

        (await PublicAt(Noon.AddDays(1))).ShouldBe([1]);
    }

    [Fact]
    public async Task The_latest_come_first_and_later_ones_of_the_same_instant_before_earlier_ones()
    {
        var first = await Keep(kind => A.Published(A.Draft(kind: kind)));
        var older = await Keep(kind => A.Published(A.Draft(kind: kind, now: Noon.AddDays(-2)), at: Noon.AddDays(-1)));
        var second = await Keep(kind => A.Published(A.Draft(kind: kind)));

        await using var db = Open();
        var order = await db.Editions.Public(Noon).LatestFirst().Select(e => e.ReleaseId).ToListAsync(Ct);

        order.ShouldBe([second.Id, first.Id, older.Id]);
    }

    [Fact]
    public async Task A_correction_does_not_climb_in_the_list()
    {
        var older = await Keep(kind => A.Published(A.Draft(kind: kind, now: Noon.AddDays(-2)), at: Noon.AddDays(-1)));
        var newer = await Keep(kind => A.Published(A.Draft(kind: kind)));
        await Change(older, release => A.Corrected(release, at: Noon.AddHours(1)));

        await using var db = Open();
        var order = await db.Editions.Public(Noon.AddHours(1)).LatestFirst().Select(e => e.ReleaseId).ToListAsync(Ct);

        order.ShouldBe([newer.Id, older.Id]);
    }

    [Fact]
    public async Task Lists_are_narrowed_by_language_kind_and_tag()
    {
        var tag = A.Tag("Ferries");
        var tagged = await Keep(kind => A.Published(A.Draft(kind: kind, tags: [tag])));
        await Keep(kind => A.Published(A.Draft(kind: kind)));
        await Keep(kind => A.Published(A.Draft(kind: kind, language: "ru")));

        await using var db = Open();
        var found = await db.Editions.Public(Noon).In("en").OfKind(tagged.KindId).Tagged(tag.Id).ToListAsync(Ct);

        found.ShouldHaveSingleItem().ReleaseId.ShouldBe(tagged.Id);
    }

    [Fact]
    public async Task A_reference_finds_its_editions()
    {
        var kept = await Keep(kind => A.Published(A.Draft(kind: kind)));
        await Keep(kind => A.Published(A.Draft(kind: kind)));

        await using var db = Open();
        var edition = await db.Editions.Public(Noon).OfReference(kept.Reference).SingleAsync(Ct);

        edition.ReleaseId.ShouldBe(kept.Id);
    }

    private async Task<List<int>> PublicAt(DateTime now)
    {
        await using var db = Open();
        return await db.Editions.Public(now).Select(e => e.Number).ToListAsync(Ct);
    }

    private async Task Change(Release kept, Action<Release> how)
    {
        await using var db = Open();
        how(await db.Releases.WithReference(kept.Reference, Ct));
        await db.SaveChangesAsync(Ct);
    }
}

public sealed class PublicEditionTestsOnSqlite() : PublicEditionTests(DatabaseProvider.Sqlite);

public sealed class PublicEditionTestsOnPostgreSql() : PublicEditionTests(DatabaseProvider.PostgreSql);

public sealed class PublicEditionTestsOnSqlServer() : PublicEditionTests(DatabaseProvider.SqlServer);
