using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Copy;

/// <summary>A new draft with the text of another release: a duplicate, or the beginning of a translation.</summary>
[Route("admin/releases/{reference}/copy")]
public sealed class CopyController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var taken = await Db.Releases.NotInBin().Where(r => r.TranslationGroup == release.TranslationGroup).Select(r => r.Language).ToListAsync(ct);
        return View(new CopyPage(release, [.. Newsroom.Settings.AllLanguages.Where(l => l != release.Language)], taken));
    }

    /// <param name="language">Empty for a duplicate in the same language.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] string language, CancellationToken ct)
    {
        var copy = await Again(async () =>
        {
            var release = await Find(reference, ct);
            var made = string.IsNullOrEmpty(language)
                ? release.Duplicate(Reference.New(), Me, Now)
                : release.Translate(Offered(language), Reference.New(), Me, Now);
            Db.Releases.Add(made);
            await Db.SaveChangesAsync(ct);
            return made;
        });
        Say(string.IsNullOrEmpty(language) ? "Duplicated. This is the new draft." : "This is the new draft; replace the text by its translation.");
        return GoTo(copy, "edit");
    }

    private string Offered(string language) =>
        Newsroom.Settings.AllLanguages.Contains(language) ? language : throw new RuleBroken("Choose a language from the list.");
}

/// <param name="Taken">Languages in which the release exists already.</param>
public sealed record CopyPage(Release Release, IReadOnlyList<string> Languages, IReadOnlyList<string> Taken);
