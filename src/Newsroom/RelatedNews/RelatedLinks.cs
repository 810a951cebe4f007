using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.RelatedNews;

/// <summary>Joining and parting releases. Both take effect at once, in both directions, and stand in both records.</summary>
public static class RelatedLinks
{
    extension(IQueryable<RelatedLink> links)
    {
        public IQueryable<RelatedLink> Of(Guid releaseId) => links.Where(l => l.FirstId == releaseId || l.SecondId == releaseId);

        /// <summary>Identities of the releases on the other end of each link of a release.</summary>
        public IQueryable<Guid> Ends(Guid releaseId) => links.Of(releaseId).Select(l => l.FirstId == releaseId ? l.SecondId : l.FirstId);
    }

    extension(Release release)
    {
        /// <exception cref="RuleBroken">The other is this release itself.</exception>
        public RelatedLink LinkTo(Release other, Person by, DateTime now)
        {
            RuleBroken.ThrowIf(other.Id == release.Id, "A release is not related news of itself. Choose another one.");
            release.Record(AuditEvents.RelatedLinked, by, now, new { other = other.Reference });
            other.Record(AuditEvents.RelatedLinked, by, now, new { other = release.Reference });
            return new RelatedLink(release, other);
        }

        /// <summary>Puts on record that a link to <paramref name="other"/> is taken away; the caller removes the row.</summary>
        public void PartFrom(Release other, Person by, DateTime now)
        {
            release.Record(AuditEvents.RelatedUnlinked, by, now, new { other = other.Reference });
            other.Record(AuditEvents.RelatedUnlinked, by, now, new { other = release.Reference });
        }
    }
}
