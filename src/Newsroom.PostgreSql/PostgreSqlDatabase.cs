using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Newsroom.PostgreSql;

public static class PostgreSqlDatabase
{
    /// <summary>Asks the server for its own clock (UTC), as one column named Value.</summary>
    public const string ServerTimeSql = "SELECT clock_timestamp() AT TIME ZONE 'UTC' AS \"Value\"";

    public static DbContextOptionsBuilder UseNewsroomPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, database => database.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly).ExecutionStrategy(d => new Retrying(d)));

    /// <summary>Whether the server's disk is used up.</summary>
    public static bool IsDiskFull(Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>Tries again what may go well the next time. A full disk does not empty itself in half a minute, and somebody waits for the answer.</summary>
    private sealed class Retrying(ExecutionStrategyDependencies dependencies) : NpgsqlRetryingExecutionStrategy(dependencies)
    {
        protected override bool ShouldRetryOn(Exception? exception) => exception is { } error && !IsDiskFull(error) && base.ShouldRetryOn(exception);
    }
}
