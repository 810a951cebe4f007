using Microsoft.EntityFrameworkCore;
using Newsroom.Seeds;
using Newsroom.Testing.Databases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class MigrationTests(DatabaseProvider provider)
{
    [Fact]
    public async Task An_empty_database_is_brought_up_to_date()
    {
        await using var database = await TestDatabase.CreateEmpty(provider);
        await using var db = database.Open();

        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);

        (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await db.Releases.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task The_first_things_are_added_once()
    {
        await using var database = await TestDatabase.Create(provider);
        await using var db = database.Open();

        await FirstThings.Ensure(db, Noon, TestContext.Current.CancellationToken);

        (await db.Settings.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await db.Kinds.OrderBy(k => k.Order).Select(k => k.Name).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldBe(["Press release", "Media advisory", "Statement", "Fact sheet", "Speech", "Photo release"]);
    }
}

public sealed class MigrationTestsOnSqlite() : MigrationTests(DatabaseProvider.Sqlite);

public sealed class MigrationTestsOnPostgreSql() : MigrationTests(DatabaseProvider.PostgreSql);

public sealed class MigrationTestsOnSqlServer() : MigrationTests(DatabaseProvider.SqlServer);
