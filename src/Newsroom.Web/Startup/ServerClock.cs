using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.PostgreSql;
using Newsroom.SqlServer;

namespace Newsroom.Web.Startup;

/// <summary>How far this machine's clock is from the database server's, which all instances share.</summary>
public static class ServerClock
{
    private const int Questions = 3;

    /// <returns>Positive where this machine is ahead; null where the database is a file on this machine.</returns>
    public static async Task<TimeSpan?> Skew(NewsroomDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
            return null;

        var sql = db.Database.IsSqlServer() ? SqlServerDatabase.ServerTimeSql : PostgreSqlDatabase.ServerTimeSql;
        // The first question also prepares what asks it; the quickest answer says most.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            (TimeSpan Took, TimeSpan Skew) best = (TimeSpan.MaxValue, default);
            for (var i = 0; i < Questions; i++)
            {
                var (before, started) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
                var server = await db.Database.SqlQueryRaw<DateTime>(sql).SingleAsync(ct);
                var took = Stopwatch.GetElapsedTime(started);
                if (took < best.Took)
                    best = (took, before.UtcDateTime + (took / 2) - DateTime.SpecifyKind(server, DateTimeKind.Utc));
            }

            return best.Skew;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>'This machine’s clock is 2.4 seconds ahead of the database server’s: …'; null where both agree well enough.</summary>
    public static string? Alarm(TimeSpan? skew, TimeSpan most) => skew is not { } by || by.Duration() <= most ? null
        : string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"This machine’s clock is {by.Duration().TotalSeconds:0.0} seconds {(by > TimeSpan.Zero ? "ahead of" : "behind")} the database server’s: readers it serves see a scheduled release too {(by > TimeSpan.Zero ? "early" : "late")}. Set its clock by NTP, and take it out of service until then.");
}
