using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.PostgreSql;
using Newsroom.Releases;
using Newsroom.Seeds;
using Newsroom.Sqlite;
using Newsroom.SqlServer;
using Newsroom.Web.Startup;
using Npgsql;
using Xunit;

namespace Newsroom.Testing.Databases;

/// <summary>A database of one's own, migrated, with the first things in it; gone when disposed. Made by copying one that was migrated once.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string SqlServerVariable = "NEWSROOM_TEST_SQLSERVER";

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<Task<string>> PostgreSqlTemplate = new(MakePostgreSqlTemplate);

    private readonly Func<Task> remove;
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("newsroom-media-"));

    private TestDatabase(DatabaseProvider provider, string connectionString, Func<Task> remove)
    {
        Provider = provider;
        ConnectionString = connectionString;
        this.remove = remove;
    }

    public DatabaseProvider Provider { get; }
    public string ConnectionString { get; }

    /// <summary>Where the pictures and files of its library lie; gone with it.</summary>
    public string Folder => folder.Value.FullName;

    /// <summary>Skips the test, with the reason, where the provider's server is not to be had.</summary>
    public static async Task<TestDatabase> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await CreateEmpty(provider, migrated: true);
        if (provider == DatabaseProvider.SqlServer)
            await BringUpToDate(database.Open());
        return database;
    }

    /// <summary>A database without any table.</summary>
    public static Task<TestDatabase> CreateEmpty(DatabaseProvider provider) => CreateEmpty(provider, migrated: false);

    public NewsroomDbContext Open() => Open(Provider, ConnectionString);

    /// <summary>Does one thing with a context of its own.</summary>
    public async Task Do(Func<NewsroomDbContext, Task> what)
    {
        await using var db = Open();
        await what(db);
    }

    /// <summary>Asks one thing with a context of its own.</summary>
    public async Task<T> Ask<T>(Func<NewsroomDbContext, Task<T>> what)
    {
        await using var db = Open();
        return await what(db);
    }

    /// <summary>Writes a release with the database's first kind and keeps it.</summary>
    public Task<Release> Keep(Func<Kind, Release> write) => Ask(async db =>
    {
        var release = write(await db.Kinds.OrderBy(k => k.Order).FirstAsync());
        db.Add(release);
        await db.SaveChangesAsync();
        return release;
    });

    public async ValueTask DisposeAsync()
    {
        await remove();
        if (folder.IsValueCreated)
            folder.Value.Delete(recursive: true);
    }

    private static Task<TestDatabase> CreateEmpty(DatabaseProvider provider, bool migrated) => provider switch
    {
        DatabaseProvider.PostgreSql => CreatePostgreSql(migrated),
        DatabaseProvider.SqlServer => CreateSqlServer(),
        _ => CreateSqlite(migrated),
    };

    private static async Task<TestDatabase> CreateSqlite(bool migrated)
    {
        var folder = Directory.CreateTempSubdirectory("newsroom-sqlite-").FullName;
        var file = Path.Combine(folder, "newsroom.db");
        if (migrated)
            File.Copy(await SqliteTemplate.Value, file);

        var connectionString = SqliteConnection(file);
        return new TestDatabase(DatabaseProvider.Sqlite, connectionString, () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> CreatePostgreSql(bool migrated)
    {
        if (PostgresServer.Programs is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("PostgreSQL is not installed. On Debian: apt-get install postgresql");

        var server = await PostgresServer.Running();
        var name = $"t{Guid.NewGuid():N}";
        var template = migrated ? await PostgreSqlTemplate.Value : "template0";
        await server.Execute($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        var connectionString = server.ConnectionString(name);
        return new TestDatabase(DatabaseProvider.PostgreSql, connectionString, async () =>
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
            await server.Execute($"DROP DATABASE {name} WITH (FORCE)");
        });
    }

    private static async Task<TestDatabase> CreateSqlServer()
    {
        var server = Environment.GetEnvironmentVariable(SqlServerVariable);
        if (string.IsNullOrEmpty(server))
            Assert.Skip($"No SQL Server: the environment variable {SqlServerVariable} holds no connection string.");

        var name = $"newsroom_test_{Guid.NewGuid():N}";
        await Execute($"CREATE DATABASE {name}");
        var connectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
        return new TestDatabase(DatabaseProvider.SqlServer, connectionString,
            () => Execute($"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}"));

        async Task Execute(string sql)
        {
            await using var connection = new SqlConnection(server);
            await connection.OpenAsync();
            await using var command = new SqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<string> MakeSqliteTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("newsroom-sqlite-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "template.db");
        await BringUpToDate(Open(DatabaseProvider.Sqlite, SqliteConnection(file)));
        return file;
    }

    private static async Task<string> MakePostgreSqlTemplate()
    {
        const string name = "newsroom_template";
        var server = await PostgresServer.Running();
        await server.Execute($"CREATE DATABASE {name} TEMPLATE template0");
        // A template must have no connection left open.
        await BringUpToDate(Open(DatabaseProvider.PostgreSql, server.ConnectionString(name, pooling: false)));
        return name;
    }

    private static async Task BringUpToDate(NewsroomDbContext context)
    {
        await using var db = context;
        await db.Database.MigrateAsync();
        await FirstThings.Ensure(db, Times.Noon, CancellationToken.None);
    }

    private static NewsroomDbContext Open(DatabaseProvider provider, string connectionString)
    {
        var options = new DbContextOptionsBuilder<NewsroomDbContext>();
        options.UseIdentityVersion3().EnableSensitiveDataLogging();
        _ = provider switch
        {
            DatabaseProvider.SqlServer => options.UseNewsroomSqlServer(connectionString),
            DatabaseProvider.PostgreSql => options.UseNewsroomPostgreSql(connectionString),
            _ => options.UseNewsroomSqlite(connectionString),
        };
        return new NewsroomDbContext(options.Options);
    }

    /// <summary>Without a pool, so that the file is closed when it is deleted or copied.</summary>
    private static string SqliteConnection(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = false }.ConnectionString;
}
