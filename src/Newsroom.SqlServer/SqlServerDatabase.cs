using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Newsroom.SqlServer;

public static class SqlServerDatabase
{
    /// <summary>Asks the server for its own clock (UTC), as one column named Value.</summary>
    public const string ServerTimeSql = "SELECT SYSUTCDATETIME() AS [Value]";

    /// <summary>Whether a file group (1105) or the transaction log (9002) has no room left.</summary>
    public static bool IsDiskFull(Exception error) => error is SqlException { Number: 1105 or 9002 };

    public static DbContextOptionsBuilder UseNewsroomSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, database => database.MigrationsAssembly(typeof(SqlServerDatabase).Assembly).EnableRetryOnFailure());
}
