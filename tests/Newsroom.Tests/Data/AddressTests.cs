using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class AddressTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Two_releases_never_share_an_address()
    {
        await Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind)));

        await Should.ThrowAsync<DbUpdateException>(() => Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind))));

        await using var db = Open();
        (await db.Releases.CountAsync(Ct)).ShouldBe(1);
        (await db.Editions.CountAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_publish_at_the_same_address_at_once_one_is_refused()
    {
        var one = await Keep(kind => A.Draft("Night ferry returns", kind: kind));
        var other = await Keep(kind => A.Draft("Night ferry returns", kind: kind));
        await using var first = Open();
        await using var second = Open();
        A.Published(await first.Releases.WithReference(one.Reference, Ct));
        A.Published(await second.Releases.WithReference(other.Reference, Ct));

        await first.SaveChangesAsync(Ct);
        await Should.ThrowAsync<DbUpdateException>(() => second.SaveChangesAsync(Ct));

        await using var db = Open();
        (await db.Editions.SingleAsync(Ct)).ReleaseId.ShouldBe(one.Id);
    }

    [Fact]
    public async Task A_taken_address_gets_the_first_free_number()
    {
        var wanted = new ReleaseAddress("en", 2026, 5, "night-ferry-returns");
        await Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind)));
        await Keep(kind => A.Published(A.Draft("Night ferry returns", slug: Slug.Numbered("night-ferry-returns", 2), kind: kind)));

        await using var db = Open();
        var free = await db.Addresses.MakeUnique(wanted, A.Draft(), Noon.AddHours(1), Ct);

        free.ShouldBe(wanted with { Slug = Slug.Numbered("night-ferry-returns", 3) });
    }

    [Theory]
    [InlineData("night-ferry-returns", "night-ferry")]
    [InlineData("ferry", null)]
    public async Task An_address_that_waits_for_its_time_is_not_given_away_by_a_number(string slug, string? free)
    {
        var wanted = new ReleaseAddress("en", 2026, 5, slug);
        await Keep(kind => A.Scheduled(A.Draft("Night ferry returns", slug: slug, kind: kind), at: Noon.AddDays(1)));
        var draft = A.Draft();

        await using var db = Open();
        var address = await db.Addresses.MakeUnique(wanted, draft, Noon, Ct);

        address.Slug.ShouldBe(free ?? draft.Reference.ToLowerInvariant());
    }

    [Fact]
    public async Task A_release_keeps_the_address_it_has()
    {
        var kept = await Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind)));

        await using var db = Open();
        var address = await db.Addresses.MakeUnique(kept.Editions.Single().Address, kept, Noon, Ct);

        address.Slug.ShouldBe("night-ferry-returns");
    }

    [Fact]
    public async Task The_same_slug_is_free_in_another_month_and_another_language()
    {
        await Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind)));

        await Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind), at: Noon.AddMonths(1)));
        await Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind, language: "ru")));

        await using var db = Open();
        (await db.Addresses.CountAsync(Ct)).ShouldBe(3);
    }

    [Fact]
    public async Task Two_releases_never_share_a_reference()
    {
        var kept = await Keep(kind => A.Draft(kind: kind));

        await Should.ThrowAsync<DbUpdateException>(() => Keep(kind => A.Draft(kind: kind, reference: kept.Reference)));
    }
}

public sealed class AddressTestsOnSqlite() : AddressTests(DatabaseProvider.Sqlite);

public sealed class AddressTestsOnPostgreSql() : AddressTests(DatabaseProvider.PostgreSql);

public sealed class AddressTestsOnSqlServer() : AddressTests(DatabaseProvider.SqlServer);
