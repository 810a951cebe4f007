using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Tags;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>
/// Saves what is being typed, without being asked to; answers in JSON. Two things wait for Save draft: new tags, because half a word would become one,
/// and related news, because a link shows to readers at once.
/// </summary>
[Route("admin/releases/{reference}/autosave")]
public sealed class AutosaveController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] ReleaseForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return UnprocessableEntity(new { sentences = ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage) });

        try
        {
            var typed = TypedTags.Names(form.Tags);
            form.Tags = string.Join(", ", await Db.KnownTags(typed, form.Language, ct));
            var isComplete = TypedTags.Names(form.Tags).Count == typed.Count && form.RelatedNews.Length == 0 && form.DownloadAddress.Length == 0 && form.Related.ToHashSet().SetEquals(form.RelatedBefore);
            form.DownloadAddress = "";
            var release = await Again(() => Keep(reference, form, ct));
            var savedAt = release.Revisions.MaxBy(r => r.Number)!.At;
            return Json(new { revision = release.RevisionNumber, savedAt = Newsroom.Time(savedAt), isComplete });
        }
        catch (StaleSave stale)
        {
            return Conflict(new { sentence = stale.Message });
        }
        catch (RuleBroken refusal)
        {
            return UnprocessableEntity(new { sentences = refusal.Sentences });
        }
    }

    private async Task<Release> Keep(string reference, ReleaseForm form, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        RuleBroken.ThrowIf(release.Status == ReleaseStatus.Approved, "This revision is approved, and any change ends the approval. What you type stays in this browser until you press Save draft.");
        if (release.SaveAutomatically(await Db.Read(form, release, Newsroom, Me, ct), form.BasedOn, release.Revisions.MaxBy(r => r.Number), Me, Now))
            await Db.SaveChangesAsync(ct);
        return release;
    }
}
