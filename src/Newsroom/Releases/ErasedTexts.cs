using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.People;

namespace Newsroom.Releases;

/// <summary>Destroying a text wherever this newsroom's database holds it.</summary>
public static class ErasedTexts
{
    extension(NewsroomDbContext db)
    {
        /// <summary>Carries out what was asked for; the caller saves. Backups, and releases that were copied from this one, keep their texts.</summary>
        /// <exception cref="Rules.RuleBroken">What <see cref="Release.ConfirmErasure"/> refuses.</exception>
        public async Task CarryOut(Erasure erasure, Release release, Person by, DateTime now, CancellationToken ct)
        {
            var revisions = await db.Revisions.Where(r => r.ReleaseId == release.Id).ToListAsync(ct);
            release.ConfirmErasure(erasure, revisions, by, now);
            foreach (var followUp in await db.FollowUps.Where(f => f.ReleaseId == release.Id && f.State != FollowUpState.Waiting).ToListAsync(ct))
                followUp.Forget();
            db.ReadinessReports.RemoveRange(await db.ReadinessReports.Where(r => r.ReleaseId == release.Id && r.EditionNumber == erasure.EditionNumber).ToListAsync(ct));
        }
    }
}
