using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.History;

/// <summary>Every saved state of a release, and every published one.</summary>
[Route("admin/releases/{reference}/history")]
public sealed class HistoryController(NewsroomDbContext db) : ReleaseController(db)
{
    /// <param name="from">Number of the earlier revision to compare.</param>
    /// <param name="to">Number of the later one.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, int? from, int? to, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        if (from is { } one && to is { } other)
            return View("Compare", await Compared(release, Math.Min(one, other), Math.Max(one, other), ct));

        var revisions = await Db.Revisions.AsNoTracking().Where(r => r.ReleaseId == release.Id)
            .OrderByDescending(r => r.Number)
            .Select(r => new RevisionRow(r.Number, r.At, r.By.DisplayName, r.Changed))
            .ToListAsync(ct);
        return View(new HistoryPage(release, revisions));
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        return View(await Revision(release, number, ct) is { } revision ? new RevisionPage(release, revision) : throw new NotFound("The revision"));
    }

    [HttpGet("editions/{number:int}")]
    public async Task<IActionResult> Edition(string reference, int number, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var edition = await Db.Editions.AsNoTracking().Include(e => e.FrozenBy).Include(e => e.Kind)
            .SingleOrDefaultAsync(e => e.ReleaseId == release.Id && e.Number == number, ct) ?? throw new NotFound("The edition");
        return View(new EditionPage(release, edition, TextDifferences.Between(edition, release)));
    }

    private async Task<ComparePage> Compared(Release release, int from, int to, CancellationToken ct)
    {
        var before = await Revision(release, from, ct) ?? throw new NotFound("The revision");
        var after = await Revision(release, to, ct) ?? throw new NotFound("The revision");
        return new ComparePage(release, before, after, TextDifferences.Between(before, after));
    }

    private Task<Revision?> Revision(Release release, int number, CancellationToken ct) =>
        Db.Revisions.AsNoTracking().Include(r => r.By).Include(r => r.Kind).SingleOrDefaultAsync(r => r.ReleaseId == release.Id && r.Number == number, ct);
}
