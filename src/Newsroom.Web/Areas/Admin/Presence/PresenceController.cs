using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Presence;

/// <summary>
/// Who else has a release open, and whether there is a newer revision; asked every few seconds by every open edit screen. It is one query, and a write
/// every ten seconds. It locks nothing, and is not put on record.
/// </summary>
[Route("admin/releases/{reference}/presence")]
public sealed class PresenceController(NewsroomDbContext db) : AdminController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] PresenceForm form, CancellationToken ct)
    {
        if (form.Tab == Guid.Empty || !Reference.TryParse(reference, out var known))
            throw new NotFound("The release");

        var now = Now;
        var seen = await Db.Releases.Where(r => r.Reference == known)
            .Select(r => new
            {
                r.Id,
                r.RevisionNumber,
                IsBinned = r.BinnedAt != null,
                By = r.Revisions.Where(v => v.Number == r.RevisionNumber).Select(v => v.By.DisplayName).FirstOrDefault(),
                ById = r.Revisions.Where(v => v.Number == r.RevisionNumber).Select(v => (Guid?)v.ById).FirstOrDefault(),
                Tabs = Db.OpenEditors.Where(e => e.ReleaseId == r.Id && (e.OpenUntil > now || e.TabId == form.Tab))
                    .Select(e => new { Editor = e, e.Person.DisplayName }).ToList(),
                r.ChangedAt,
            })
            .SingleOrDefaultAsync(ct) ?? throw new NotFound("The release");

        if (!seen.IsBinned)
            await Hear(seen.Tabs.Select(t => t.Editor).FirstOrDefault(e => e.TabId == form.Tab && e.PersonId == Me.Id), seen.Id, form, ct);
        var others = Companion.Of(seen.Tabs.Where(t => t.Editor.PersonId != Me.Id && t.Editor.OpenUntil > now)
            .Select(t => new Companion(t.Editor.PersonId, t.DisplayName, t.Editor.OpenedAt, t.Editor.TypedAt)));
        return Json(new
        {
            revision = seen.RevisionNumber,
            savedBy = seen.ById == Me.Id ? "" : seen.By ?? "",
            savedAt = Newsroom.Time(seen.ChangedAt),
            others = others.Select(c => new { name = c.Name, words = CompanionWords.Of(c, Newsroom) }),
        });
    }

    /// <summary>The tab was closed.</summary>
    [HttpPost("end")]
    public async Task<IActionResult> End([FromForm] PresenceForm form)
    {
        // The tab does not wait for an answer.
        await Db.OpenEditors.Where(e => e.TabId == form.Tab && e.PersonId == Me.Id).ExecuteDeleteAsync(CancellationToken.None);
        return NoContent();
    }

    private async Task Hear(OpenEditor? tab, Guid releaseId, PresenceForm form, CancellationToken ct)
    {
        var typedAt = form.TypedAt(Now);
        if (tab is not null && !tab.IsWorthHearing(typedAt, Now))
            return;

        if (tab is null)
            Db.OpenEditors.Add(tab = new OpenEditor(releaseId, Me.Id, form.Tab, Now));
        tab.Hear(typedAt, form.IsInBackground, Now);
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (Exception error) when (error is DbUpdateException || error.IsDiskFull)
        {
            // It was closed, or told twice, at this very moment; or there is no room. The next time says it again.
            Db.ChangeTracker.Clear();
        }
    }
}
