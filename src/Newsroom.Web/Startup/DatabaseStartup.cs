using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.PostgreSql;
using Newsroom.Seeds;
using Newsroom.Sqlite;
using Newsroom.SqlServer;

namespace Newsroom.Web.Startup;

public static class DatabaseStartup
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddDbContext<NewsroomDbContext>((services, options) =>
        {
            var database = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            _ = database.Provider switch
            {
                DatabaseProvider.SqlServer => options.UseNewsroomSqlServer(database.ConnectionString!),
                DatabaseProvider.PostgreSql => options.UseNewsroomPostgreSql(database.ConnectionString!),
                _ => options.UseNewsroomSqlite(SqliteConnectionString(database, services.GetRequiredService<IHostEnvironment>())),
            };
        });
        builder.Services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddKeys();
    }

    private static void AddKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<KeysOptions>().BindConfiguration(KeysOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var keys = builder.Configuration.GetSection(KeysOptions.Section).Get<KeysOptions>() ?? new KeysOptions();
        var protection = builder.Services.AddDataProtection().SetApplicationName("Newsroom").PersistKeysToDbContext<NewsroomDbContext>();
        if (File.Exists(keys.CertificatePath))
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(keys.CertificatePath, keys.CertificatePassword));
    }

    /// <summary>The deliberate step before a new version serves: creates or updates the database, then ends.</summary>
    /// <returns>The program's exit code: 0, or 1 where it failed.</returns>
    public static async Task<int> Migrate(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILogger<NewsroomDbContext>>();
        try
        {
            await app.Services.BringUpToDate();
            log.LogInformation("The database is up to date.");
            return 0;
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException or OptionsValidationException)
        {
            log.LogCritical(error, "The database was not brought up to date. Check Database:Provider and Database:ConnectionString, then run 'migrate' again.");
            return 1;
        }
    }

    /// <summary>Migrates where that is the site's own job, refuses to start on an old database where it is not, and seeds the demo newsroom in Development.</summary>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (database.MigrateAtStart ?? (database.Provider == DatabaseProvider.Sqlite || app.Environment.IsDevelopment()))
            await app.Services.BringUpToDate();

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDbContext>();
        var missing = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (missing.Count > 0)
            throw new InvalidOperationException($"The database lacks {missing.Count} migration(s), the first is {missing[0]}. Run 'dotnet Newsroom.Web.dll migrate', then start again.");

        // Also where migrating is another's job: without this row nobody could save anything.
        var now = app.Services.GetRequiredService<TimeProvider>().UtcNow;
        await AuditChain.Restore(db, now, app.Lifetime.ApplicationStopping);

        var demo = app.Services.GetRequiredService<IOptions<DemoOptions>>().Value;
        if (demo.Seed ?? app.Environment.IsDevelopment())
            await DemoNewsroom.Seed(db, now, app.Lifetime.ApplicationStopping, scope.ServiceProvider.GetRequiredService<MediaLibrary>());
    }

    private static async Task BringUpToDate(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDbContext>();
        await db.Database.MigrateAsync();
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        await FirstThings.Ensure(db, services.GetRequiredService<TimeProvider>().UtcNow, CancellationToken.None);
    }

    private static string SqliteConnectionString(DatabaseOptions database, IHostEnvironment environment)
    {
        var connection = new SqliteConnectionStringBuilder(database.ConnectionString ?? "Data Source=App_Data/newsroom.db") { DefaultTimeout = 30, ForeignKeys = true };
        if (connection.DataSource is not ":memory:" && connection.Mode != SqliteOpenMode.Memory)
        {
            connection.DataSource = Path.Combine(environment.ContentRootPath, connection.DataSource);
            Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
        }

        return connection.ConnectionString;
    }
}
