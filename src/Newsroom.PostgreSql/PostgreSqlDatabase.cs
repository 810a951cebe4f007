using Microsoft.EntityFrameworkCore;

namespace Newsroom.PostgreSql;

public static class PostgreSqlDatabase
{
    /// <summary>Asks the server for its own clock (UTC), as one column named Value.</summary>
    public const string ServerTimeSql = "SELECT clock_timestamp() AT TIME ZONE 'UTC' AS \"Value\"";

    public static DbContextOptionsBuilder UseNewsroomPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, database => database.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly).EnableRetryOnFailure());
}
