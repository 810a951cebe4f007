using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Review;

/// <summary>Who submitted a release and who approved it, which revision, and whether that approval still holds.</summary>
/// <param name="Missing">Editions that went or go out without the approval that is demanded, the newest first.</param>
public sealed record ReviewStory(ReviewStep? Submitted, ReviewStep? Approved, bool HasApprovalEnded, int Revision, string Reference, IReadOnlyList<MissingApproval> Missing)
{
    public bool IsEmpty => Submitted is null && Approved is null && Missing.Count == 0;

    public static async Task<ReviewStory> Of(NewsroomDbContext db, Release release, CancellationToken ct)
    {
        var approved = await Latest(AuditEvents.ReleaseApproved);
        return new ReviewStory(
            await Latest(AuditEvents.ReleaseSubmitted), approved,
            approved is not null && release.Status != ReleaseStatus.Approved && release.RevisionNumber > release.ApprovedRevision,
            release.RevisionNumber, release.Reference,
            await db.MissingApprovals.AsNoTracking().Include(m => m.By).Where(m => m.ReleaseId == release.Id && m.ApprovedAt == null).OrderByDescending(m => m.EditionNumber).ToListAsync(ct));

        async Task<ReviewStep?> Latest(string what)
        {
            var entry = await db.Audit.AsNoTracking().Include(a => a.Person).Where(a => a.ReleaseId == release.Id && a.Event == what)
                .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).FirstOrDefaultAsync(ct);
            return entry is null ? null : new ReviewStep(entry.Person?.DisplayName ?? "Someone", entry.At, RevisionIn(entry.Values));
        }
    }

    private static int RevisionIn(string values)
    {
        using var json = JsonDocument.Parse(values);
        return json.RootElement.TryGetProperty("revision", out var revision) && revision.TryGetInt32(out var number) ? number : 0;
    }
}

public sealed record ReviewStep(string Who, DateTime At, int Revision);
