using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.RelatedNews;

/// <summary>Public releases that may go together with one: those that share most tags first, then the latest of its kind.</summary>
public static class RelatedSuggestions
{
    // Among the latest that share a tag; ranking all of a busy tag would cost more than it finds.
    private const int Considered = 200;

    /// <param name="release">With its tags loaded.</param>
    /// <returns>At most <paramref name="count"/>, none of them linked already.</returns>
    public static async Task<IReadOnlyList<Edition>> For(Release release, NewsroomDbContext db, int count, DateTime now, CancellationToken ct)
    {
        var tags = release.Tags.Select(t => t.TagId).ToList();
        var linked = db.RelatedLinks.Ends(release.Id);
        var others = db.Editions.AsNoTracking().Public(now).In(release.Language)
            .Where(e => e.ReleaseId != release.Id && !linked.Contains(e.ReleaseId));

        var sharing = await others
            .Where(e => e.Tags.Any(t => tags.Contains(t.TagId)))
            .LatestFirst()
            .Take(Considered)
            .Select(e => new { e.Id, Shared = e.Tags.Count(t => tags.Contains(t.TagId)), SameKind = e.KindId == release.KindId })
            .ToListAsync(ct);
        var best = sharing.OrderByDescending(e => e.Shared).ThenByDescending(e => e.SameKind).Take(count).Select(e => e.Id).ToList();
        if (best.Count < count)
        {
            best.AddRange(await others.OfKind(release.KindId).Where(e => !best.Contains(e.Id))
                .LatestFirst().Take(count - best.Count).Select(e => e.Id).ToListAsync(ct));
        }

        var editions = await db.Editions.AsNoTracking().Include(e => e.Release).Include(e => e.Kind).Where(e => best.Contains(e.Id)).ToListAsync(ct);
        return [.. editions.OrderBy(e => best.IndexOf(e.Id))];
    }
}
