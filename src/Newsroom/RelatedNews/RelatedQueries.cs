using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.RelatedNews;

public static class RelatedQueries
{
    // The latest that share a tag are ranked; ranking all of a busy tag would cost more than it finds.
    private const int Considered = 200;

    extension(IQueryable<Edition> editions)
    {
        /// <summary>Those an editor joined with a release by hand, whichever side was joined first.</summary>
        public IQueryable<Edition> JoinedWith(Guid releaseId, IQueryable<RelatedLink> links) => editions.Where(e => links.Any(l =>
            (l.FirstId == releaseId && l.SecondId == e.ReleaseId) || (l.SecondId == releaseId && l.FirstId == e.ReleaseId)));

        /// <summary>Related news of an edition out of these: joined by hand first, then by shared tags, then of the same kind.</summary>
        /// <returns>Ids of at most <paramref name="max"/> editions, in the order in which they are shown.</returns>
        public async Task<IReadOnlyList<long>> RelatedTo(Edition edition, IQueryable<RelatedLink> links, int max, CancellationToken ct)
        {
            var others = editions.Where(e => e.ReleaseId != edition.ReleaseId);
            var related = await others.JoinedWith(edition.ReleaseId, links).LatestFirst().Select(e => e.Id).Take(max).ToListAsync(ct);

            if (related.Count < max)
                related.AddRange(await others.Where(e => !related.Contains(e.Id)).Fitting([.. edition.Tags.Select(t => t.Tag.Id)], edition.KindId, max - related.Count, ct));

            return related;
        }

        /// <summary>Ids of those that share most of these tags, then of the latest of the kind.</summary>
        /// <returns>At most <paramref name="max"/>, the best first.</returns>
        public async Task<List<long>> Fitting(IReadOnlyList<int> tagIds, int kindId, int max, CancellationToken ct)
        {
            var sharing = await editions
                .Where(e => e.Tags.Any(t => tagIds.Contains(t.TagId)))
                .LatestFirst()
                .Take(Considered)
                .Select(e => new { e.Id, Shared = e.Tags.Count(t => tagIds.Contains(t.TagId)) })
                .ToListAsync(ct);
            var best = sharing.OrderByDescending(e => e.Shared).Take(max).Select(e => e.Id).ToList();
            if (best.Count < max)
                best.AddRange(await editions.OfKind(kindId).Where(e => !best.Contains(e.Id)).LatestFirst().Select(e => e.Id).Take(max - best.Count).ToListAsync(ct));

            return best;
        }
    }
}
