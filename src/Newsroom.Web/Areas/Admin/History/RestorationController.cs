using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.History;

/// <summary>Making the text of an older revision the working copy again.</summary>
[Route("admin/releases/{reference}/history/{number:int}/restoration")]
public sealed class RestorationController(NewsroomDbContext db) : ReleaseController(db)
{
    /// <param name="basedOn">Number of the newest revision that was seen.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, int number, [FromForm] int basedOn, CancellationToken ct)
    {
        try
        {
            var release = await Again(() => Restore(reference, number, basedOn, ct));
            Say($"The text of revision {number} is the working copy again, as revision {release.RevisionNumber}. Tags, contacts and boilerplate stayed as they were.");
            return GoTo(release, "edit");
        }
        catch (StaleSave)
        {
            return await Refused(reference, number, ["Someone else saved this release after you opened this screen, so nothing was restored. Compare with the newest revision, then decide again."], StatusCodes.Status409Conflict, ct);
        }
        catch (RuleBroken refusal)
        {
            return await Refused(reference, number, refusal.Sentences, StatusCodes.Status422UnprocessableEntity, ct);
        }
    }

    private async Task<Release> Restore(string reference, int number, int basedOn, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var old = await Db.Revisions.Include(r => r.Kind).SingleOrDefaultAsync(r => r.ReleaseId == release.Id && r.Number == number, ct) ?? throw new NotFound("The revision");
        release.RestoreRevision(old, basedOn, Me, Now, await Db.FilesNamedIn(old.Text.Body, ct));
        await Db.SaveChangesAsync(ct);
        return release;
    }

    private async Task<IActionResult> Refused(string reference, int number, IEnumerable<string> sentences, int status, CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        var release = await Find(reference, ct);
        var screen = this.ShowAgain("/Areas/Admin/History/Show.cshtml", new RevisionPage(release, await Db.RevisionOf(release, number, ct) ?? throw new NotFound("The revision")), sentences);
        Response.StatusCode = status;
        return screen;
    }
}
