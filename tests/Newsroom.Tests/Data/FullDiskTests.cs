using Microsoft.Data.Sqlite;
using Newsroom.PostgreSql;
using Newsroom.Sqlite;
using Npgsql;

namespace Newsroom.Tests.Data;

/// <summary>Each provider knows its own words for a disk that is full. SQL Server's cannot be made by hand.</summary>
public sealed class FullDiskTests
{
    [Theory]
    [InlineData(13, true)]
    [InlineData(19, false)]
    public void SQLites_error_13_is_a_full_disk(int code, bool isFull) => SqliteDatabase.IsDiskFull(new SqliteException("refused", code)).ShouldBe(isFull);

    [Theory]
    [InlineData("53100", true)]
    [InlineData("23505", false)]
    public void PostgreSQLs_state_53100_is_a_full_disk(string state, bool isFull) =>
        PostgreSqlDatabase.IsDiskFull(new PostgresException("refused", "ERROR", "ERROR", state)).ShouldBe(isFull);
}
