using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Templates;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Remarks;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Releases;

[Route("admin/releases")]
public sealed class ReleasesController(NewsroomDbContext db) : DraftController(db)
{
    // They travel in an address and in a cookie.
    private const int MostWordsCharacters = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(ReleaseFilter filter, CancellationToken ct) => View(await ListPage.Of(Db, filter, Me.Id, Now, ct));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var page = await ShowPage.Of(Db, release, await ReadinessOf(release, ct), Me, Newsroom, ct);
        return View(page with { Companions = await Db.OpenEditors.Others(release.Id, Me.Id, Now, ct) });
    }

    /// <param name="template">The template it begins with.</param>
    /// <param name="kind">Where there is no template: the kind.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(int? template, int? kind, CancellationToken ct)
    {
        if (template is { } id)
        {
            var chosen = await Db.Templates.WithId(id, ct);
            return await EditScreen(await Db.NewForm(Newsroom, chosen, ct), null, ct, begunFrom: chosen.Name);
        }

        var form = await Db.NewForm(Newsroom, ct);
        if (kind is { } one && await Db.Kinds.AnyAsync(k => k.Id == one, ct))
            form.KindId = one;
        return await EditScreen(form, null, ct);
    }

    [HttpPost("")]
    public Task<IActionResult> Create([FromForm] ReleaseForm form, CancellationToken ct) => Save(form, null, ct);

    /// <param name="at">What stood under 'Publish at' before; it is not part of the text.</param>
    /// <param name="related">Words typed under 'Related news' that were no address: what they find is offered.</param>
    [HttpGet("{reference}/edit")]
    public async Task<IActionResult> Edit(string reference, string? at, string? related, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var pending = release.PendingEdition(Now)?.PublishAt;
        var form = ReleaseForm.Of(release, await Db.LinkedReferences(release, ct), at ?? TypedTime.Of(pending, Newsroom.Zone), Newsroom.Zone);
        form.PublishAtOffset = at is null ? TypedTime.OffsetOf(pending, Newsroom.Zone) : "";
        form.RelatedNews = related ?? "";
        return await EditScreen(form, release, ct);
    }

    [HttpPost("{reference}/edit")]
    public async Task<IActionResult> Update(string reference, [FromForm] ReleaseForm form, [FromForm] MergeForm merge, CancellationToken ct)
    {
        if (!merge.IsAsked || !ModelState.IsValid)
            return await Save(form, reference, ct, merge);

        var theirs = await Find(reference, ct);
        foreach (var (field, sentence) in merge.Undecided(form))
            ModelState.AddModelError(field, sentence);
        if (!ModelState.IsValid)
        {
            return theirs.RevisionNumber == form.BasedOn
                ? await BothTexts(form, theirs, StatusCodes.Status422UnprocessableEntity, merge, ct)
                : await BothTexts(form, theirs, StatusCodes.Status409Conflict, merge.ForTheNextRound(), ct);
        }

        merge.ApplyTo(form, ReleaseForm.Of(theirs, [], "", Newsroom.Zone));
        return await Save(form, reference, ct, merge);
    }

    /// <param name="merge">Where the text comes from the screen that shows both texts.</param>
    private async Task<IActionResult> Save(ReleaseForm form, string? reference, CancellationToken ct, MergeForm? merge = null)
    {
        if (ModelState.IsValid)
        {
            try
            {
                var (release, isChanged, words) = await Again(() => Keep(form, reference, ct));
                var next = GoOn(release, form, isChanged, words);
                return IsSentByScript ? Json(new { goTo = next.Url, revision = release.RevisionNumber, reference = release.Reference }) : next;
            }
            catch (StaleSave)
            {
                if (IsSentByScript)
                    return Json(new { isRefused = true });

                Db.ChangeTracker.Clear();
                var theirs = await Find(reference ?? await BegunBefore(form, ct) ?? "", ct);
                return await BothTexts(form, theirs, StatusCodes.Status409Conflict, merge?.ForTheNextRound() ?? new MergeForm(), ct);
            }
            catch (DiskFull full)
            {
                if (IsSentByScript)
                    return StatusCode(StatusCodes.Status507InsufficientStorage, new { sentence = full.Message });

                ModelState.AddModelError("", full.Message);
                Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            }
            catch (RuleBroken refusal)
            {
                foreach (var sentence in refusal.Sentences)
                    ModelState.AddModelError(FormField.Of(sentence) ?? "", sentence);
            }
        }

        if (IsSentByScript)
            return Json(new { isRefused = true });

        Db.ChangeTracker.Clear();
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await EditScreen(form, reference is null ? null : await Find(reference, ct), ct);
    }

    /// <summary>Whether the edit screen's own script sends the form: it shows what was refused by sending it once more as a form.</summary>
    private bool IsSentByScript => Request.Headers["X-Newsroom-Sent-By"] == "script";

    private async Task<ViewResult> BothTexts(ReleaseForm form, Release theirs, int status, MergeForm merge, CancellationToken ct)
    {
        Response.StatusCode = status;
        if (status == StatusCodes.Status409Conflict)
            ModelState.Clear();
        return View("Stale", await StalePage.Of(Db, form, merge, theirs, Newsroom, ct));
    }

    private async Task<(Release Release, bool IsChanged, string Words)> Keep(ReleaseForm form, string? reference, CancellationToken ct)
    {
        var release = await FindOrBegin(form, reference, ct);
        var isChanged = release.Save(await Db.Read(form, release, Newsroom, Me, ct), form.BasedOn, Me, Now);
        var words = await Db.Relate(release, form, Me, Now, ct);
        await Db.SaveChangesAsync(ct);
        return (release, isChanged, words);
    }

    private LocalRedirectResult GoOn(Release release, ReleaseForm form, bool isChanged, string words)
    {
        var at = form.PublishAt.Length > 0 ? "?at=" + Uri.EscapeDataString(form.PublishAt) : "";
        if (words.Length > 0)
        {
            words = MarkdownText.Excerpt(words, MostWordsCharacters);
            Say($"Saved. Choose below what you mean by ‘{words}’.");
            return GoTo(release, $"edit{(at.Length > 0 ? at + "&" : "?")}related={Uri.EscapeDataString(words)}#related");
        }

        if (form.Then == Verb.Preview)
            return GoTo(release, "preview" + at);
        if (form.Then == Verb.Schedule)
            return GoTo(release, at.Length > 0 ? $"publication{at}&offset={Uri.EscapeDataString(form.PublishAtOffset)}" : "publication?at=");
        if (form.Then == Verb.Correct)
            return GoTo(release, at.Length > 0 ? $"correction{at}&offset={Uri.EscapeDataString(form.PublishAtOffset)}" : "correction");
        if (Verb.Of(release, Me, Now, isEditing: true, Newsroom.Settings.DemandsSecondPerson).FirstOrDefault(v => v.Then == form.Then) is { } verb)
            return GoTo(release, verb.Screen);

        Say(isChanged ? $"Saved as revision {release.RevisionNumber}." : "Nothing had changed since the last save.");
        return GoTo(release, "edit" + at);
    }

    private async Task<IActionResult> EditScreen(ReleaseForm form, Release? release, CancellationToken ct, string? begunFrom = null) =>
        View("Edit", (await EditPage.Of(Db, form, release, Newsroom, Me, ct)) with
        {
            Readiness = release is null ? null : await ReadinessOf(release, ct),
            Beginnings = release is null ? await Beginnings.Of(Db, begunFrom, ct) : null,
            Remarks = release is null ? null : await RemarkList.Of(Db, release, RemarkList.OnEdit, ct),
        });
}
