using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.RelatedNews;

namespace Newsroom.Releases;

/// <summary>Deleting drafts for good. What happened to them stays on record.</summary>
public static class DeletedDrafts
{
    extension(IQueryable<Release> releases)
    {
        /// <summary>Drafts whose time in the bin is over.</summary>
        public IQueryable<Release> BinnedTooLong(DateTime now)
        {
            var since = now - Release.BinPeriod;
            return releases.Where(r => r.BinnedAt != null && r.BinnedAt <= since);
        }
    }

    extension(NewsroomDbContext db)
    {
        /// <summary>Deletes a draft in the bin with all that belongs to it, in one transaction.</summary>
        /// <param name="by">Null where its time in the bin is over.</param>
        /// <returns>False where it is gone, restored or published in the meantime; then nothing was deleted.</returns>
        public async Task<bool> DeleteForGood(Guid releaseId, Person? by, DateTime now, CancellationToken ct)
        {
            db.ChangeTracker.Clear();
            var draft = await db.Releases
                .Include(r => r.Tags).Include(r => r.Contacts).Include(r => r.Media).Include(r => r.Revisions).Include(r => r.Audit)
                .Include(r => r.ReadingLinks).Include(r => r.FollowUps).Include(r => r.MissingApprovals)
                .AsSplitQuery()
                .SingleOrDefaultAsync(r => r.Id == releaseId && r.BinnedAt != null && !r.Editions.Any() && !r.Withdrawals.Any(), ct);
            if (draft is null)
                return false;

            // Its translations become originals.
            await db.Releases.Where(r => r.TranslatedFromId == releaseId).LoadAsync(ct);
            db.Remarks.RemoveRange(await db.Remarks.Where(r => r.ReleaseId == releaseId).ToListAsync(ct));
            db.ReadinessReports.RemoveRange(await db.ReadinessReports.Where(r => r.ReleaseId == releaseId).ToListAsync(ct));
            // Once loaded, a date that was planned for it stands without it.
            await db.PlannedDates.Where(p => p.ReleaseId == releaseId).LoadAsync(ct);
            db.PinnedLeads.RemoveRange(await db.PinnedLeads.Where(l => l.ReleaseId == releaseId).ToListAsync(ct));
            db.RelatedLinks.RemoveRange(await db.RelatedLinks.Of(releaseId).ToListAsync(ct));
            db.Audit.Add(new AuditEntry(AuditEvents.ReleaseDeleted, by, now, draft.Reference, new { revisions = draft.RevisionNumber }));
            db.Releases.Remove(draft);
            // A draft in the bin is opened by nobody any more, and whoever still had it open loses nothing by it.
            await db.OpenEditors.Where(e => e.ReleaseId == releaseId).ExecuteDeleteAsync(ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (DbUpdateException)
            {
                // Another instance deleted it, or somebody restored it: the version it was read with is gone.
                db.ChangeTracker.Clear();
                return false;
            }
        }
    }
}
