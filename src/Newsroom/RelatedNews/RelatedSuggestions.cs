using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.RelatedNews;

/// <summary>Public releases that may go together with one: those that share most tags first, then the latest of its kind.</summary>
public static class RelatedSuggestions
{
    /// <param name="release">With its tags loaded.</param>
    /// <returns>At most <paramref name="count"/>, none of them linked already.</returns>
    public static async Task<IReadOnlyList<Edition>> For(Release release, NewsroomDbContext db, int count, DateTime now, CancellationToken ct)
    {
        var tags = release.Tags.Select(t => t.TagId).ToList();
        var linked = db.RelatedLinks.Ends(release.Id);
        var others = db.Editions.AsNoTracking().Public(now).In(release.Language)
            .Where(e => e.ReleaseId != release.Id && !linked.Contains(e.ReleaseId));

        var best = await others.Fitting(tags, release.KindId, count, ct);
        var editions = await db.Editions.AsNoTracking().Include(e => e.Release).Include(e => e.Kind).Where(e => best.Contains(e.Id)).ToListAsync(ct);
        return [.. editions.OrderBy(e => best.IndexOf(e.Id))];
    }
}
