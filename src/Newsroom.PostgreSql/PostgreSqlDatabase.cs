using Microsoft.EntityFrameworkCore;

namespace Newsroom.PostgreSql;

public static class PostgreSqlDatabase
{
    public static DbContextOptionsBuilder UseNewsroomPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, database => database.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly).EnableRetryOnFailure());
}
