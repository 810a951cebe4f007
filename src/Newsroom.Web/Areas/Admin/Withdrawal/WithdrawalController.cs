using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Releases;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Withdrawal;

/// <summary>Taking a public release back, with a public reason, in one of three forms.</summary>
[Route("admin/releases/{reference}/withdrawal")]
public sealed class WithdrawalController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var held = release.CurrentWithdrawal;
        return View(await Screen(release, new WithdrawalTyped { Reason = held?.Reason ?? "", Replacement = held?.ReplacedBy?.Reference ?? "" }, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] WithdrawalTyped typed, CancellationToken ct)
    {
        try
        {
            RuleBroken.ThrowIf(!ModelState.IsValid, "Choose how the release answers from now on: gone, replaced, or kept with a notice.");
            var release = await Again(() => Withdraw(reference, typed, ct));
            Say(release.CurrentWithdrawal!.Form switch
            {
                WithdrawalForm.Replaced => $"Withdrawn. Its address and its QR code now lead to {release.CurrentWithdrawal.ReplacedBy!.Reference}.",
                WithdrawalForm.Notice => "Withdrawn. Its last text stands at its own address only, with your reason above it.",
                _ => "Withdrawn. Its address and its QR code now say so, with your reason.",
            });
            return GoTo(release);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            ModelState.Clear();
            return this.ShowAgain("Show", await Screen(await Find(reference, ct), typed, ct), refusal);
        }
    }

    private async Task<Release> Withdraw(string reference, WithdrawalTyped typed, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotWithdraw());
        var form = typed.Form ?? WithdrawalForm.Gone;
        release.Withdraw(form, typed.Reason, form == WithdrawalForm.Replaced ? await Replacement(typed.Replacement, ct) : null, Me, Now);
        await SaveInTime(ct);
        return release;
    }

    private async Task<Release?> Replacement(string typed, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;

        var reference = await Db.ReferenceIn(typed.Trim(), ct)
            ?? throw new RuleBroken($"‘{typed.Trim()}’ is no reference and no address of a release here. Type its reference, or paste its address.");
        return await Find(reference, ct);
    }

    private async Task<WithdrawalPage> Screen(Release release, WithdrawalTyped typed, CancellationToken ct) => new(
        release, typed,
        release.PublicEdition(Now) ?? release.Editions.Where(e => e.PublishAt <= Now).MaxBy(e => e.Number),
        [.. Me.MayNotWithdraw() is { } refusal ? [refusal] : release.WithdrawingBlockers(Now)],
        typed.Replacement.Length == 0 || await Db.ReferenceIn(typed.Replacement.Trim(), ct) is not null
            ? []
            : await Db.RelatedFinds(typed.Replacement, release.Reference).Where(r => r.Editions.Any(e => e.PublishAt <= Now && (e.EndsAt == null || e.EndsAt > Now))).Select(RelatedRow.From).ToListAsync(ct));
}
