using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Remarks;

/// <summary>What was said about a release's working copy: what is open first, each part with the newest first.</summary>
/// <param name="People">To whom a remark can be addressed.</param>
/// <param name="Screen">Where it stands, so that whoever remarks comes back there; one of the constants.</param>
/// <param name="Text">What was typed and refused; empty before.</param>
public sealed record RemarkList(string Reference, int Revision, IReadOnlyList<Remark> Remarks, IReadOnlyList<(Guid Id, string Name)> People, string Screen, string Text = "", Guid? To = null)
{
    public const string OnRelease = "";
    public const string OnReview = "review";
    public const string OnEdit = "edit";
    public const string OnDesk = "desk";
    public const string OnItsOwn = "remarks";

    private const int Most = 200;

    public int Open => Remarks.Count(r => r.IsOpen);

    public static async Task<RemarkList> Of(NewsroomDbContext db, Release release, string screen, CancellationToken ct)
    {
        var remarks = await db.Remarks.AsNoTracking().Include(r => r.By).Include(r => r.To).Include(r => r.SettledBy).Where(r => r.ReleaseId == release.Id)
            .OrderBy(r => r.SettledAt != null).ThenByDescending(r => r.At).ThenByDescending(r => r.Id).Take(Most).ToListAsync(ct);
        var people = await db.People.Where(p => p.DisabledAt == null).OrderBy(p => p.DisplayName).Select(p => new { p.Id, p.DisplayName }).ToListAsync(ct);
        return new RemarkList(release.Reference, release.RevisionNumber, remarks, [.. people.Select(p => (p.Id, p.DisplayName))], screen);
    }
}
