using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Translation;

/// <summary>Whether a translation still says what its original says.</summary>
[Route("admin/releases/{reference}/translation")]
public sealed class TranslationController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct) => View(await Screen(reference, ct));

    /// <param name="revision">The original's revision that was compared.</param>
    [HttpPost("")]
    public async Task<IActionResult> Confirm(string reference, [FromForm] int revision, CancellationToken ct)
    {
        try
        {
            var release = await Again(async () =>
            {
                var found = await Find(reference, ct);
                var original = await OriginalOf(found, ct) ?? throw new RuleBroken("This release is no translation: there is nothing to compare it with.");
                found.ConfirmTranslation(original, revision, Me, Now);
                await Db.SaveChangesAsync(ct);
                return found;
            });
            Say("Confirmed: the translation says what the original says.");
            return GoTo(release);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain(nameof(Show), await Screen(reference, ct), refusal);
        }
    }

    private async Task<Release?> OriginalOf(Release release, CancellationToken ct) =>
        release.TranslatedFromId is { } id ? await Db.Releases.Include(r => r.Kind).SingleOrDefaultAsync(r => r.Id == id, ct) : null;

    private async Task<TranslationPage> Screen(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var original = await OriginalOf(release, ct);
        // What was saved automatically in between may have been folded into a later revision.
        var compared = original is null ? null : await Db.Revisions.AsNoTracking().Where(r => r.ReleaseId == original.Id && r.Number <= release.TranslatedRevision)
            .OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        var translations = await Db.Releases.NotInBin().Where(r => r.TranslatedFromId == release.Id).OrderBy(r => r.Language).ThenBy(r => r.Reference).ToListAsync(ct);
        return new TranslationPage(release, original, compared,
            original is null || compared is null || compared.IsErased ? [] : [.. TextDifferences.Between(compared.Text, original.Text)], translations);
    }
}

/// <param name="Original">Null where the release is no translation.</param>
/// <param name="Compared">The original's text that the translation was last compared with; null where it is kept no more.</param>
/// <param name="Differences">From that text to the original as it stands.</param>
/// <param name="Translations">Of this release.</param>
public sealed record TranslationPage(Release Release, Release? Original, Revision? Compared, IReadOnlyList<TextDifference> Differences, IReadOnlyList<Release> Translations)
{
    public bool IsOutdated => Original is not null && Release.IsOutdatedAgainst(Original);
}
