using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Search;

/// <summary>
/// Keeps the full-text index to what is public, and to nothing else: what is scheduled, withdrawn or superseded would show in counts, in the order of results
/// and in suggestions. Nobody has to run for that: whoever searches takes in first what has become due or has changed since.
/// </summary>
public sealed class SearchIndex(NewsroomDbContext db, FullTextIndex index)
{
    private const int AtOnce = 200;

    /// <summary>What was written shortly before the index was last brought up to date may not have been committed then, or by a clock that is behind.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    private static readonly string[] TagChanges = [AuditEvents.TagRenamed, AuditEvents.TagMerged, AuditEvents.TagDeleted];

    /// <summary>Makes the index hold what is public at <paramref name="now"/> (UTC). Costs two indexed questions where nothing has changed.</summary>
    public async Task TakeIn(DateTime now, CancellationToken ct)
    {
        var state = await index.State(ct);
        var until = DateTime.UnixEpoch.AddMilliseconds(state.Until);
        if (!state.IsFilled || now < until - Overlap)
        {
            await CompareAll(now, state.RecordNow, ct);
            return;
        }

        var changed = await Due(until < now ? until : now, now, ct);
        if (state.RecordNow > state.Record)
        {
            var entries = await db.Audit
                .Where(a => a.Sequence > state.Record && a.Sequence <= state.RecordNow && (a.ReleaseId != null || TagChanges.Contains(a.Event)))
                .Select(a => new { a.ReleaseId, a.Event }).Distinct().ToListAsync(ct);
            if (entries.Exists(e => TagChanges.Contains(e.Event)))
            {
                await CompareAll(now, state.RecordNow, ct);
                return;
            }

            changed.UnionWith(entries.Where(e => e.ReleaseId is not null).Select(e => e.ReleaseId!.Value));
        }

        if (changed.Count > 0 || state.RecordNow > state.Record + AtOnce)
            await Recheck(changed, until > now ? until : now, state.RecordNow, ct);
    }

    /// <summary>Releases whose public edition became public in a time and is not in the index.</summary>
    private async Task<HashSet<Guid>> Due(DateTime from, DateTime to, CancellationToken ct)
    {
        var since = from - Overlap;
        return await db.Editions.Where(e => e.PublishAt > since).Public(to).Where(e => !index.Editions.Contains(e.Id)).Select(e => e.ReleaseId).ToHashSetAsync(ct);
    }

    private async Task Recheck(HashSet<Guid> releases, DateTime now, long record, CancellationToken ct)
    {
        foreach (var some in releases.Chunk(AtOnce))
        {
            await Together(async () =>
            {
                var all = await db.Editions.Where(e => some.Contains(e.ReleaseId)).Select(e => e.Id).ToListAsync(ct);
                var held = await index.Held(all, ct);
                await Exchange(held, await Shown(db.Editions.Where(e => some.Contains(e.ReleaseId)).Public(now), ct), ct);
            }, ct);
        }

        await Together(async () =>
        {
            var state = await index.State(ct);
            await index.Come(isFilled: true, Math.Max(state.Record, record), Math.Max(state.Until, IndexedText.Milliseconds(now)), ct);
        }, ct);
    }

    /// <summary>Looks at every public text; what the index already holds costs little.</summary>
    private async Task CompareAll(DateTime now, long record, CancellationToken ct)
    {
        for (long last = 0, upTo = 0; last < long.MaxValue; last = upTo)
        {
            var after = last;
            await Together(async () =>
            {
                var shown = await Shown(db.Editions.Public(now).Where(e => e.Id > after).OrderBy(e => e.Id).Take(AtOnce), ct);
                upTo = shown.Count < AtOnce ? long.MaxValue : shown.Keys.Max();
                await Exchange(await index.Held(after, upTo, ct), shown, ct);
                if (upTo == long.MaxValue)
                    await index.Come(isFilled: true, record, IndexedText.Milliseconds(now), ct);
            }, ct);
        }
    }

    private async Task Exchange(Dictionary<long, (long Place, string TagNames)> held, Dictionary<long, string> shown, CancellationToken ct)
    {
        var old = held.Where(h => !shown.TryGetValue(h.Key, out var names) || names != h.Value.TagNames).ToList();
        await index.Remove([.. old.Select(h => h.Value.Place)], ct);

        var missing = shown.Keys.Where(id => !held.TryGetValue(id, out var h) || h.TagNames != shown[id]).ToList();
        var editions = await db.Editions.Where(e => missing.Contains(e.Id)).Include(e => e.Tags).ThenInclude(t => t.Tag).AsNoTracking().ToListAsync(ct);
        await index.Put([.. editions.Select(e => IndexedText.Of(e, [.. e.Tags.Select(t => t.Tag)]))], ct);
    }

    private static async Task<Dictionary<long, string>> Shown(IQueryable<Edition> editions, CancellationToken ct)
    {
        var rows = await editions.Select(e => new { e.Id, Tags = e.Tags.Select(t => new { t.TagId, t.Tag.Name }).ToList() }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => IndexedText.NamesOf(r.Tags.Select(t => (t.TagId, t.Name))));
    }

    /// <summary>All of it or nothing, and one instance after the other.</summary>
    private Task Together(Func<Task> what, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await index.Hold(ct);
        await what();
        await transaction.CommitAsync(ct);
    });
}
