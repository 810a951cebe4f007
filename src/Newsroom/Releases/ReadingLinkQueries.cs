using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Sharing;

namespace Newsroom.Releases;

/// <summary>What a reader with a link leaves behind. Conditional updates, so that neither two readings at once nor an editor's save gets lost.</summary>
public static class ReadingLinkQueries
{
    extension(IQueryable<ReadingLink> links)
    {
        /// <summary>The link that a secret opens, with its release, whatever became of it; null where there is none for this purpose.</summary>
        public Task<ReadingLink?> OpenedBy(string secret, LinkPurpose purpose, CancellationToken ct)
        {
            var hash = SecretAddress.HashOf(secret);
            return links.Include(l => l.Release).AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, ct);
        }

        public IQueryable<ReadingLink> Live(DateTime now) => links.Where(l => l.RevokedAt == null && l.ExpiresAt > now);

        private IQueryable<ReadingLink> Only(ReadingLink link) => links.Where(l => l.Id == link.Id && l.RevokedAt == null);
    }

    extension(NewsroomDbContext db)
    {
        /// <summary>Notes when the terms were accepted first, on record; accepting them again, in another browser, changes nothing.</summary>
        public Task NoteAcceptance(ReadingLink link, DateTime now, CancellationToken ct) => db.InOne(async () =>
        {
            if (await db.ReadingLinks.Only(link).Where(l => l.AcceptedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.AcceptedAt, now), ct) == 1)
                db.Audit.Add(AuditEntry.About(link, AuditEvents.LinkAccepted, now));
        }, ct);

        /// <summary>Counts a reading; the first is put on record.</summary>
        public Task NoteReading(ReadingLink link, DateTime now, CancellationToken ct) => db.InOne(async () =>
        {
            await db.ReadingLinks.Only(link).ExecuteUpdateAsync(set => set.SetProperty(l => l.LastReadAt, now).SetProperty(l => l.Readings, l => l.Readings + 1), ct);
            if (await db.ReadingLinks.Only(link).Where(l => l.FirstReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.FirstReadAt, now), ct) == 1)
                db.Audit.Add(AuditEntry.About(link, AuditEvents.LinkFirstRead, now));
        }, ct);

        private Task InOne(Func<Task> change, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await change();
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
    }
}
