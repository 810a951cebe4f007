using Microsoft.EntityFrameworkCore;
using Newsroom.Data;

namespace Newsroom.Audit;

/// <summary>
/// The end of the chain of audit entries: how many there are, and the last one's hash. One row. Each entry's hash covers the one before it, so that an
/// entry that was edited, taken out or slipped in shows.
/// </summary>
public sealed class AuditChain
{
    public const int TheOnlyId = 1;

    // An entry takes up to 100,000 characters.
    private const int AtOnce = 200;

    public int Id { get; private set; } = TheOnlyId;

    /// <summary>Number of entries; also the last one's <see cref="AuditEntry.Sequence"/>.</summary>
    public long Length { get; private set; }

    /// <summary>The last entry's hash; empty before the first.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>
    /// Puts new entries at the end of the chain. Whoever appends holds the row until the transaction ends, so that instances append one after the other.
    /// </summary>
    /// <param name="entries">In their order; not stored yet.</param>
    /// <exception cref="InvalidOperationException">There is no transaction, or the row is missing.</exception>
    internal static async Task Append(NewsroomDbContext db, IReadOnlyList<AuditEntry> entries, CancellationToken ct)
    {
        var end = await Hold(db, ct);
        var (length, hash) = (end.Length, end.Hash);
        foreach (var entry in entries)
        {
            entry.Chain(++length, hash);
            hash = entry.Hash;
        }

        await db.AuditChain.Where(c => c.Id == TheOnlyId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Length, length).SetProperty(c => c.Hash, hash), ct);
    }

    /// <summary>
    /// Chains entries that stand outside the chain, oldest first: an earlier version wrote them, or somebody put them into the database. Nobody can tell which, so
    /// that it goes on record with their number, ids and times.
    /// </summary>
    /// <param name="now">UTC.</param>
    /// <returns>How many there were.</returns>
    public static Task<int> ChainOlder(NewsroomDbContext db, DateTime now, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        // One transaction for all: an interrupted start chains nothing, rather than something that is not on record.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Hold(db, ct);
        var count = 0;
        AuditEntry? first = null, last = null;
        while (await db.Audit.Where(a => a.Sequence == null).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(ct) is { Count: > 0 } entries)
        {
            await Append(db, entries, ct);
            await db.SaveChangesAsync(ct);
            count += entries.Count;
            first ??= entries[0];
            last = entries[^1];
            db.ChangeTracker.Clear();
        }

        if (first is not null && last is not null)
        {
            db.Audit.Add(new AuditEntry(AuditEvents.RecordChained, by: null, now, "Record", new { count, first = first.Id, last = last.Id, firstAt = first.At, lastAt = last.At }));
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return count;
    });

    /// <summary>
    /// Puts the row back where it is gone: without it nothing can be saved. It then says what the last entry says, also where entries after that one were cut off, so
    /// that this goes on record.
    /// </summary>
    /// <param name="now">UTC.</param>
    public static async Task Restore(NewsroomDbContext db, DateTime now, CancellationToken ct)
    {
        if (await db.AuditChain.AnyAsync(c => c.Id == TheOnlyId, ct))
            return;

        try
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var last = await db.Audit.Where(a => a.Sequence != null).OrderByDescending(a => a.Sequence).Select(a => new { a.Sequence, a.Hash }).FirstOrDefaultAsync(ct);
                var end = new AuditChain { Length = last?.Sequence ?? 0, Hash = last?.Hash ?? "" };
                db.AuditChain.Add(end);
                await db.SaveChangesAsync(ct);
                db.Audit.Add(new AuditEntry(AuditEvents.ChainRestored, by: null, now, "Record", new { after = end.Length, code = end.Hash }));
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
            });
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // Another instance that starts at the same time was quicker.
            if (!await db.AuditChain.AnyAsync(c => c.Id == TheOnlyId, ct))
                throw;
        }
    }

    private static async Task<AuditChain> Hold(NewsroomDbContext db, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The chain of audit entries grows inside a transaction only.");
        if (await db.AuditChain.Where(c => c.Id == TheOnlyId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Length, c => c.Length), ct) != 1)
            throw new InvalidOperationException("The row that ends the chain of audit entries is missing: someone deleted it. Restart Newsroom, or run 'migrate': that puts it back and says so on record.");

        return await db.AuditChain.AsNoTracking().SingleAsync(c => c.Id == TheOnlyId, ct);
    }
}
