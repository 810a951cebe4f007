using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.RelatedNews;
using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Remarks;
using Newsroom.Web.Areas.Admin.Review;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>A release as it stands: text, state, what can be done next and why not, what happened.</summary>
/// <param name="Html">The body, rendered; null where it cannot be, with the sentence in <paramref name="WhyNoHtml"/>.</param>
public sealed record ShowPage(
    Release Release,
    ReleaseState State,
    ReleaseState WorkingCopyState,
    string? Html,
    string? WhyNoHtml,
    IReadOnlyList<Verb> Verbs,
    Readiness Readiness,
    ReviewStory Story,
    RemarkList Remarks,
    string? WhyNotBin,
    Revision? Saved,
    IReadOnlyList<RelatedRow> Related,
    IReadOnlyList<RelatedRow> Translations,
    IReadOnlyList<AuditEntry> Record)
{
    private const int LatestEntries = 15;

    /// <summary>Who else has it open to edit it.</summary>
    public IReadOnlyList<Companion> Companions { get; init; } = [];

    /// <summary>Until when an editor lets it lead the front page (UTC); null where nobody does.</summary>
    public DateTime? LeadsUntil { get; init; }

    public string Title => Release.Text.Headline.Length > 0 ? Release.Text.Headline : "Untitled";

    public string PathOf(string screen) => ReleaseController.PathOf(Release.Reference, screen);

    public static async Task<ShowPage> Of(NewsroomDbContext db, Release release, Readiness readiness, Person me, CurrentNewsroom newsroom, CancellationToken ct)
    {
        var now = newsroom.Now;
        var (html, whyNot) = ReadableBody.Of(release.Text.Body, release.FilesInText);
        var ends = db.RelatedLinks.Ends(release.Id);
        return new ShowPage(release, ReleaseState.Of(release, now), ReleaseState.OfWorkingCopy(release.Status, release.IsHeldBack), html, whyNot,
            Verb.Of(release, me, now, isEditing: false, newsroom.Settings.DemandsSecondPerson), readiness,
            await ReviewStory.Of(db, release, ct), await RemarkList.Of(db, release, RemarkList.OnRelease, ct),
            me.MayNotBin(release) ?? release.BinBlockers().FirstOrDefault(),
            await db.Revisions.AsNoTracking().Include(r => r.By).Where(r => r.ReleaseId == release.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct),
            await db.Releases.Where(r => ends.Contains(r.Id)).OrderByDescending(r => r.ChangedAt).Select(RelatedRow.From).ToListAsync(ct),
            await db.Releases.NotInBin().Where(r => r.TranslationGroup == release.TranslationGroup && r.Id != release.Id).OrderBy(r => r.Language)
                .Select(r => new RelatedRow(r.Reference, r.Text.Headline, r.Language, r.ChangedAt)).ToListAsync(ct),
            await db.Audit.AsNoTracking().Include(a => a.Person).Where(a => a.ReleaseId == release.Id).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(LatestEntries).ToListAsync(ct))
        {
            LeadsUntil = await db.PinnedLeads.Where(l => l.ReleaseId == release.Id && l.Until > now).Select(l => (DateTime?)l.Until).SingleOrDefaultAsync(ct),
        };
    }
}
