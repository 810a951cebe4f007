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
[Route("admin/releases")]
public sealed class AutosaveController(NewsroomDbContext db) : DraftController(db)
{
    private static readonly string[] TooOld = ["This page is too old. Open a new one: your text is offered there."];

    /// <summary>Makes the draft of what is typed before the first Save draft; sent twice, it is one draft.</summary>
    [HttpPost("autosave")]
    public async Task<IActionResult> Begin([FromForm] ReleaseForm form, CancellationToken ct)
    {
        if (form.DraftId == Guid.Empty)
            return UnprocessableEntity(new { sentences = TooOld });

        return await Answer(form, () => Keep(form, null, ct), ct);
    }

    [HttpPost("{reference}/autosave")]
    public Task<IActionResult> Create(string reference, [FromForm] ReleaseForm form, CancellationToken ct) => Answer(form, () => Keep(form, reference, ct), ct);

    private async Task<IActionResult> Answer(ReleaseForm form, Func<Task<Release>> keep, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return UnprocessableEntity(new { sentences = ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage) });

        try
        {
            var typed = TypedTags.Names(form.Tags);
            form.Tags = string.Join(", ", await Db.KnownTags(typed, form.Language, ct));
            var isComplete = TypedTags.Names(form.Tags).Count == typed.Count && form.RelatedNews.Length == 0 && form.DownloadAddress.Length == 0 && form.Related.ToHashSet().SetEquals(form.RelatedBefore);
            form.DownloadAddress = "";
            var release = await Again(keep);
            var savedAt = release.Revisions.MaxBy(r => r.Number)!.At;
            return Json(new { revision = release.RevisionNumber, savedAt = Newsroom.Time(savedAt), isComplete, reference = release.Reference });
        }
        catch (StaleSave stale)
        {
            return Conflict(new { sentence = stale.Message });
        }
        catch (DiskFull full)
        {
            return StatusCode(StatusCodes.Status507InsufficientStorage, new { sentence = full.Message });
        }
        catch (RuleBroken refusal)
        {
            return UnprocessableEntity(new { sentences = refusal.Sentences });
        }
    }

    private async Task<Release> Keep(ReleaseForm form, string? reference, CancellationToken ct)
    {
        var release = await FindOrBegin(form, reference, ct);
        RuleBroken.ThrowIf(release.Status == ReleaseStatus.Approved, "This revision is approved, and any change ends the approval. What you type stays in this browser until you press Save draft.");
        if (release.SaveAutomatically(await Db.Read(form, release, Newsroom, Me, ct), form.BasedOn, release.Revisions.MaxBy(r => r.Number), Me, Now))
            await Db.SaveChangesAsync(ct);
        return release;
    }
}
