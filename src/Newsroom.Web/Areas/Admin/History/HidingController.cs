using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.History;

/// <summary>Hiding the text of a superseded edition from readers, with a public reason; and showing it again.</summary>
[Route("admin/releases/{reference}/history/editions/{number:int}/hiding")]
public sealed class HidingController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpPost("")]
    public Task<IActionResult> Create(string reference, int number, [FromForm] string reason, CancellationToken ct) =>
        Change(reference, number, reason, release => release.HideEdition(number, reason, Me, Now), $"Hidden. Readers see your reason in place of the text of edition {number}.", undo: PathOf(reference, $"history/editions/{number}/hiding/end"), ct);

    [HttpPost("end")]
    public Task<IActionResult> Delete(string reference, int number, CancellationToken ct) =>
        Change(reference, number, "", release => release.ShowEdition(number, Me, Now), $"Shown. Readers can read edition {number} on the history page again.", undo: null, ct);

    private async Task<IActionResult> Change(string reference, int number, string reason, Action<Release> verb, string done, string? undo, CancellationToken ct)
    {
        try
        {
            await Again(async () =>
            {
                var release = await Find(reference, ct);
                Refuse(Me.MayNotHide());
                verb(release);
                await SaveInTime(ct);
                return release;
            });
            Say(done, undo);
            return LocalRedirect(PathOf(reference, $"history/editions/{number}"));
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain("/Areas/Admin/History/Edition.cshtml", await EditionPage.Of(Db, await Find(reference, ct), number, Me, Now, ct) with { Reason = reason }, refusal);
        }
    }
}
