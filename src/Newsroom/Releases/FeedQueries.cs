namespace Newsroom.Releases;

/// <summary>What feeds and sitemaps ask, beyond <see cref="ReadingQueries"/>.</summary>
public static class FeedQueries
{
    extension(IQueryable<Edition> editions)
    {
        public IQueryable<Edition> LastChangedFirst() => editions.OrderByDescending(e => e.PublishAt).ThenByDescending(e => e.Id);

        /// <summary>In an order that corrections do not change: what is new comes last.</summary>
        public IQueryable<Edition> OldestFirst() => editions.OrderBy(e => e.FirstPublishedAt).ThenBy(e => e.ReleaseId);

        /// <summary>The last text, before it was taken back, of what is withdrawn in any form. Only where it belonged may be told, never the text.</summary>
        public IQueryable<Edition> LastOfWithdrawn(DateTime now) => editions.Where(e =>
            e.PublishAt <= now && e.EndsAt <= now
            && e.Release.Withdrawals.Any(w => w.At <= now && (w.UndoneAt == null || w.UndoneAt > now))
            && !e.Release.Editions.Any(later => later.Number > e.Number && later.PublishAt <= now));
    }

    extension(IQueryable<Withdrawal> withdrawals)
    {
        public IQueryable<Withdrawal> Holding(DateTime now) => withdrawals.Where(w => w.At <= now && (w.UndoneAt == null || w.UndoneAt > now));

        public IQueryable<Withdrawal> Undone(DateTime now) => withdrawals.Where(w => w.UndoneAt <= now);
    }
}
