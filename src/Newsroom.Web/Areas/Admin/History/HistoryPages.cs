using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.History;

public sealed record HistoryPage(Release Release, IReadOnlyList<RevisionRow> Revisions);

/// <param name="BegunAt">When the first of the automatic saves that folded into it was made.</param>
/// <param name="Changed">Names of the parts that changed, separated by commas.</param>
public sealed record RevisionRow(int Number, DateTime BegunAt, DateTime At, string By, string Changed, bool IsAutomatic, bool IsErased)
{
    public string ChangedWords => Changed.Length == 0 ? "begun" : Changed.Replace(",", ", ", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Saved in one sitting of more than a minute.</summary>
    public bool IsSitting => IsAutomatic && At - BegunAt > TimeSpan.FromMinutes(1);
}

public sealed record RevisionPage(Release Release, Revision Revision)
{
    public bool CanBeRestored => !Revision.IsErased && Revision.Number != Release.RevisionNumber && Release.BinnedAt is null && Revision.Language == Release.Language;
}

public sealed record ComparePage(Release Release, ComparedState Before, ComparedState After, IReadOnlyList<TextDifference> Differences)
{
    public bool IsErased => Before.IsErased || After.IsErased;

    public static ComparePage Of(Release release, ComparedState before, ComparedState after) => new(release, before, after,
        before.IsErased || after.IsErased ? [] : [.. TextDifferences.Between(before, after)]);
}

/// <param name="Differences">To the working copy.</param>
/// <param name="Erasure">The request to destroy its text that waits for a second person; null where none does.</param>
/// <param name="WhyNotHide">A sentence where its text can be neither hidden nor destroyed.</param>
public sealed record EditionPage(Release Release, Edition Edition, IReadOnlyList<TextDifference> Differences, Erasure? Erasure, string? WhyNotHide)
{
    /// <summary>What was typed and refused.</summary>
    public string Reason { get; init; } = "";

    /// <exception cref="NotFound">There is no such edition.</exception>
    public static async Task<EditionPage> Of(NewsroomDbContext db, Release release, int number, Person me, DateTime now, CancellationToken ct)
    {
        var edition = await db.EditionOf(release, number, ct) ?? throw new NotFound("The edition");
        var whyNot = me.MayNotHide()
            ?? (edition.IsPending(now) ? "It is not public yet. Unschedule it instead." : edition.IsPublic(now) ? "Readers see it now. Correct or withdraw the release first." : null);
        return new EditionPage(release, edition, edition.IsErased ? [] : TextDifferences.Between(edition, release),
            await db.Erasures.AsNoTracking().Include(e => e.AskedBy).FirstOrDefaultAsync(e => e.ReleaseId == release.Id && e.EditionNumber == number && e.SettledAt == null, ct), whyNot);
    }
}

public static class HistoryQueries
{
    extension(NewsroomDbContext db)
    {
        internal Task<Revision?> RevisionOf(Release release, int number, CancellationToken ct) =>
            db.Revisions.AsNoTracking().Include(r => r.By).Include(r => r.Kind).SingleOrDefaultAsync(r => r.ReleaseId == release.Id && r.Number == number, ct);

        internal Task<Edition?> EditionOf(Release release, int number, CancellationToken ct) =>
            db.Editions.AsNoTracking().Include(e => e.FrozenBy).Include(e => e.Kind).SingleOrDefaultAsync(e => e.ReleaseId == release.Id && e.Number == number, ct);
    }
}
