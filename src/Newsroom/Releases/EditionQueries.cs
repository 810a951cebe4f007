using Microsoft.EntityFrameworkCore;

namespace Newsroom.Releases;

public static class EditionQueries
{
    extension(IQueryable<Edition> editions)
    {
        /// <summary>What the public may see at <paramref name="now"/> (UTC): one edition per release. The only door through which the site reads.</summary>
        public IQueryable<Edition> Public(DateTime now) => editions.Where(e => e.PublishAt <= now && (e.EndsAt == null || e.EndsAt > now));

        public IQueryable<Edition> In(string language) => editions.Where(e => e.Language == language);

        public IQueryable<Edition> OfKind(int kindId) => editions.Where(e => e.KindId == kindId);

        public IQueryable<Edition> Tagged(int tagId) => editions.Where(e => e.Tags.Any(t => t.TagId == tagId));

        public IQueryable<Edition> LatestFirst() => editions.OrderByDescending(e => e.FirstPublishedAt).ThenByDescending(e => e.Id);

        public IQueryable<Edition> OfReference(string reference) => editions.Where(e => e.Release.Reference == reference);
    }
}
