using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Remarks;

/// <summary>What people in the newsroom say to each other about a release. Whoever works here may remark, and settle what was said.</summary>
[Route("admin/releases/{reference}/remarks")]
public sealed class RemarksController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct) =>
        View(await RemarkList.Of(Db, await Find(reference, ct), RemarkList.OnItsOwn, ct));

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] RemarkForm form, CancellationToken ct)
    {
        try
        {
            var release = await Again(async () =>
            {
                var found = await Find(reference, ct);
                var to = form.To is { } id ? await Db.People.SingleOrDefaultAsync(p => p.Id == id && p.DisabledAt == null, ct)
                    ?? throw new RuleBroken("Choose somebody from the list, or nobody in particular.") : null;
                Db.Remarks.Add(new Remark(found, form.Text, Me, to, Now));
                await Db.SaveChangesAsync(ct);
                return found;
            });
            Say("Your remark is kept.");
            return Back(release, form.Screen);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            var list = await RemarkList.Of(Db, await Find(reference, ct), RemarkList.OnItsOwn, ct);
            return this.ShowAgain(nameof(Show), list with { Text = form.Text, To = form.To }, refusal);
        }
    }

    /// <param name="screen">Where the button was pressed.</param>
    [HttpPost("{id:int}/settle")]
    public async Task<IActionResult> Settle(string reference, int id, [FromForm] string screen, CancellationToken ct)
    {
        var release = await Again(async () =>
        {
            var found = await Find(reference, ct);
            var remark = await Db.Remarks.SingleOrDefaultAsync(r => r.Id == id && r.ReleaseId == found.Id, ct) ?? throw new NotFound("The remark");
            remark.Settle(Me, Now);
            await Db.SaveChangesAsync(ct);
            return found;
        });
        Say("Settled.");
        return Back(release, screen);
    }

    private LocalRedirectResult Back(Release release, string screen) => screen switch
    {
        RemarkList.OnDesk => LocalRedirect("/admin"),
        RemarkList.OnReview or RemarkList.OnEdit or RemarkList.OnItsOwn => GoTo(release, screen + "#remarks"),
        _ => LocalRedirect(PathOf(release.Reference) + "#remarks"),
    };
}

public sealed class RemarkForm
{
    public string Text { get; set; } = "";

    /// <summary>On whose Desk it stands; null for nobody in particular.</summary>
    public Guid? To { get; set; }

    public string Screen { get; set; } = "";
}
