using Microsoft.EntityFrameworkCore;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.RelatedNews;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Templates;
using Newsroom.Web.Areas.Admin.Remarks;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Everything the edit screen offers around the form.</summary>
/// <param name="Release">Null for a new draft.</param>
/// <param name="Suggested">Public releases that may fit, each a press away.</param>
/// <param name="Found">What the words typed under 'Related news' find.</param>
public sealed record EditPage(
    ReleaseForm Form,
    Release? Release,
    ReleaseState State,
    DateTime? ScheduledFor,
    IReadOnlyList<Verb> Verbs,
    IReadOnlyList<Kind> Kinds,
    IReadOnlyList<string> Languages,
    IReadOnlyList<Boilerplate> Boilerplates,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<MediaFile> Downloads,
    IReadOnlyList<RelatedRow> Related,
    IReadOnlyList<RelatedRow> Suggested,
    IReadOnlyList<RelatedRow> Found,
    TimeZoneInfo Zone)
{
    /// <summary>What was found in the text as it was last saved; null for a new draft.</summary>
    public Readiness? Readiness { get; init; }

    /// <summary>Null for a new draft.</summary>
    public RemarkList? Remarks { get; init; }

    /// <summary>What a new draft can begin with; null for a draft that exists.</summary>
    public Beginnings? Beginnings { get; init; }

    /// <summary>What the chosen kind is not for; empty where nothing is said.</summary>
    public string NotFor => Kinds.FirstOrDefault(k => k.Id == Form.KindId)?.NotFor ?? "";

    public string Title => Release is null ? "New release" : Release.Text.Headline.Length > 0 ? Release.Text.Headline : "Untitled";

    public string Action => Release is null ? "/admin/releases" : ReleaseController.PathOf(Release.Reference, "edit");

    public bool HasEvent => Kinds.Any(k => k.Id == Form.KindId && k.HasEvent) || Form.EventStarts.Length + Form.EventEnds.Length + Form.EventPlace.Length > 0;

    public static async Task<EditPage> Of(NewsroomDbContext db, ReleaseForm form, Release? release, CurrentNewsroom newsroom, Person me, CancellationToken ct)
    {
        var now = newsroom.Now;
        var related = form.Related.Where(r => Reference.TryParse(r, out _)).ToList();
        var kinds = await db.Kinds.AsNoTracking().OrderBy(k => k.Order).ToListAsync(ct);
        var current = release ?? Release.Draft("", me, kinds[0], newsroom.Settings.FirstLanguage, now);
        return new EditPage(form, release, ReleaseState.Of(current, now), current.PendingEdition(now)?.PublishAt, Verb.Of(current, me, now, isEditing: true, newsroom.Settings.DemandsSecondPerson), kinds,
            [.. newsroom.Settings.AllLanguages.Union([current.Language])],
            await db.Boilerplates.AsNoTracking().Where(b => b.RetiredAt == null || b.Id == current.BoilerplateId).OrderBy(b => b.Title).ToListAsync(ct),
            await db.Contacts.AsNoTracking().Where(c => c.RetiredAt == null || form.ContactIds.Contains(c.Id))
                .OrderBy(c => c.Language == form.Language ? 0 : c.Language == "" ? 1 : 2).ThenBy(c => c.Name).ToListAsync(ct),
            await db.FilesWithCodes(form.Downloads, ct),
            await db.Releases.Where(r => related.Contains(r.Reference)).OrderByDescending(r => r.ChangedAt).Select(RelatedRow.From).ToListAsync(ct),
            release is null ? [] : [.. (await RelatedSuggestions.For(release, db, 4, now, ct)).Select(RelatedRow.Of).Where(r => !form.Related.Contains(r.Reference))],
            form.RelatedNews.Length == 0 ? [] : await db.RelatedFinds(form.RelatedNews, current.Reference).Select(RelatedRow.From).ToListAsync(ct),
            newsroom.Zone);
    }
}

public static class NewForms
{
    extension(NewsroomDbContext db)
    {
        /// <summary>What a new draft begins with: the first kind, the first language, its default boilerplate and contacts.</summary>
        public Task<ReleaseForm> NewForm(CurrentNewsroom newsroom, CancellationToken ct) => db.NewForm(newsroom, newsroom.Settings.FirstLanguage, ct);

        /// <summary>The same in another language.</summary>
        public async Task<ReleaseForm> NewForm(CurrentNewsroom newsroom, string language, CancellationToken ct) => new()
        {
            DraftId = Guid.CreateVersion7(newsroom.Now),
            KindId = await db.Kinds.OrderBy(k => k.Order).Select(k => k.Id).FirstAsync(ct),
            Language = language,
            BoilerplateId = await db.Boilerplates.Where(b => b.IsDefault && b.RetiredAt == null && b.Language == language).OrderBy(b => b.Id).Select(b => (int?)b.Id).FirstOrDefaultAsync(ct),
            ContactIds = await db.Contacts.Where(c => c.IsDefault && c.RetiredAt == null && (c.Language == "" || c.Language == language)).Select(c => c.Id).ToListAsync(ct),
        };

        /// <summary>What a new draft begins with that is begun from a template: its parts where it has them, else the usual ones.</summary>
        public async Task<ReleaseForm> NewForm(CurrentNewsroom newsroom, ReleaseTemplate template, CancellationToken ct)
        {
            var isSpoken = newsroom.Settings.AllLanguages.Contains(template.Language);
            var form = await db.NewForm(newsroom, isSpoken ? template.Language : newsroom.Settings.FirstLanguage, ct);
            form.KindId = template.KindId;
            var text = template.Text;
            (form.Headline, form.Subheadline, form.Summary, form.Dateline, form.Body, form.EventPlace) = (text.Headline, text.Subheadline, text.Summary, text.Dateline, text.Body, text.EventPlace);
            if (isSpoken && template.Boilerplate is { RetiredAt: null } boilerplate)
                form.BoilerplateId = boilerplate.Id;
            if (isSpoken)
                form.Tags = string.Join(", ", template.Tags.Select(t => t.Tag.Name));
            if (template.Contacts.Where(c => c.Contact.RetiredAt is null).Select(c => c.ContactId).ToList() is { Count: > 0 } contacts)
                form.ContactIds = contacts;
            return form;
        }

        public Task<List<string>> LinkedReferences(Release release, CancellationToken ct)
        {
            var ends = db.RelatedLinks.Ends(release.Id);
            return db.Releases.Where(r => ends.Contains(r.Id)).OrderBy(r => r.Reference).Select(r => r.Reference).ToListAsync(ct);
        }
    }
}
