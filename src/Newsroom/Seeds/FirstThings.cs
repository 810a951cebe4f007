using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Settings;

namespace Newsroom.Seeds;

/// <summary>What every newsroom begins with: its settings and the six kinds; and a record that is one chain.</summary>
public static class FirstThings
{
    /// <summary>Adds what is missing; changes nothing that is there, but chains what stands outside the chain.</summary>
    /// <param name="now">UTC, for the record.</param>
    public static async Task Ensure(NewsroomDbContext db, DateTime now, CancellationToken ct)
    {
        if (!await db.Settings.AnyAsync(ct))
            db.Settings.Add(new NewsroomSettings());

        if (!await db.Kinds.AnyAsync(ct))
        {
            db.Kinds.AddRange(
                new Kind("Press release", 1),
                new Kind("Media advisory", 2, hasEvent: true),
                new Kind("Statement", 3),
                new Kind("Fact sheet", 4),
                new Kind("Speech", 5),
                new Kind("Photo release", 6));
        }

        await db.SaveChangesAsync(ct);
        await AuditChain.Restore(db, now, ct);
        await AuditChain.ChainOlder(db, now, ct);
    }
}
