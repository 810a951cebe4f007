using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.History;

/// <summary>Destroying the text of an edition for a legal cause: one person asks, another confirms.</summary>
[Route("admin/releases/{reference}/history/editions/{number:int}/erasure")]
public sealed class ErasureController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken ct) => View("/Areas/Admin/History/Erasure.cshtml", await Screen(reference, number, "", ct));

    [HttpPost("")]
    public Task<IActionResult> Create(string reference, int number, [FromForm] string reason, CancellationToken ct) =>
        Change(reference, number, reason, async release => await Task.FromResult(release.AskForErasure(number, reason, Me, Now)),
            $"Asked for. The text of edition {number} is destroyed when a second person confirms it.", ct);

    /// <param name="understood">'yes' where the box was ticked that says it cannot be undone.</param>
    [HttpPost("confirmation")]
    public Task<IActionResult> Confirm(string reference, int number, [FromForm] string understood, CancellationToken ct) =>
        Change(reference, number, "", async release =>
        {
            RuleBroken.ThrowIf(understood != "yes", "Tick the box that says you know that this cannot be undone.");
            await Db.CarryOut(Open(release, number), release, Me, Now, ct);
        }, $"Destroyed. Of edition {number}, number, times and hash remain, with the reason.", ct);

    [HttpPost("drop")]
    public Task<IActionResult> Drop(string reference, int number, CancellationToken ct) =>
        Change(reference, number, "", async release =>
        {
            release.DropErasure(Open(release, number), Me, Now);
            await Task.CompletedTask;
        }, $"Dropped. The text of edition {number} stays.", ct);

    private static Erasure Open(Release release, int number) =>
        release.Erasures.FirstOrDefault(e => e.EditionNumber == number && e.IsOpen) ?? throw new RuleBroken("Nobody asks for this any more: it was confirmed or dropped in the meantime.");

    private async Task<IActionResult> Change(string reference, int number, string reason, Func<Release, Task> verb, string done, CancellationToken ct)
    {
        try
        {
            await Again(async () =>
            {
                var release = await Find(reference, ct);
                Refuse(Me.MayNotHide());
                await verb(release);
                await SaveInTime(ct);
                return release;
            });
            Say(done);
            return LocalRedirect(PathOf(reference, $"history/editions/{number}"));
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain("/Areas/Admin/History/Erasure.cshtml", await Screen(reference, number, reason, ct), refusal);
        }
    }

    private async Task<ErasurePage> Screen(string reference, int number, string reason, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var page = await EditionPage.Of(Db, release, number, Me, Now, ct);
        var body = page.Edition.Text.Body;
        var copies = await Db.Releases.AsNoTracking()
            .Where(r => r.Id != release.Id && (r.TranslationGroup == release.TranslationGroup || (body != "" && Db.Revisions.Any(v => v.ReleaseId == r.Id && v.Text.Body == body))))
            .OrderBy(r => r.CreatedAt)
            .Select(r => new CopyRow(r.Reference, r.Text.Headline, r.Language))
            .ToListAsync(ct);
        return new ErasurePage(page with { Reason = reason }, copies, Me.Id);
    }
}

/// <param name="Copies">Translations, and releases that hold the same body: they keep their texts.</param>
/// <param name="Me">Who looks at the screen.</param>
public sealed record ErasurePage(EditionPage Edition, IReadOnlyList<CopyRow> Copies, Guid Me)
{
    public bool IAsked => Edition.Erasure?.AskedById == Me;
}

public sealed record CopyRow(string Reference, string Headline, string Language);
