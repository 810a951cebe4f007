using Microsoft.EntityFrameworkCore;

namespace Newsroom.Sqlite;

public static class SqliteDatabase
{
    public static DbContextOptionsBuilder UseNewsroomSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, database => database.MigrationsAssembly(typeof(SqliteDatabase).Assembly));
}
