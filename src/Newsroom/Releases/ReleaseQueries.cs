using Microsoft.EntityFrameworkCore;
using Newsroom.FollowUps;
using Newsroom.Rules;

namespace Newsroom.Releases;

public static class ReleaseQueries
{
    extension(IQueryable<Release> releases)
    {
        public IQueryable<Release> NotInBin() => releases.Where(r => r.BinnedAt == null);

        public IQueryable<Release> InBin() => releases.Where(r => r.BinnedAt != null);

        /// <summary>What somebody still works on: never public, on its way through review, or changed since it was published.</summary>
        public IQueryable<Release> Unfinished(DateTime now) => releases.NotInBin().Where(r => !r.Withdrawals.Any(w => w.UndoneAt == null)
            && (!r.Editions.Any(e => e.PublishAt <= now)
                || r.Status == ReleaseStatus.InReview
                || !r.Editions.Any(e => e.RevisionNumber == r.RevisionNumber)));

        /// <summary>With all that a verb may need: kind, tags, contacts, boilerplate, editions, withdrawals, addresses and the newest revision.</summary>
        public IQueryable<Release> Whole() => releases
            .Include(r => r.Kind).ThenInclude(k => k.Names)
            .Include(r => r.Author)
            .Include(r => r.SubmittedBy)
            .Include(r => r.Boilerplate)
            .Include(r => r.Tags).ThenInclude(t => t.Tag)
            .Include(r => r.Contacts).ThenInclude(c => c.Contact)
            .Include(r => r.Media).ThenInclude(m => m.File)
            .Include(r => r.Editions).ThenInclude(e => e.Tags)
            .Include(r => r.Editions).ThenInclude(e => e.Contacts)
            .Include(r => r.Editions).ThenInclude(e => e.Media).ThenInclude(m => m.File)
            .Include(r => r.Revisions.OrderByDescending(v => v.Number).Take(1))
            .Include(r => r.Withdrawals).ThenInclude(w => w.ReplacedBy)
            .Include(r => r.MissingApprovals)
            .Include(r => r.Erasures.Where(e => e.SettledAt == null))
            .Include(r => r.ReadingLinks.Where(l => l.RevokedAt == null))
            .Include(r => r.FollowUps.Where(f => f.State == FollowUpState.Waiting))
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
        /// <summary>
        /// The address a release will have: the wanted one, or the next free one where another release has it. A number behind the slug would
        /// tell readers that the address without it is taken; where its release is not public yet, the slug loses words instead.
        /// </summary>
        public async Task<ReleaseAddress> MakeUnique(ReleaseAddress wanted, Release release, DateTime now, CancellationToken ct)
        {
            var (candidate, number) = (wanted, 1);
            while (await addresses.At(candidate).Where(a => a.ReleaseId != release.Id).Select(a => (DateTime?)a.Since).FirstOrDefaultAsync(ct) is { } since)
            {
                if (since <= now)
                    candidate = wanted with { Slug = Slug.Numbered(wanted.Slug, ++number) };
                else
                    (candidate, number) = (wanted = Shortened(wanted, release), 1);
            }

            return candidate;
        }

        public IQueryable<Address> At(ReleaseAddress address) =>
            addresses.Where(a => a.Language == address.Language && a.Year == address.Year && a.Month == address.Month && a.Slug == address.Slug);
    }

    private static ReleaseAddress Shortened(ReleaseAddress address, Release release) => address with
    {
        Slug = address.Slug.LastIndexOf('-') is > 0 and var end ? address.Slug[..end] : release.Reference.ToLowerInvariant(),
    };
}
