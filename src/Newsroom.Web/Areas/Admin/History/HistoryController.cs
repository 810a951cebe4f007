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
    /// <param name="from">What to compare: '3' is revision 3, 'e2' edition 2.</param>
    /// <param name="to">What to compare it with.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, string? from, string? to, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        if (!string.IsNullOrEmpty(from) && !string.IsNullOrEmpty(to))
            return View("Compare", ComparePage.Of(release, await State(release, from, ct), await State(release, to, ct)));

        var revisions = await Db.Revisions.AsNoTracking().Where(r => r.ReleaseId == release.Id)
            .OrderByDescending(r => r.Number)
            .Select(r => new RevisionRow(r.Number, r.BegunAt, r.At, r.By.DisplayName, r.Changed, r.IsAutomatic, r.ErasedAt != null))
            .ToListAsync(ct);
        return View(new HistoryPage(release, revisions));
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        return View(await Db.RevisionOf(release, number, ct) is { } revision ? new RevisionPage(release, revision) : throw new NotFound("The revision"));
    }

    [HttpGet("editions/{number:int}")]
    public async Task<IActionResult> Edition(string reference, int number, CancellationToken ct) =>
        View(await EditionPage.Of(Db, await Find(reference, ct), number, Me, Now, ct));

    private async Task<ComparedState> State(Release release, string which, CancellationToken ct)
    {
        if (which.StartsWith('e') && int.TryParse(which.AsSpan(1), out var edition))
            return ComparedState.Of(await Db.EditionOf(release, edition, ct) ?? throw new NotFound("The edition"));

        return int.TryParse(which, out var revision)
            ? ComparedState.Of(await Db.RevisionOf(release, revision, ct) ?? throw new NotFound("The revision"))
            : throw new NotFound("The revision");
    }
}
