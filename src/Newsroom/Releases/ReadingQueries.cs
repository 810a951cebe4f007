using Microsoft.EntityFrameworkCore;
using Newsroom.Data;

namespace Newsroom.Releases;

/// <summary>What the reading site asks, beyond <see cref="EditionQueries"/>.</summary>
public static class ReadingQueries
{
    // Nobody can make a circle; a chain of more has lost its readers all the same.
    private const int MostReplacements = 20;

    extension(IQueryable<Edition> editions)
    {
        public IQueryable<Edition> OfRelease(Guid releaseId) => editions.Where(e => e.ReleaseId == releaseId);

        public IQueryable<Edition> FromYear(int year) => editions.Where(e => e.Year == year);

        public IQueryable<Edition> FromMonth(int month) => editions.Where(e => e.Month == month);

        /// <summary>What is public and what once was. Of superseded editions only number, time and note may be shown.</summary>
        public IQueryable<Edition> EverPublic(DateTime now) => editions.Where(e => e.PublishAt <= now);

        /// <summary>The last text of releases that were withdrawn but kept: read at their own addresses only, and in no list.</summary>
        public IQueryable<Edition> KeptWithNotice(DateTime now) => editions.Where(e =>
            e.PublishAt <= now && e.EndsAt <= now && e.HiddenAt == null && e.ErasedAt == null
            && e.Release.Withdrawals.Any(w => w.Form == WithdrawalForm.Notice && w.At <= now && (w.UndoneAt == null || w.UndoneAt > now))
            && !e.Release.Editions.Any(later => later.Number > e.Number && later.PublishAt <= now));

        /// <summary>With all that a release page shows.</summary>
        public IQueryable<Edition> WithParts() => editions
            .Include(e => e.Release)
            .Include(e => e.Kind).ThenInclude(k => k.Names)
            .Include(e => e.Tags).ThenInclude(t => t.Tag)
            .Include(e => e.Contacts).ThenInclude(c => c.Contact)
            .Include(e => e.Media).ThenInclude(m => m.File)
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

    extension(NewsroomDbContext db)
    {
        /// <summary>How a release answers that was taken back; null where it was not.</summary>
        public async Task<TakenBack?> TakenBack(Guid releaseId, DateTime now, CancellationToken ct)
        {
            if (await db.Withdrawals.LatestOf(releaseId, now, ct) is not { } held)
                return null;

            for (var step = 0; step < MostReplacements && held.ReplacedById is { } next; step++)
            {
                if (await db.Editions.Public(now).AddressOf(next, ct) is { } address)
                    return new TakenBack(held, address);
                if (await db.Withdrawals.LatestOf(next, now, ct) is not { } following)
                    break;
                held = following;
            }

            var keptElsewhere = held.Form == WithdrawalForm.Notice && held.ReleaseId != releaseId;
            return new TakenBack(held, keptElsewhere ? await db.Editions.KeptWithNotice(now).AddressOf(held.ReleaseId, ct) : null);
        }
    }

    extension(IQueryable<Edition> editions)
    {
        public Task<ReleaseAddress?> AddressOf(Guid releaseId, CancellationToken ct) => editions
            .Where(e => e.ReleaseId == releaseId)
            .Select(e => new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug))
            .SingleOrDefaultAsync(ct);
    }
}

/// <param name="Withdrawal">What holds; where the release was replaced, and so was that one and so on, what holds for the last.</param>
/// <param name="Elsewhere">Where readers are led; null where nothing that takes its place can be read.</param>
public sealed record TakenBack(Withdrawal Withdrawal, ReleaseAddress? Elsewhere);
