using Microsoft.EntityFrameworkCore;

namespace Newsroom.Releases;

/// <summary>What the reading site asks, beyond <see cref="EditionQueries"/>.</summary>
public static class ReadingQueries
{
    extension(IQueryable<Edition> editions)
    {
        public IQueryable<Edition> OfRelease(Guid releaseId) => editions.Where(e => e.ReleaseId == releaseId);

        public IQueryable<Edition> FromYear(int year) => editions.Where(e => e.Year == year);

        public IQueryable<Edition> FromMonth(int month) => editions.Where(e => e.Month == month);

        /// <summary>What is public and what once was. Of superseded editions only number, time and note may be shown.</summary>
        public IQueryable<Edition> EverPublic(DateTime now) => editions.Where(e => e.PublishAt <= now);

        /// <summary>With all that a release page shows.</summary>
        public IQueryable<Edition> WithParts() => editions
            .Include(e => e.Release)
            .Include(e => e.Kind).ThenInclude(k => k.Names)
            .Include(e => e.Tags).ThenInclude(t => t.Tag)
            .Include(e => e.Contacts).ThenInclude(c => c.Contact)
            .AsNoTracking()
            .AsSplitQuery();
    }

    extension(IQueryable<Address> addresses)
    {
        /// <summary>Which release answers at an address; null where none does yet.</summary>
        /// <param name="languages">The newsroom's languages: where the first one changed, the old address names another now.</param>
        /// <param name="now">An address that begins later (UTC) is as unknown as any other.</param>
        public async Task<Guid?> WhoAnswers(ReleaseAddress asked, IReadOnlyList<string> languages, DateTime now, CancellationToken ct)
        {
            var found = await addresses
                .Where(a => languages.Contains(a.Language) && a.Year == asked.Year && a.Month == asked.Month && a.Slug == asked.Slug && a.Since <= now)
                .Select(a => new { a.Language, a.Since, a.ReleaseId })
                .ToListAsync(ct);
            return found.OrderByDescending(a => a.Language == asked.Language).ThenBy(a => a.Since).FirstOrDefault()?.ReleaseId;
        }
    }

    extension(IQueryable<Withdrawal> withdrawals)
    {
        /// <summary>The withdrawal of a release that holds; null where there is none.</summary>
        public Task<Withdrawal?> LatestOf(Guid releaseId, DateTime now, CancellationToken ct) => withdrawals
            .Where(w => w.ReleaseId == releaseId && w.At <= now && (w.UndoneAt == null || w.UndoneAt > now))
            .OrderByDescending(w => w.At)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
    }
}
