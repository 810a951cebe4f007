using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Importing;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Import;

/// <summary>A new draft from a Word document.</summary>
[Route("admin/releases/import")]
public sealed class ImportController(NewsroomDbContext db, MediaLibrary library) : ReleaseController(db)
{
    // The document, and the form around it.
    private const int MostBytes = WordDocument.MostBytes + 1_000_000;

    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var form = await Db.NewForm(Newsroom, ct);
        return await Screen(new ImportForm { DraftId = form.DraftId, KindId = form.KindId, Language = form.Language }, ct);
    }

    // The whole document stays in memory: by default what is larger than 64 kB would lie on a disk meanwhile.
    [HttpPost("")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MemoryBufferThreshold = MostBytes, MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Create([FromForm] ImportForm form, CancellationToken ct)
    {
        try
        {
            var text = await Read(form, ct);
            if (await BegunBefore(form, ct) is { } before)
                return GoTo(await Find(before, ct), "edit");

            text = await WithPictures(text, ct);
            var (release, made) = await Again(() => Keep(form, text, ct));
            if (made is null)
                return GoTo(release, "edit");
            if (made.LeftOut.Count > 0)
                return View("Imported", new ImportedPage(release.Reference, release.Text.Headline, release.Language, Found(made), made.LeftOut));

            Say($"Imported. {Sentence(Found(made))}");
            return GoTo(release, "edit");
        }
        catch (RuleBroken refusal)
        {
            foreach (var sentence in refusal.Sentences)
                ModelState.AddModelError("", sentence);
            Db.ChangeTracker.Clear();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Screen(form, ct);
        }
    }

    private async Task<ImportedText> Read(ImportForm form, CancellationToken ct)
    {
        RuleBroken.ThrowIf(form.Document is null, "Choose a Word document (.docx).");
        RuleBroken.ThrowIf(!Newsroom.Settings.AllLanguages.Contains(form.Language), "Choose a language from the list.");
        var boilerplates = await Db.Boilerplates.AsNoTracking().Where(b => b.RetiredAt == null && b.Language == form.Language).OrderBy(b => b.Id).ToListAsync(ct);
        await using var file = form.Document!.OpenReadStream();
        return WordDocument.Read(file, boilerplates);
    }

    /// <returns>The text as it was kept; null where the same form made this draft before.</returns>
    private async Task<(Release Release, ImportedText? Text)> Keep(ImportForm form, ImportedText text, CancellationToken ct)
    {
        if (await BegunBefore(form, ct) is { } before)
            return (await Find(before, ct), null);

        var kind = await Db.Kinds.FindAsync([form.KindId], ct) ?? throw new RuleBroken("Choose a kind from the list.");
        var release = Release.Draft(Reference.New(), Me, kind, form.Language, Now, form.DraftId);
        Db.Releases.Add(release);
        var copy = await Db.NewForm(Newsroom, form.Language, ct);
        (copy.KindId, copy.Headline, copy.Subheadline, copy.Dateline, copy.Body) = (form.KindId, text.Headline, text.Subheadline, text.Dateline, text.Body);
        copy.BoilerplateId = text.Boilerplate?.Id ?? (text.HoldsOtherBoilerplate ? null : copy.BoilerplateId);
        release.Save(await Db.Read(copy, release, Newsroom, Me, ct), basedOn: 0, Me, Now);
        await Db.SaveChangesAsync(ct);
        return (release, text);
    }

    private Task<string?> BegunBefore(ImportForm form, CancellationToken ct) =>
        Db.Releases.Where(r => r.Id == form.DraftId && r.AuthorId == Me.Id).Select(r => r.Reference).FirstOrDefaultAsync(ct);

    /// <summary>Takes the document's pictures into the library, which saves each by itself: they stay there whatever becomes of the draft.</summary>
    private async Task<ImportedText> WithPictures(ImportedText text, CancellationToken ct)
    {
        var (taken, sentences) = (new Dictionary<ImportedPicture, string>(), new List<string>());
        foreach (var picture in text.Pictures)
        {
            try
            {
                var file = await library.Add(new MemoryStream(picture.Bytes), picture.FileName, Me, Now, ct);
                RuleBroken.ThrowIf(!file.IsPicture, "It is no picture.");
                taken[picture] = picture.In(file.Address + (picture.IsDecorative ? MediaAddress.Decorative : ""));
            }
            catch (RuleBroken refusal)
            {
                var where = picture.After.Length > 0 ? $"after ‘{picture.After}’" : "at the beginning";
                sentences.Add($"The picture {picture.FileName}{(picture.Alt.Length > 0 ? $" (‘{picture.Alt}’)" : "")} {where} was left out. {refusal.Message}");
            }
        }

        return text.With(picture => taken.GetValueOrDefault(picture, "")) with { LeftOut = [.. text.LeftOut, .. sentences] };
    }

    private static List<string> Found(ImportedText text)
    {
        var found = new List<string>();
        if (text.Headline.Length > 0) found.Add("headline");
        if (text.Subheadline.Length > 0) found.Add("subheadline");
        if (text.Dateline.Length > 0) found.Add("dateline");
        if (text.Body.Length > 0) found.Add("body");
        if (text.Boilerplate is not null) found.Add("boilerplate");
        return found;
    }

    private static string Sentence(List<string> found) => found.Count == 0 ? "" : $"Recognised: {string.Join(", ", found)}.";

    private async Task<IActionResult> Screen(ImportForm form, CancellationToken ct) =>
        View("New", new ImportPage(form, await Db.Kinds.AsNoTracking().OrderBy(k => k.Order).ToListAsync(ct), Newsroom.Settings.AllLanguages));
}
