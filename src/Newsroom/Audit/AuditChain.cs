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

    private const int AtOnce = 1_000;

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

        await db.AuditChain.ExecuteUpdateAsync(set => set.SetProperty(c => c.Length, length).SetProperty(c => c.Hash, hash), ct);
    }

    /// <summary>Chains entries that an earlier version wrote without doing so, oldest first.</summary>
    /// <returns>How many there were.</returns>
    public static Task<int> ChainOlder(NewsroomDbContext db, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        var chained = 0;
        while (true)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await Hold(db, ct);
            var entries = await db.Audit.Where(a => a.Sequence == null).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(ct);
            if (entries.Count == 0)
                return chained;

            await Append(db, entries, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            chained += entries.Count;
        }
    });

    private static async Task<AuditChain> Hold(NewsroomDbContext db, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The chain of audit entries grows inside a transaction only.");
        if (await db.AuditChain.ExecuteUpdateAsync(set => set.SetProperty(c => c.Length, c => c.Length), ct) != 1)
            throw new InvalidOperationException("The row that ends the chain of audit entries is missing. Run 'migrate'; if it does not help, someone deleted it.");

        return await db.AuditChain.AsNoTracking().SingleAsync(ct);
    }
}
