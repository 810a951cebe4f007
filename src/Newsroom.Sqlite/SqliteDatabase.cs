using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Newsroom.Sqlite;

public static class SqliteDatabase
{
    // https://www.sqlite.org/rescode.html: SQLITE_FULL
    private const int Full = 13;

    /// <summary>Whether the disk, or what the database may take of it, is used up.</summary>
    public static bool IsDiskFull(Exception error) => error is SqliteException { SqliteErrorCode: Full };

    public static DbContextOptionsBuilder UseNewsroomSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, database => database.MigrationsAssembly(typeof(SqliteDatabase).Assembly));
}
