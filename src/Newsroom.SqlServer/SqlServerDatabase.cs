using Microsoft.EntityFrameworkCore;

namespace Newsroom.SqlServer;

public static class SqlServerDatabase
{
    /// <summary>Asks the server for its own clock (UTC), as one column named Value.</summary>
    public const string ServerTimeSql = "SELECT SYSUTCDATETIME() AS [Value]";

    public static DbContextOptionsBuilder UseNewsroomSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, database => database.MigrationsAssembly(typeof(SqlServerDatabase).Assembly).EnableRetryOnFailure());
}
