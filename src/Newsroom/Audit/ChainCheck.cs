using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;

namespace Newsroom.Audit;

/// <summary>What a check of the chain of audit entries found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="FirstAt">When the oldest was made (UTC); null where there is none.</param>
/// <param name="LastAt">When the newest was made.</param>
/// <param name="LastHash">The code at the end: whoever notes it down can tell later whether the record up to here is still the same.</param>
/// <param name="Faults">What does not fit, one sentence each, at most 20; none where the record is whole.</param>
/// <param name="Remarks">What fits but need not be genuine, one sentence each, at most 20: entries chained late, the end of the chain put back.</param>
/// <param name="Upgrade">When the entries of a version without the chain were chained, and how many; null where there were none.</param>
public sealed record ChainCheck(
    long Entries, DateTime? FirstAt, DateTime? LastAt, string LastHash, IReadOnlyList<string> Faults, IReadOnlyList<string> Remarks, (DateTime At, long Entries)? Upgrade)
{
    // An entry takes up to 100,000 characters.
    private const int AtOnce = 200;
    private const int MostFaults = 20;

    public bool IsWhole => Faults.Count == 0;

    /// <summary>Reads every entry, oldest first, and computes its hash anew. Memory use does not grow with the record.</summary>
    public static async Task<ChainCheck> Of(NewsroomDbContext db, CancellationToken ct)
    {
        var end = await db.AuditChain.AsNoTracking().SingleOrDefaultAsync(c => c.Id == AuditChain.TheOnlyId, ct);
        var until = end?.Length ?? 0;
        var (faults, remarks) = (new List<string>(), new List<string>());
        void Fault(FormattableString sentence) => Add(faults, sentence);
        (DateTime At, long Entries)? upgrade = null;
        var hasChainedLate = false;

        if (end is null)
            Fault($"The row that ends the chain is missing.");

        var (read, last, hash) = (0L, 0L, "");
        DateTime? firstAt = null, lastAt = null;
        while (true)
        {
            var after = last;
            var entries = await db.Audit.AsNoTracking().Where(a => a.Sequence > after && a.Sequence <= until).OrderBy(a => a.Sequence).Take(AtOnce).ToListAsync(ct);
            if (entries.Count == 0)
                break;

            foreach (var entry in entries)
            {
                var number = entry.Sequence!.Value;
                var isGap = number != last + 1;
                if (isGap)
                    Fault($"{Missing(last + 1, number - 1)}: taken out of the database.");
                else if (entry.HashAfter(hash) != entry.Hash)
                    Fault($"Entry {number} ({entry.Event}, {entry.Subject}, {entry.At:yyyy-MM-dd HH:mm:ss} UTC) was changed after it was made, or is not in its place.");

                if (entry.Event == AuditEvents.RecordChained)
                {
                    var count = entry.Number("count");
                    if (!hasChainedLate && count == number - 1)
                        upgrade = (entry.At, count);
                    else
                        Add(remarks, $"{count} {(count == 1 ? "entry was" : "entries were")} chained late, on {entry.At:yyyy-MM-dd HH:mm:ss} UTC, just before entry {number}: an older version that still ran wrote them, or somebody put them into the database.");
                    hasChainedLate = true;
                }
                else if (entry.Event == AuditEvents.ChainRestored)
                {
                    Add(remarks, $"The end of the chain was gone and was put back after entry {number - 1}, on {entry.At:yyyy-MM-dd HH:mm:ss} UTC: entries after that one may have been cut off before.");
                }

                (last, hash) = (number, entry.Hash);
                firstAt ??= entry.At;
                lastAt = entry.At;
                read++;
            }
        }

        if (last < until)
            Fault($"{Missing(last + 1, until)}: cut off the end.");
        else if (end is not null && hash != end.Hash)
            Fault($"The chain ends with another code than the last entry has: entry {last} or the end of the chain was replaced.");

        var endNow = await db.AuditChain.AsNoTracking().Where(c => c.Id == AuditChain.TheOnlyId).Select(c => (long?)c.Length).SingleOrDefaultAsync(ct) ?? 0;
        foreach (var beyond in await db.Audit.AsNoTracking().Where(a => a.Sequence > endNow || a.Sequence < 1).OrderBy(a => a.Sequence).Select(a => a.Sequence).Take(MostFaults).ToListAsync(ct))
            Fault($"Entry {beyond} lies beyond the end of the chain: somebody added it, or cut the end.");
        var outside = await db.Audit.CountAsync(a => a.Sequence == null, ct);
        if (outside > 0)
            Fault($"{outside} {(outside == 1 ? "entry is" : "entries are")} outside the chain: written by an older version of Newsroom that still runs, or added by hand.");

        return new ChainCheck(read, firstAt, lastAt, hash, faults, remarks, upgrade);
    }

    private static void Add(List<string> sentences, FormattableString sentence)
    {
        if (sentences.Count < MostFaults)
            sentences.Add(sentence.ToString(CultureInfo.InvariantCulture));
    }

    private static string Missing(long from, long to) => string.Create(CultureInfo.InvariantCulture, $"{(from == to ? $"Entry {from} is" : $"Entries {from} to {to} are")} missing");
}
