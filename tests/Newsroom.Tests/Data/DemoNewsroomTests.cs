using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Seeds;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

/// <summary>The demo newsroom is made with the newsroom's own verbs, so it fits every provider and shows every state.</summary>
public abstract class DemoNewsroomTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly DateTime Today = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task It_shows_every_state_in_every_language()
    {
        await using var db = Open();
        (await DemoNewsroom.Seed(db, Today, Ct)).ShouldBeTrue();

        var releases = await db.Releases.Whole().ToListAsync(Ct);
        foreach (var publication in Enum.GetValues<Publication>())
            releases.ShouldContain(r => r.PublicationAt(Today) == publication);
        foreach (var status in Enum.GetValues<ReleaseStatus>())
            releases.ShouldContain(r => r.Status == status);
        releases.ShouldContain(r => r.IsHeldBack);
        releases.ShouldContain(r => r.BinnedAt != null);
        releases.Count(r => r.PublicationAt(Today) == Publication.Public).ShouldBeGreaterThanOrEqualTo(40);
        (await db.Editions.Public(Today).Select(e => e.Language).Distinct().OrderBy(l => l).ToListAsync(Ct)).ShouldBe(["ar", "en", "ru"]);
        (await db.Tags.CountAsync(t => t.Language == "en", Ct)).ShouldBeGreaterThanOrEqualTo(25);
        (await db.Editions.CountAsync(e => e.CorrectionNote != "", Ct)).ShouldBeGreaterThan(0);
        (await db.RelatedLinks.CountAsync(Ct)).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task It_leaves_a_newsroom_with_people_alone()
    {
        await using var db = Open();
        db.People.Add(A.Person());
        await db.SaveChangesAsync(Ct);

        (await DemoNewsroom.Seed(db, Today, Ct)).ShouldBeFalse();

        (await db.Releases.AnyAsync(Ct)).ShouldBeFalse();
    }
}

public sealed class DemoNewsroomTestsOnSqlite() : DemoNewsroomTests(DatabaseProvider.Sqlite);

public sealed class DemoNewsroomTestsOnPostgreSql() : DemoNewsroomTests(DatabaseProvider.PostgreSql);

public sealed class DemoNewsroomTestsOnSqlServer() : DemoNewsroomTests(DatabaseProvider.SqlServer);
