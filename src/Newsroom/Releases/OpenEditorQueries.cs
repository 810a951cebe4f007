using Microsoft.EntityFrameworkCore;
using Newsroom.Data;

namespace Newsroom.Releases;

public static class OpenEditorQueries
{
    extension(IQueryable<OpenEditor> editors)
    {
        public IQueryable<OpenEditor> Open(DateTime now) => editors.Where(e => e.OpenUntil > now);

        /// <summary>Those of other people, one a person, in the order in which they came.</summary>
        public async Task<List<Companion>> Others(Guid releaseId, Guid me, DateTime now, CancellationToken ct) => Companion.Of(
            await editors.Open(now).Where(e => e.ReleaseId == releaseId && e.PersonId != me)
                .Select(e => new Companion(e.PersonId, e.Person.DisplayName, e.OpenedAt, e.TypedAt)).ToListAsync(ct));
    }

    extension(NewsroomDbContext db)
    {
        /// <summary>Names of other people who have one of these releases open, by its reference.</summary>
        public async Task<ILookup<string, string>> OthersAt(IReadOnlyCollection<string> references, Guid me, DateTime now, CancellationToken ct)
        {
            var open = await db.OpenEditors.Open(now).Where(e => e.PersonId != me)
                .Join(db.Releases.Where(r => references.Contains(r.Reference)), e => e.ReleaseId, r => r.Id, (e, r) => new { r.Reference, e.Person.DisplayName })
                .Distinct().OrderBy(o => o.DisplayName).ToListAsync(ct);
            return open.ToLookup(o => o.Reference, o => o.DisplayName);
        }

        /// <summary>Deletes what nobody heard of for an hour. Any number of instances may try.</summary>
        public Task<int> ForgetClosedEditors(DateTime now, CancellationToken ct)
        {
            var since = now - OpenEditor.KeptFor;
            return db.OpenEditors.Where(e => e.OpenUntil < since).ExecuteDeleteAsync(ct);
        }
    }
}

/// <summary>Somebody who has a release open, in however many tabs.</summary>
/// <param name="Since">When the first of the tabs was opened (UTC).</param>
/// <param name="TypedAt">When they last typed (UTC); null where they did not.</param>
public sealed record Companion(Guid PersonId, string Name, DateTime Since, DateTime? TypedAt)
{
    public bool IsWriting(DateTime now) => TypedAt is { } at && now - at < OpenEditor.Pause;

    /// <summary>How long nothing was typed.</summary>
    public TimeSpan Idle(DateTime now) => now - (TypedAt ?? Since);

    public static List<Companion> Of(IEnumerable<Companion> tabs) =>
        [.. tabs.GroupBy(t => t.PersonId).Select(g => g.First() with { Since = g.Min(t => t.Since), TypedAt = g.Max(t => t.TypedAt) }).OrderBy(c => c.Since).ThenBy(c => c.PersonId)];
}
