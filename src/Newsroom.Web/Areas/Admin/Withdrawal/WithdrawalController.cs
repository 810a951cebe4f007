using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Withdrawal;

/// <summary>Taking a public release back, with a public reason.</summary>
[Route("admin/releases/{reference}/withdrawal")]
public sealed class WithdrawalController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct) => View(Screen(await Find(reference, ct), ""));

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] string reason, CancellationToken ct)
    {
        try
        {
            var release = await Again(() => Withdraw(reference, reason, ct));
            Say("Withdrawn. Its address and its QR code now say so, with your reason.");
            return GoTo(release);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain("Show", Screen(await Find(reference, ct), reason), refusal);
        }
    }

    private async Task<Release> Withdraw(string reference, string reason, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotWithdraw());
        release.Withdraw(reason, Me, Now);
        await SaveInTime(ct);
        return release;
    }

    private WithdrawalPage Screen(Release release, string reason) =>
        new(release, reason, [.. Me.MayNotWithdraw() is { } refusal ? [refusal] : release.WithdrawingBlockers(Now)]);
}

public sealed record WithdrawalPage(Release Release, string Reason, IReadOnlyList<string> Blockers);
