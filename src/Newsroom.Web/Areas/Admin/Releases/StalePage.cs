using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Two people edited the same revision: both texts, field by field.</summary>
/// <param name="Form">The text that was refused, now based on the newest revision, so that saving it again is a decision.</param>
/// <param name="Same">Fields in which the two agree; they travel along unseen.</param>
public sealed record StalePage(ReleaseForm Form, Release Theirs, Revision Newest, IReadOnlyList<StaleField> Differing, IReadOnlyList<(string Name, string Value)> Same)
{
    public static async Task<StalePage> Of(NewsroomDbContext db, ReleaseForm mine, Release theirs, CurrentNewsroom newsroom, CancellationToken ct)
    {
        var form = ReleaseForm.Of(theirs, [], "", newsroom.Zone);
        var kinds = await db.Kinds.ToDictionaryAsync(k => k.Id, k => k.Name, ct);
        var contacts = await db.Contacts.ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var boilerplates = await db.Boilerplates.ToDictionaryAsync(b => b.Id, b => b.Title, ct);
        string ContactNames(ReleaseForm f) => string.Join(", ", f.ContactIds.Select(id => contacts.GetValueOrDefault(id, "")).Order(StringComparer.CurrentCulture));
        StaleField[] fields =
        [
            StaleField.Choice("Kind", nameof(ReleaseForm.KindId), $"{mine.KindId}", kinds.GetValueOrDefault(mine.KindId, ""), kinds.GetValueOrDefault(form.KindId, "")),
            StaleField.Choice("Language", nameof(ReleaseForm.Language), mine.Language, NameOf(mine.Language), NameOf(form.Language)),
            StaleField.Line("Headline", nameof(ReleaseForm.Headline), mine.Headline, form.Headline),
            StaleField.Line("Subheadline", nameof(ReleaseForm.Subheadline), mine.Subheadline, form.Subheadline),
            StaleField.Paragraphs("Summary", nameof(ReleaseForm.Summary), TextInput.OneLine(mine.Summary), form.Summary),
            StaleField.Line("Dateline", nameof(ReleaseForm.Dateline), mine.Dateline, form.Dateline),
            StaleField.Paragraphs("Body", nameof(ReleaseForm.Body), TextInput.Paragraphs(mine.Body), form.Body),
            StaleField.Line("Tags", nameof(ReleaseForm.Tags), string.Join(", ", Newsroom.Tags.TypedTags.Names(mine.Tags)), form.Tags),
            StaleField.Line("Address", nameof(ReleaseForm.Slug), mine.Slug, form.Slug),
            StaleField.Choice("Boilerplate", nameof(ReleaseForm.BoilerplateId), $"{mine.BoilerplateId}", BoilerplateTitle(mine.BoilerplateId), BoilerplateTitle(form.BoilerplateId)),
            StaleField.Choice("Contacts", "", "", ContactNames(mine), ContactNames(form)),
            StaleField.Choice("Event starts", nameof(ReleaseForm.EventStarts), mine.EventStarts, mine.EventStarts, form.EventStarts),
            StaleField.Choice("Event ends", nameof(ReleaseForm.EventEnds), mine.EventEnds, mine.EventEnds, form.EventEnds),
            StaleField.Line("Event place", nameof(ReleaseForm.EventPlace), mine.EventPlace, form.EventPlace),
        ];
        mine.BasedOn = theirs.RevisionNumber;
        (string, string)[] travelling =
        [
            (nameof(ReleaseForm.EventStartsOffset), mine.EventStartsOffset), (nameof(ReleaseForm.EventEndsOffset), mine.EventEndsOffset),
            (nameof(ReleaseForm.RelatedNews), mine.RelatedNews), (nameof(ReleaseForm.PublishAt), mine.PublishAt), (nameof(ReleaseForm.PublishAtOffset), mine.PublishAtOffset),
            .. mine.Related.Select(r => (nameof(ReleaseForm.Related), r)),
            .. mine.RelatedBefore.Select(r => (nameof(ReleaseForm.RelatedBefore), r)),
            .. mine.ContactIds.Select(id => (nameof(ReleaseForm.ContactIds), $"{id}")),
        ];
        return new StalePage(mine, theirs,
            await db.Revisions.AsNoTracking().Include(r => r.By).Where(r => r.ReleaseId == theirs.Id).OrderByDescending(r => r.Number).FirstAsync(ct),
            [.. fields.Where(f => f.IsDifferent)],
            [.. fields.Where(f => !f.IsDifferent || f.IsChoice).Where(f => f.Name.Length > 0).Select(f => (f.Name, f.Value)), .. travelling]);

        string NameOf(string language) => LanguageNames.IsKnown(language) ? LanguageNames.NativeName(language) : language;
        string BoilerplateTitle(int? id) => id is { } known ? boilerplates.GetValueOrDefault(known, "") : "";
    }
}

/// <param name="Name">The form's field; empty where the value travels elsewhere.</param>
/// <param name="Value">What is sent for it.</param>
/// <param name="IsChoice">Something chosen from a list: shown, not edited here.</param>
public sealed record StaleField(string Label, string Name, string Value, string Mine, string Theirs, bool IsChoice, bool IsLong)
{
    public bool IsDifferent => Mine != Theirs;

    public IReadOnlyList<Difference> Differences => Text.Differences.ByWord(Theirs, Mine);

    public static StaleField Line(string label, string name, string mine, string theirs) =>
        new(label, name, TextInput.OneLine(mine), TextInput.OneLine(mine), theirs, IsChoice: false, IsLong: false);

    public static StaleField Paragraphs(string label, string name, string mine, string theirs) => new(label, name, mine, mine, theirs, IsChoice: false, IsLong: true);

    public static StaleField Choice(string label, string name, string value, string mine, string theirs) => new(label, name, value, mine, theirs, IsChoice: true, IsLong: false);
}
