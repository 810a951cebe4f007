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
                new Kind("Press release", 1).KeepFrom("an answer to what others said (write a statement) or an invitation to journalists (write a media advisory)"),
                new Kind("Media advisory", 2, hasEvent: true).KeepFrom("the news itself: it says only what journalists can attend, when and where, and who will speak"),
                new Kind("Statement", 3).KeepFrom("news of your own: it answers a question or an event in the words of one named person"),
                new Kind("Fact sheet", 4).KeepFrom("anything new: it gathers figures and background that hold for a while"),
                new Kind("Speech", 5).KeepFrom("a report about a speech: it is the whole text, as it was or will be delivered"),
                new Kind("Photo release", 6).KeepFrom("pictures that go with a press release: here the pictures are the news"));
        }

        await db.SaveChangesAsync(ct);
        await AuditChain.Restore(db, now, ct);
        await AuditChain.ChainOlder(db, now, ct);
    }
}
