using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Saves the edit screen: of a release that exists, or of one that begins with it.</summary>
public abstract class DraftController(NewsroomDbContext db) : ReleaseController(db)
{
    /// <param name="reference">Null for a new draft, which may have been begun by the same form before.</param>
    protected async Task<Release> FindOrBegin(ReleaseForm form, string? reference, CancellationToken ct)
    {
        reference ??= await BegunBefore(form, ct);
        return reference is null ? await Begin(form, ct) : await Find(reference, ct);
    }

    protected Task<string?> BegunBefore(ReleaseForm form, CancellationToken ct) =>
        Db.Releases.Where(r => r.Id == form.DraftId).Select(r => r.Reference).FirstOrDefaultAsync(ct);

    private async Task<Release> Begin(ReleaseForm form, CancellationToken ct)
    {
        var kind = await Db.Kinds.FindAsync([form.KindId], ct) ?? throw new RuleBroken("Choose a kind from the list.");
        var release = Release.Draft(Reference.New(), Me, kind, Newsroom.Settings.FirstLanguage, Now, form.DraftId);
        Db.Releases.Add(release);
        return release;
    }
}
