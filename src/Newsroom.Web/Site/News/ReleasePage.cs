using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.RelatedNews;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Sharing;
using Newsroom.Text;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.News;

/// <summary>All that stands on the page of a release.</summary>
/// <param name="History">Editions that are or were public, newest first; their text is not shown.</param>
/// <param name="Related">At most 4.</param>
public sealed record ReleasePage(
    Edition Edition,
    IReadOnlyList<HistoryRow> History,
    IReadOnlyList<ReleaseCard> Related,
    IReadOnlyList<TranslationLink> Translations,
    Uri Address,
    Uri Permalink)
{
    private const int MaxRelated = 4;

    /// <summary>The withdrawal that stands above the text; null while the release is public.</summary>
    public Withdrawal? Notice { get; init; }

    /// <summary>What the organisation was called when the release came out; null where that is what it is called now.</summary>
    public FormerName? FormerName { get; init; }

    /// <summary>Where pictures and files are fetched; elsewhere while the text is not public.</summary>
    public MediaPlace MediaPlace { get; init; } = MediaPlace.Public;

    public string Html => MediaPlace.In(Edition.Html);
    public string BoilerplateHtml => MediaPlace.In(Edition.BoilerplateHtml);
    public IReadOnlyList<EditionMedia> Downloads => [.. Edition.Media.Where(m => m.Use == MediaUse.Download)];

    public ReleaseText Text => Edition.Text;
    public string Reference => Edition.Release.Reference;
    public string Kind => Edition.Kind.NameIn(Edition.Language);
    public string Description => Text.Summary.Length > 0 ? Text.Summary : Text.Subheadline;
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(MarkdownText.ReadingTime(Edition.WordCount).TotalMinutes));

    /// <summary>What the page says to machines, as schema.org's NewsArticle.</summary>
    public string StructuredData(CurrentNewsroom newsroom) => NewsArticle.Json(
        Edition, Address, newsroom.Settings.Organisation, newsroom.SiteAddress,
        History.Where(row => row.Note.Length > 0 && row.Change is (ChangeKind.Correction or ChangeKind.None)).Select(row => (row.Note, row.PublishedAt)));

    /// <summary>A QR code that leads nowhere yet is not shown.</summary>
    public bool HasQrCode => History.Count > 0;

    public bool WasCorrected => History.Count > 1;

    /// <summary>The note that stands above the body: of the latest change that is more than a matter of spelling or layout. Null where there is none.</summary>
    public HistoryRow? LatestNote => History.FirstOrDefault(row => row.Note.Length > 0 && row.Change != ChangeKind.Minor);

    /// <param name="edition">With its parts, see <see cref="ReadingQueries"/>; or an unsaved one, from <see cref="Release.Preview"/>.</param>
    public static async Task<ReleasePage> For(Edition edition, NewsroomDbContext db, CurrentNewsroom newsroom, CancellationToken ct)
    {
        var visible = db.Editions.Public(newsroom.Now);
        return new ReleasePage(
            edition,
            await HistoryOf(edition, db, newsroom.Now, ct),
            await RelatedTo(edition, visible.In(edition.Language), db, ct),
            await TranslationsOf(edition, visible, newsroom, ct),
            newsroom.Absolute(newsroom.Path(edition.Address)),
            newsroom.Permalink(edition.Release.Reference))
        {
            FormerName = await FormerNameAt(newsroom.Local(edition.FirstPublishedAt), edition.Language, db, ct),
        };
    }

    private static async Task<FormerName?> FormerNameAt(DateTime published, string language, NewsroomDbContext db, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(published);
        return await db.FormerNames.AsNoTracking().Where(n => n.Language == language && n.Until >= day).OrderBy(n => n.Until).FirstOrDefaultAsync(ct);
    }

    private static async Task<IReadOnlyList<HistoryRow>> HistoryOf(Edition edition, NewsroomDbContext db, DateTime now, CancellationToken ct) =>
        await db.Editions.EverPublic(now).OfRelease(edition.ReleaseId)
            .OrderByDescending(e => e.Number)
            .Select(e => new HistoryRow(e.Number, e.Change, e.PublishAt, e.CorrectionNote))
            .ToListAsync(ct);

    private static async Task<IReadOnlyList<ReleaseCard>> RelatedTo(Edition edition, IQueryable<Edition> visible, NewsroomDbContext db, CancellationToken ct)
    {
        var ids = await visible.RelatedTo(edition, db.RelatedLinks, MaxRelated, ct);
        var cards = await visible.Where(e => ids.Contains(e.Id)).Select(ReleaseCard.From).ToListAsync(ct);
        return [.. ids.Join(cards, id => id, card => card.Id, (_, card) => card)];
    }

    private static async Task<IReadOnlyList<TranslationLink>> TranslationsOf(
        Edition edition, IQueryable<Edition> visible, CurrentNewsroom newsroom, CancellationToken ct)
    {
        var found = await visible
            .Where(e => e.Release.TranslationGroup == edition.Release.TranslationGroup && e.Language != edition.Language)
            .OrderBy(e => e.FirstPublishedAt)
            .Select(e => new TranslationLink(new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug)))
            .ToListAsync(ct);
        return [.. newsroom.Settings.AllLanguages.Select(code => found.Find(t => t.Language == code)).OfType<TranslationLink>()];
    }
}

/// <summary>One line of the history of changes.</summary>
public sealed record HistoryRow(int Number, ChangeKind Change, DateTime PublishedAt, string Note);

/// <summary>The same release in another language.</summary>
public sealed record TranslationLink(ReleaseAddress Address)
{
    public string Language => Address.Language;
}
