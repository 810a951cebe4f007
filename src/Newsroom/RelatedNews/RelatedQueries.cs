using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.RelatedNews;

public static class RelatedQueries
{
    extension(IQueryable<Edition> editions)
    {
        /// <summary>Those an editor joined with a release by hand, whichever side was joined first.</summary>
        public IQueryable<Edition> JoinedWith(Guid releaseId, IQueryable<RelatedLink> links) => editions.Where(e => links.Any(l =>
            (l.FirstId == releaseId && l.SecondId == e.ReleaseId) || (l.SecondId == releaseId && l.FirstId == e.ReleaseId)));

        /// <summary>Those that share a tag, most shared tags first.</summary>
        public IQueryable<Edition> SharingTags(IReadOnlyList<int> tagIds) => editions
            .Where(e => e.Tags.Any(t => tagIds.Contains(t.TagId)))
            .OrderByDescending(e => e.Tags.Count(t => tagIds.Contains(t.TagId)))
            .ThenByDescending(e => e.FirstPublishedAt)
            .ThenByDescending(e => e.Id);

        /// <summary>Related news of an edition out of these: joined by hand first, then by shared tags, then of the same kind.</summary>
        /// <returns>Ids of at most <paramref name="max"/> editions, in the order in which they are shown.</returns>
        public async Task<IReadOnlyList<long>> RelatedTo(Edition edition, IQueryable<RelatedLink> links, int max, CancellationToken ct)
        {
            var others = editions.Where(e => e.ReleaseId != edition.ReleaseId);
            var related = await others.JoinedWith(edition.ReleaseId, links).LatestFirst().Select(e => e.Id).Take(max).ToListAsync(ct);

            var tagIds = edition.Tags.Select(t => t.Tag.Id).ToList();
            if (related.Count < max && tagIds.Count > 0)
                related.AddRange(await others.SharingTags(tagIds).Where(e => !related.Contains(e.Id)).Select(e => e.Id).Take(max - related.Count).ToListAsync(ct));

            if (related.Count < max)
                related.AddRange(await others.OfKind(edition.KindId).Where(e => !related.Contains(e.Id)).LatestFirst().Select(e => e.Id).Take(max - related.Count).ToListAsync(ct));

            return related;
        }
    }
}
