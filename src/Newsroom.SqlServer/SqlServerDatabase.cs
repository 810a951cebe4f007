using Microsoft.EntityFrameworkCore;

namespace Newsroom.SqlServer;

public static class SqlServerDatabase
{
    public static DbContextOptionsBuilder UseNewsroomSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, database => database.MigrationsAssembly(typeof(SqlServerDatabase).Assembly).EnableRetryOnFailure());
}
