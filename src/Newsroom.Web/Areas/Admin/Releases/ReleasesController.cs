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
public sealed class ReleasesController(NewsroomDbContext db) : ReleaseController(db)
{
    // They travel in an address and in a cookie.
    private const int MostWordsCharacters = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(ReleaseFilter filter, CancellationToken ct) => View(await ListPage.Of(Db, filter, Now, ct));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        return View(await ShowPage.Of(Db, release, await ReadinessOf(release, ct), Me, Newsroom, ct));
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
    public Task<IActionResult> Update(string reference, [FromForm] ReleaseForm form, CancellationToken ct) => Save(form, reference, ct);

    private async Task<IActionResult> Save(ReleaseForm form, string? reference, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            try
            {
                var (release, isChanged, words) = await Again(() => Keep(form, reference, ct));
                return GoOn(release, form, isChanged, words);
            }
            catch (StaleSave)
            {
                Db.ChangeTracker.Clear();
                var theirs = await Find(reference ?? await BegunBefore(form, ct) ?? "", ct);
                Response.StatusCode = StatusCodes.Status409Conflict;
                ModelState.Clear();
                return View("Stale", await StalePage.Of(Db, form, theirs, Newsroom, ct));
            }
            catch (RuleBroken refusal)
            {
                foreach (var sentence in refusal.Sentences)
                    ModelState.AddModelError(FormField.Of(sentence) ?? "", sentence);
            }
        }

        Db.ChangeTracker.Clear();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await EditScreen(form, reference is null ? null : await Find(reference, ct), ct);
    }

    private async Task<(Release Release, bool IsChanged, string Words)> Keep(ReleaseForm form, string? reference, CancellationToken ct)
    {
        reference ??= await BegunBefore(form, ct);
        var release = reference is null ? await Begin(form, ct) : await Find(reference, ct);
        var isChanged = release.Save(await Db.Read(form, release, Newsroom, Me, ct), form.BasedOn, Me, Now);
        var words = await Db.Relate(release, form, Me, Now, ct);
        await Db.SaveChangesAsync(ct);
        return (release, isChanged, words);
    }

    private async Task<string?> BegunBefore(ReleaseForm form, CancellationToken ct) =>
        await Db.Releases.Where(r => r.Id == form.DraftId).Select(r => r.Reference).FirstOrDefaultAsync(ct);

    private async Task<Release> Begin(ReleaseForm form, CancellationToken ct)
    {
        var kind = await Db.Kinds.FindAsync([form.KindId], ct) ?? throw new RuleBroken("Choose a kind from the list.");
        var release = Release.Draft(Reference.New(), Me, kind, Newsroom.Settings.FirstLanguage, Now, form.DraftId);
        Db.Releases.Add(release);
        return release;
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
