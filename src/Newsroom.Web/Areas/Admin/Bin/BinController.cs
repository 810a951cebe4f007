using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Bin;

/// <summary>Drafts thrown away: they can be restored for 30 days, or deleted for good.</summary>
[Route("admin/releases")]
public sealed class BinController(NewsroomDbContext db) : ReleaseController(db)
{
    private const int Shown = 200;

    [HttpGet("bin")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await Db.Releases.AsNoTracking().InBin()
        .OrderBy(r => r.BinnedAt)
        .Take(Shown)
        .Select(r => new BinRow(r.Reference, r.Text.Headline, r.Kind.Name, r.Author.DisplayName, r.BinnedAt!.Value))
        .ToListAsync(ct));

    [HttpPost("{reference}/bin")]
    public async Task<IActionResult> Create(string reference, CancellationToken ct)
    {
        var release = await FindMine(reference, ct);
        release.PutInBin(Me, Now);
        await Db.SaveChangesAsync(ct);
        Say($"Put in the bin. It can be restored there for {Release.BinPeriod.Days} days.", undo: PathOf(release.Reference, "bin/restore"));
        return LocalRedirect("/admin/releases/bin");
    }

    [HttpPost("{reference}/bin/restore")]
    public async Task<IActionResult> Restore(string reference, CancellationToken ct)
    {
        var release = await FindMine(reference, ct);
        release.Restore(Me, Now);
        await Db.SaveChangesAsync(ct);
        Say("Restored. It is a draft again.", undo: PathOf(release.Reference, "bin"));
        return GoTo(release);
    }

    [HttpGet("{reference}/bin")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct)
    {
        var release = await FindMine(reference, ct);
        return release.BinnedAt is null ? GoTo(release) : View(release);
    }

    [HttpPost("{reference}/bin/delete")]
    public async Task<IActionResult> Delete(string reference, CancellationToken ct)
    {
        var release = await FindMine(reference, ct);
        RuleBroken.ThrowIf(release.BinnedAt is null, "Only a draft in the bin is deleted for good. Put it there first.");
        if (await Db.DeleteForGood(release.Id, Me, Now, ct))
            Say("Deleted for good.");
        return LocalRedirect("/admin/releases/bin");
    }

    private async Task<Release> FindMine(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotBin(release));
        return release;
    }
}

public sealed record BinRow(string Reference, string Headline, string Kind, string Author, DateTime BinnedAt)
{
    public string Title => Headline.Length > 0 ? Headline : "Untitled";

    /// <summary>Whole days until it is gone; 0 on the last one.</summary>
    public int DaysLeft(DateTime now) => Math.Max(0, (int)(BinnedAt + Release.BinPeriod - now).TotalDays);
}
