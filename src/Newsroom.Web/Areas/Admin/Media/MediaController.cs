using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Jobs;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>The pictures and files of the newsroom.</summary>
[Route("admin/media")]
public sealed class MediaController(NewsroomDbContext db, MediaLibrary library, MediaLimits limits, NewPictures newPictures) : AdminController(db)
{
    private DateOnly Today => DateOnly.FromDateTime(Newsroom.Local(Now));

    [HttpGet("")]
    public async Task<IActionResult> Index(MediaFilter filter, CancellationToken ct) => View(await LibraryPage.Of(Db, filter, Today, limits, ct));

    /// <summary>Several files at once from a form, for browsers that run no script.</summary>
    [HttpPost(""), LargeFiles]
    public async Task<IActionResult> Create(IReadOnlyList<IFormFile> files, CancellationToken ct)
    {
        var (added, refusals) = (new List<AddedMedia>(), new List<string>());
        if (files.Count == 0)
            refusals.Add("Choose at least one file.");
        foreach (var file in files)
        {
            try
            {
                await using var content = file.OpenReadStream();
                added.Add(await library.Take(content, file.FileName, Me, Now, ct));
                newPictures.Add(added[^1]);
            }
            catch (RuleBroken refusal)
            {
                refusals.AddRange(refusal.Sentences.Select(sentence => $"{Path.GetFileName(file.FileName)}: {sentence}"));
            }
        }

        if (refusals.Count > 0)
            return this.ShowAgain(nameof(Index), await LibraryPage.Of(Db, new MediaFilter(), Today, limits, ct), added.Count == 0 ? refusals : [.. refusals, $"The other {(added.Count == 1 ? "file was" : $"{added.Count} files were")} added."]);

        Say(added is [var one] ? string.Join(" ", [$"‘{one.File.Called}’ is in the library.", .. one.Remarks]) : $"{added.Count} files are in the library.");
        return Redirect(added is [var single] ? single.File.OfficePath : "/admin/media");
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Show(string code, CancellationToken ct)
    {
        var file = await Db.MediaFiles.WithCode(code, ct);
        return View(await MediaPage.Of(Db, file, MediaForm.Of(file), Now, Today, ct));
    }

    [HttpPost("{code}")]
    public async Task<IActionResult> Update(string code, MediaForm form, CancellationToken ct)
    {
        var file = await Db.MediaFiles.WithCode(code, ct);
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Show), await MediaPage.Of(Db, file, form, Now, Today, ct));
        if (form.Version != file.Version)
        {
            form.Version = file.Version;
            return this.ShowAgain(nameof(Show), await MediaPage.Of(Db, file, form, Now, Today, ct), "Somebody else saved this file after you opened it. Yours is not saved yet; save again to put yours in its place.");
        }

        try
        {
            Describe(file, form);
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain(nameof(Show), await MediaPage.Of(Db, file, form, Now, Today, ct), refusal);
        }

        await Db.SaveChangesAsync(ct);
        Say("Saved. Releases that are published from now on show it so.");
        return Redirect(file.OfficePath);
    }

    private void Describe(MediaFile file, MediaForm form)
    {
        file.Describe(form.Words);
        if (Db.Entry(file).Properties.Any(p => p.IsModified))
        {
            Db.Audit.Add(new AuditEntry(AuditEvents.MediaDescribed, Me, Now, file.Code, new
            {
                title = file.Title,
                caption = file.Caption,
                altText = file.AltText,
                credit = file.Credit,
                licence = file.Licence,
                topics = file.Keywords,
                usageEndsOn = form.UsageEndsOn,
            }));
        }

        if (file.IsPicture && file.IsForPublicLibrary != form.IsForPublicLibrary)
            Db.Audit.Add(PublicLibraryController.Offer(file, form.IsForPublicLibrary, Me, Now));

        var before = (file.FocusXPercent, file.FocusYPercent);
        if (!file.IsPicture || (form.FocusXPercent, form.FocusYPercent) == before)
            return;

        file.FocusOn(form.FocusXPercent, form.FocusYPercent);
        Db.Audit.Add(new AuditEntry(AuditEvents.MediaFocused, Me, Now, file.Code, new { fromX = before.FocusXPercent, fromY = before.FocusYPercent, x = file.FocusXPercent, y = file.FocusYPercent }));
    }
}
