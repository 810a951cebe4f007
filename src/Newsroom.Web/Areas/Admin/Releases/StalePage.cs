using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Tags;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Two people edited the same revision: both texts, field by field, and the body piece by piece.</summary>
/// <param name="Form">The text that was refused, now based on the newest revision, so that saving it again is a decision.</param>
/// <param name="Merge">What was chosen so far, with the texts that the pieces are made of.</param>
/// <param name="Differing">Fields in which the two differ, the body excepted.</param>
/// <param name="Pieces">The body in pieces; none where the two bodies are the same.</param>
/// <param name="Travelling">What is sent along unseen.</param>
public sealed record StalePage(
    ReleaseForm Form,
    MergeForm Merge,
    Release Theirs,
    Revision Newest,
    IReadOnlyList<StaleField> Differing,
    IReadOnlyList<MergePiece> Pieces,
    IReadOnlyList<(string Name, string Value)> Travelling)
{
    public static async Task<StalePage> Of(NewsroomDbContext db, ReleaseForm mine, MergeForm merge, Release theirs, CurrentNewsroom newsroom, CancellationToken ct)
    {
        var form = ReleaseForm.Of(theirs, [], "", newsroom.Zone);
        var baseNumber = merge.BaseNumber ?? mine.BasedOn;
        var before = await db.Revisions.AsNoTracking().Include(r => r.Kind).SingleOrDefaultAsync(r => r.ReleaseId == theirs.Id && r.Number == baseNumber && r.ErasedAt == null, ct);
        var kinds = await db.Kinds.ToDictionaryAsync(k => k.Id, k => k.Name, ct);
        var contacts = await db.Contacts.ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var boilerplates = await db.Boilerplates.ToDictionaryAsync(b => b.Id, b => b.Title, ct);
        var files = await db.FilesWithCodes([.. mine.Downloads, .. form.Downloads], ct);
        string FileNames(ReleaseForm f) => string.Join(", ", f.Downloads.Select(code => files.FirstOrDefault(file => file.Code == code)).OfType<MediaFile>().Select(file => file.Title.Length > 0 ? file.Title : file.Name));
        string ContactNames(ReleaseForm f) => string.Join(", ", f.ContactIds.Select(id => contacts.GetValueOrDefault(id, "")).Order(StringComparer.CurrentCulture));
        string? Time(DateTime? at) => before is null ? null : TypedTime.Of(at, newsroom.Zone);
        StaleField[] fields =
        [
            StaleField.Choice("Kind", nameof(ReleaseForm.KindId), before?.Kind.Name, kinds.GetValueOrDefault(mine.KindId, ""), kinds.GetValueOrDefault(form.KindId, "")),
            StaleField.Choice("Language", nameof(ReleaseForm.Language), before is null ? null : NameOf(before.Language), NameOf(mine.Language), NameOf(form.Language)),
            StaleField.Line("Headline", nameof(ReleaseForm.Headline), before?.Text.Headline, mine.Headline, form.Headline),
            StaleField.Line("Subheadline", nameof(ReleaseForm.Subheadline), before?.Text.Subheadline, mine.Subheadline, form.Subheadline),
            StaleField.Line("Summary", nameof(ReleaseForm.Summary), before?.Text.Summary, mine.Summary, form.Summary),
            StaleField.Line("Dateline", nameof(ReleaseForm.Dateline), before?.Text.Dateline, mine.Dateline, form.Dateline),
            StaleField.Line("Tags", nameof(ReleaseForm.Tags), before?.Tags, string.Join(", ", TypedTags.Names(mine.Tags)), form.Tags),
            StaleField.Line("Address", nameof(ReleaseForm.Slug), null, mine.Slug, form.Slug),
            StaleField.Choice("Boilerplate", nameof(ReleaseForm.BoilerplateId), null, BoilerplateTitle(mine.BoilerplateId), BoilerplateTitle(form.BoilerplateId)),
            StaleField.Choice("Contacts", nameof(ReleaseForm.ContactIds), null, ContactNames(mine), ContactNames(form)),
            StaleField.Choice("Downloads", nameof(ReleaseForm.Downloads), null, FileNames(mine), FileNames(form)),
            StaleField.Choice("Event starts", nameof(ReleaseForm.EventStarts), Time(before?.Text.EventStartsAt), mine.EventStarts, form.EventStarts),
            StaleField.Choice("Event ends", nameof(ReleaseForm.EventEnds), Time(before?.Text.EventEndsAt), mine.EventEnds, form.EventEnds),
            StaleField.Line("Event place", nameof(ReleaseForm.EventPlace), before?.Text.EventPlace, mine.EventPlace, form.EventPlace),
        ];
        var isBodyDifferent = TextInput.Paragraphs(mine.Body) != form.Body;
        var texts = new MergeForm
        {
            BaseNumber = baseNumber,
            BodyBefore = isBodyDifferent ? before?.Text.Body ?? merge.BodyBefore : null,
            BodyTheirs = isBodyDifferent ? form.Body : null,
            Take = merge.Take,
            Piece = merge.Piece,
        };
        mine.BasedOn = theirs.RevisionNumber;
        var differing = fields.Where(f => f.IsDifferent).ToList();
        return new StalePage(mine, texts, theirs,
            await db.Revisions.AsNoTracking().Include(r => r.By).Where(r => r.ReleaseId == theirs.Id).OrderByDescending(r => r.Number).FirstAsync(ct),
            differing, texts.PiecesWith(mine.Body), [.. Unseen(mine).Where(u => !differing.Exists(f => f.IsText && f.Name == u.Name)), .. isBodyDifferent ? [] : new[] { (nameof(ReleaseForm.Body), mine.Body) }]);

        string NameOf(string language) => LanguageNames.IsKnown(language) ? LanguageNames.NativeName(language) : language;
        string BoilerplateTitle(int? id) => id is { } known ? boilerplates.GetValueOrDefault(known, "") : "";
    }

    private static IEnumerable<(string Name, string Value)> Unseen(ReleaseForm mine) =>
    [
        (nameof(ReleaseForm.KindId), $"{mine.KindId}"), (nameof(ReleaseForm.Language), mine.Language), (nameof(ReleaseForm.Headline), mine.Headline),
        (nameof(ReleaseForm.Subheadline), mine.Subheadline), (nameof(ReleaseForm.Summary), mine.Summary), (nameof(ReleaseForm.Dateline), mine.Dateline),
        (nameof(ReleaseForm.Tags), mine.Tags), (nameof(ReleaseForm.Slug), mine.Slug), (nameof(ReleaseForm.BoilerplateId), $"{mine.BoilerplateId}"),
        (nameof(ReleaseForm.EventStarts), mine.EventStarts), (nameof(ReleaseForm.EventStartsOffset), mine.EventStartsOffset),
        (nameof(ReleaseForm.EventEnds), mine.EventEnds), (nameof(ReleaseForm.EventEndsOffset), mine.EventEndsOffset), (nameof(ReleaseForm.EventPlace), mine.EventPlace),
        (nameof(ReleaseForm.RelatedNews), mine.RelatedNews), (nameof(ReleaseForm.PublishAt), mine.PublishAt), (nameof(ReleaseForm.PublishAtOffset), mine.PublishAtOffset),
        (nameof(ReleaseForm.DownloadAddress), mine.DownloadAddress),
        .. mine.Downloads.Select(code => (nameof(ReleaseForm.Downloads), code)),
        .. mine.Related.Select(r => (nameof(ReleaseForm.Related), r)),
        .. mine.RelatedBefore.Select(r => (nameof(ReleaseForm.RelatedBefore), r)),
        .. mine.ContactIds.Select(id => (nameof(ReleaseForm.ContactIds), $"{id}")),
    ];
}

/// <param name="Name">The form's field.</param>
/// <param name="Before">What both began with; null where that is not known.</param>
/// <param name="IsText">Typed, and can be changed here; else something chosen from a list.</param>
public sealed record StaleField(string Label, string Name, string? Before, string Mine, string Theirs, bool IsText)
{
    public bool IsDifferent => Mine != Theirs;

    /// <summary>Whose is taken unless somebody decides otherwise: the side's that changed it; null where both did, or it is not known.</summary>
    public string? Proposed => Before is null ? null : Before == Mine ? MergeForm.Theirs : Before == Theirs ? MergeForm.Mine : null;

    public IReadOnlyList<Difference> Differences => Text.Differences.ByWord(Theirs, Mine);

    public static StaleField Line(string label, string name, string? before, string mine, string theirs) => new(label, name, before, TextInput.OneLine(mine), theirs, IsText: true);

    public static StaleField Choice(string label, string name, string? before, string mine, string theirs) => new(label, name, before, mine, theirs, IsText: false);
}
