using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Releases;

namespace Newsroom.Web.Areas.Admin.Desk;

/// <param name="Remarks">To me and not settled, the oldest first.</param>
/// <param name="WithoutApproval">For editors: what went or goes out without the approval that is demanded, the oldest first.</param>
/// <param name="HeldBack">Mine, with what a reviewer asked to change; an editor's Desk shows everybody's.</param>
/// <param name="InReview">For editors all, the longest waiting first; for others what they wrote themselves.</param>
/// <param name="Approved">Approved and not out yet; for editors all, for others their own.</param>
/// <param name="Scheduled">The next first.</param>
public sealed record DeskPage(
    bool IsEditor,
    DeskAlarms Alarms,
    Guid Me,
    IReadOnlyList<Remark> Remarks,
    IReadOnlyList<MissingApproval> WithoutApproval,
    IReadOnlyList<ReleaseRow> HeldBack,
    IReadOnlyList<ReleaseRow> InReview,
    IReadOnlyList<ReleaseRow> Approved,
    IReadOnlyList<ReleaseRow> Scheduled,
    IReadOnlyList<ReleaseRow> Drafts,
    IReadOnlyList<ReleaseRow> JustOut)
{
    private const int Most = 10;
    private const int MostJustOut = 5;
    private const int MostWithoutApproval = 50;

    /// <summary>Texts that somebody asks to destroy; for editors, who confirm or drop it.</summary>
    public IReadOnlyList<OpenErasure> Erasures { get; init; } = [];

    /// <summary>What readers see although its usage ends, or has ended.</summary>
    public IReadOnlyList<EndingUsage> Usage { get; init; } = [];

    public bool NeedsNothing => Remarks.Count + WithoutApproval.Count + Erasures.Count + Usage.Count + HeldBack.Count + InReview.Count + Approved.Count == 0 && !Alarms.Any;

    public bool IsNew => NeedsNothing && Scheduled.Count + Drafts.Count + JustOut.Count == 0;

    public static async Task<DeskPage> Of(NewsroomDbContext db, Person me, DateTime now, DeskAlarms alarms, CancellationToken ct)
    {
        var releases = db.Releases.AsNoTracking().NotInBin();
        var mine = releases.Where(r => r.AuthorId == me.Id);
        var myConcern = me.IsEditor ? releases : mine;
        return new DeskPage(
            me.IsEditor,
            alarms,
            me.Id,
            await db.Remarks.AsNoTracking().Include(r => r.By).Include(r => r.Release).Where(r => r.ToId == me.Id && r.SettledAt == null)
                .OrderBy(r => r.At).ThenBy(r => r.Id).Take(Most).ToListAsync(ct),
            me.IsEditor
                ? await db.MissingApprovals.AsNoTracking().Include(m => m.By).Include(m => m.Release).Where(m => m.ApprovedAt == null).OrderBy(m => m.At).ThenBy(m => m.Id).Take(MostWithoutApproval).ToListAsync(ct)
                : [],
            await Rows(myConcern.HeldBack().OrderBy(r => r.ChangedAt).Take(Most)),
            await Rows(myConcern.InReview().OrderBy(r => r.ChangedAt).Take(Most)),
            await Rows(myConcern.Approved().OrderBy(r => r.ChangedAt).Take(Most)),
            await Rows(releases.Scheduled(now).OrderBy(r => r.Editions.Where(e => e.PublishAt > now).Min(e => e.PublishAt)).Take(Most)),
            await Rows(mine.Drafts().Where(r => r.HeldBackBecause == "").OrderByDescending(r => r.ChangedAt).Take(Most)),
            await Rows(db.Editions.AsNoTracking().Public(now).OrderByDescending(e => e.PublishAt).ThenByDescending(e => e.Id).Take(MostJustOut).Select(e => e.Release)));

        async Task<IReadOnlyList<ReleaseRow>> Rows(IQueryable<Release> some) => await some.Select(ReleaseRow.From(now)).ToListAsync(ct);
    }
}
