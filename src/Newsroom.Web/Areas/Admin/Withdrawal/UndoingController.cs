using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Withdrawal;

/// <summary>Making public again what was withdrawn.</summary>
[Route("admin/releases/{reference}/withdrawal/undo")]
public sealed class UndoingController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct) => View("/Areas/Admin/Withdrawal/Undo.cshtml", Screen(await Find(reference, ct)));

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, CancellationToken ct)
    {
        try
        {
            var release = await Again(() => Undo(reference, ct));
            Say($"Undone. Readers see edition {release.PublicEdition(Now)?.Number} again.");
            return GoTo(release);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain("/Areas/Admin/Withdrawal/Undo.cshtml", Screen(await Find(reference, ct)), refusal);
        }
    }

    private async Task<Release> Undo(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotWithdraw());
        release.UndoWithdrawal(Me, Now);
        await SaveInTime(ct);
        return release;
    }

    private UndoPage Screen(Release release) => new(release, release.Editions.Where(e => e.PublishAt <= Now).MaxBy(e => e.Number),
        [.. Me.MayNotWithdraw() is { } refusal ? [refusal] : release.UndoingBlockers(Now)]);
}

/// <param name="Last">The edition that becomes public again.</param>
public sealed record UndoPage(Release Release, Edition? Last, IReadOnlyList<string> Blockers);
