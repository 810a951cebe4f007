using Microsoft.EntityFrameworkCore;
using Newsroom.Rules;

namespace Newsroom.Releases;

public static class ReleaseQueries
{
    extension(IQueryable<Release> releases)
    {
        public IQueryable<Release> NotInBin() => releases.Where(r => r.BinnedAt == null);

        public IQueryable<Release> InBin() => releases.Where(r => r.BinnedAt != null);

        /// <summary>What somebody still works on: never public, on its way through review, or changed since it was published.</summary>
        public IQueryable<Release> Unfinished(DateTime now) => releases.NotInBin().Where(r => r.Withdrawals.Count == 0
            && (!r.Editions.Any(e => e.PublishAt <= now)
                || r.Status != ReleaseStatus.Draft
                || !r.Editions.Any(e => e.RevisionNumber == r.RevisionNumber)));

        /// <summary>With all that a verb may need: kind, tags, contacts, boilerplate, editions, withdrawals and addresses.</summary>
        public IQueryable<Release> Whole() => releases
            .Include(r => r.Kind).ThenInclude(k => k.Names)
            .Include(r => r.Author)
            .Include(r => r.SubmittedBy)
            .Include(r => r.Boilerplate)
            .Include(r => r.Tags).ThenInclude(t => t.Tag)
            .Include(r => r.Contacts).ThenInclude(c => c.Contact)
            .Include(r => r.Editions).ThenInclude(e => e.Tags)
            .Include(r => r.Editions).ThenInclude(e => e.Contacts)
            .Include(r => r.Withdrawals)
            .Include(r => r.Addresses)
            .AsSplitQuery();

        /// <exception cref="NotFound">There is no such release.</exception>
        public async Task<Release> WithReference(string reference, CancellationToken ct) =>
            await releases.Whole().SingleOrDefaultAsync(r => r.Reference == reference, ct) ?? throw new NotFound("The release");

        /// <summary>A random reference that no release has; the unique index has the last word.</summary>
        public async Task<string> FreeReference(CancellationToken ct)
        {
            while (true)
            {
                var reference = Reference.New();
                if (!await releases.AnyAsync(r => r.Reference == reference, ct))
                    return reference;
            }
        }
    }

    extension(IQueryable<Address> addresses)
    {
        /// <summary>The same address with the first free number behind its slug, where another release has it.</summary>
        public async Task<ReleaseAddress> MakeUnique(ReleaseAddress wanted, Guid releaseId, CancellationToken ct)
        {
            for (var number = 1; ; number++)
            {
                var candidate = number == 1 ? wanted : wanted with { Slug = Slug.Numbered(wanted.Slug, number) };
                var taken = await addresses.AnyAsync(a => a.Language == candidate.Language && a.Year == candidate.Year && a.Month == candidate.Month
                    && a.Slug == candidate.Slug && a.ReleaseId != releaseId, ct);
                if (!taken)
                    return candidate;
            }
        }
    }
}
