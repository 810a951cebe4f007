using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Web.Site.History;

/// <param name="Current">What the release's own page shows.</param>
/// <param name="Notice">The withdrawal that stands above it; null while the release is public.</param>
/// <param name="Editions">All that are or were public, newest first. One that waits for its time does not exist here.</param>
public sealed record HistoryPage(Edition Current, Withdrawal? Notice, IReadOnlyList<EditionRow> Editions)
{
    /// <summary>The edition whose text is read; null where none was asked for.</summary>
    public EditionToRead? Read { get; init; }

    public Comparison? Comparison { get; init; }

    public bool CanCompare => Editions.Count(e => e.ShowsText) > 1;

    /// <exception cref="NotFound">No such edition is or was public.</exception>
    public EditionRow Row(int number) => Editions.FirstOrDefault(e => e.Number == number) ?? throw new NotFound("The edition");

    public static async Task<HistoryPage> Of(Edition current, Withdrawal? notice, NewsroomDbContext db, DateTime now, CancellationToken ct) => new(current, notice,
        await db.Editions.EverPublic(now).OfRelease(current.ReleaseId)
            .OrderByDescending(e => e.Number)
            // An end that is still to come would announce the correction that waits.
            .Select(e => new EditionRow(e.Number, e.Change, e.CorrectionNote, e.PublishAt, e.EndsAt <= now ? e.EndsAt : null, e.Hash, e.HiddenBecause, e.HiddenAt, e.ErasedBecause, e.ErasedAt))
            .ToListAsync(ct));
}

/// <summary>One edition in the list: all but its text.</summary>
/// <param name="Until">When its successor took its place or it was withdrawn (UTC); null while it is public.</param>
public sealed record EditionRow(
    int Number, ChangeKind Change, string Note, DateTime From, DateTime? Until, string Hash, string HiddenBecause, DateTime? HiddenAt, string ErasedBecause, DateTime? ErasedAt)
{
    public bool ShowsText => HiddenAt is null && ErasedAt is null;
    public bool IsErased => ErasedAt is not null;
    public string ShortHash => Hash[..12];

    /// <summary>Why its text is not shown.</summary>
    public string Because => IsErased ? ErasedBecause : HiddenBecause;
}

/// <param name="Edition">Null where its text is hidden or destroyed.</param>
public sealed record EditionToRead(EditionRow Row, Edition? Edition);

public static class ReadingEditions
{
    extension(NewsroomDbContext db)
    {
        /// <summary>An edition with its text, where that may be shown.</summary>
        internal async Task<EditionToRead> EditionToRead(EditionRow row, Guid releaseId, CancellationToken ct) => new(row, row.ShowsText
            ? await db.Editions.Include(e => e.Kind).ThenInclude(k => k.Names).AsNoTracking()
                .SingleAsync(e => e.ReleaseId == releaseId && e.Number == row.Number && e.HiddenAt == null && e.ErasedAt == null, ct)
            : null);
    }
}
