using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Sharing;
using Newsroom.Web.Site.News;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Feeds;

/// <summary>Puts a feed together: what is public in one language, the last changed first, and what was taken back.</summary>
/// <param name="path">Of the page that shows the same: '/', '/tags/ferries', '/kinds/statement'.</param>
/// <param name="name">Of the topic or kind; empty for all releases.</param>
/// <param name="belongs">Which editions it is about.</param>
public sealed class ReleaseFeed(NewsroomDbContext db, CurrentNewsroom newsroom, IStringLocalizer<SiteText> texts, string path, string name, Func<IQueryable<Edition>, IQueryable<Edition>> belongs)
{
    /// <summary>Releases on a page.</summary>
    public const int Size = 50;

    private const int MostTombstones = 50;

    /// <summary>How many of those that were taken back and are public again stand on the first page, besides the last changed.</summary>
    private const int MostReturned = 20;

    /// <summary>About as wide as a column of text at twice the dots.</summary>
    private const int PicturePixels = 1_600;

    private const int CardPixels = 1_200;

    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    /// <exception cref="NotFound">There is no such page.</exception>
    public async Task<Feed> Page(int number, CancellationToken ct)
    {
        var editions = belongs(db.Editions.Public(newsroom.Now).In(newsroom.Language));
        var changed = await editions.LastChangedFirst().Skip((number - 1) * Size).Take(Size + 1).Select(e => new { e.Id, e.PublishAt }).ToListAsync(ct);
        if (changed.Count == 0 && number > 1)
            throw new NotFound("The page");

        var hasOlder = changed.Count > Size;
        var ids = changed.Take(Size).Select(e => e.Id).ToList();
        var isFirst = number == 1;
        if (isFirst)
            ids.AddRange(await Returned(editions, ids, hasOlder ? changed[Size - 1].PublishAt : DateTime.UnixEpoch, ct));
        return new Feed(
            name.Length == 0 ? texts["{0} newsroom", newsroom.Settings.Organisation] : $"{newsroom.Settings.Organisation}: {name}",
            texts["Press releases, statements and facts from {0}.", newsroom.Settings.Organisation],
            newsroom.Language,
            newsroom.Settings.Organisation,
            newsroom.SiteAddress,
            newsroom.Absolute(newsroom.Path(path)),
            PlaceOf(newsroom, path, newsroom.Language),
            await Entries(ids, ct),
            isFirst ? await Tombstones(ct) : [])
        {
            Number = number,
            HasOlder = hasOlder,
            Hub = newsroom.Hub,
        };
    }

    /// <summary>Where the feed of a page stands, absolute and without the format's ending.</summary>
    public static string PlaceOf(CurrentNewsroom newsroom, string path, string language) =>
        newsroom.Absolute(newsroom.Path((path == "/" ? "" : path) + "/feed", language)).AbsoluteUri;

    /// <param name="since">What is public again since then stands among the last changed, however old its text (UTC).</param>
    private async Task<List<long>> Returned(IQueryable<Edition> editions, List<long> shown, DateTime since, CancellationToken ct)
    {
        var releases = await db.Withdrawals.Undone(newsroom.Now).Where(w => w.UndoneAt >= since).OrderByDescending(w => w.UndoneAt).Take(MostReturned).Select(w => w.ReleaseId).ToListAsync(ct);
        return releases.Count == 0 ? [] : await editions.Where(e => releases.Contains(e.ReleaseId) && !shown.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<FeedTombstone>> Tombstones(CancellationToken ct)
    {
        var withdrawn = await belongs(db.Editions.LastOfWithdrawn(newsroom.Now).In(newsroom.Language))
            .Join(db.Withdrawals.Holding(newsroom.Now), e => e.ReleaseId, w => w.ReleaseId, (e, w) => new { e.Release.Reference, w.At, w.Reason })
            .OrderByDescending(w => w.At).Take(MostTombstones).ToListAsync(ct);
        return withdrawn.ConvertAll(w => new FeedTombstone(newsroom.Permalink(w.Reference), w.At, w.Reason));
    }

    private async Task<IReadOnlyList<FeedEntry>> Entries(List<long> ids, CancellationToken ct)
    {
        var editions = await db.Editions.Public(newsroom.Now).Where(e => ids.Contains(e.Id)).WithParts().ToListAsync(ct);
        var releases = editions.ConvertAll(e => e.ReleaseId);
        var returned = (await db.Withdrawals.Undone(newsroom.Now).Where(w => releases.Contains(w.ReleaseId)).Select(w => new { w.ReleaseId, w.UndoneAt }).ToListAsync(ct)).ToLookup(w => w.ReleaseId, w => w.UndoneAt!.Value);
        var notes = (await db.Editions.EverPublic(newsroom.Now)
            .Where(e => releases.Contains(e.ReleaseId) && e.CorrectionNote != "" && e.Change != ChangeKind.Minor)
            .Select(e => new { e.ReleaseId, Row = new HistoryRow(e.Number, e.Change, e.PublishAt, e.CorrectionNote) })
            .ToListAsync(ct)).ToLookup(e => e.ReleaseId, e => e.Row);
        return [.. editions
            .Select(e => Entry(e, returned[e.ReleaseId].Append(e.PublishAt).Max(), notes[e.ReleaseId].MaxBy(n => n.Number)))
            .OrderByDescending(e => e.UpdatedAt).ThenByDescending(e => e.PublishedAt)];
    }

    private FeedEntry Entry(Edition edition, DateTime updatedAt, HistoryRow? note)
    {
        var address = newsroom.Absolute(newsroom.Path(edition.Address));
        var pictures = edition.Media.Where(m => m.Use == MediaUse.Text && m.File.IsPicture).Select(m => m.File).ToList();
        return new FeedEntry(
            newsroom.Permalink(edition.Release.Reference), address, edition.Text.Headline, edition.Text.Summary,
            Html(edition, address, note), edition.FirstPublishedAt, updatedAt,
            [
                new FeedCategory(edition.Kind.Slug, edition.Kind.NameIn(edition.Language), newsroom.Absolute(newsroom.Path("/feeds"))),
                .. edition.Tags.Select(t => new FeedCategory(t.Tag.Slug, t.Tag.Name, newsroom.Absolute(newsroom.Path("/tags/")))),
            ],
            pictures.ConvertAll(Picture),
            [.. edition.Media.Where(m => m.Use == MediaUse.Download).Select(File)])
        {
            Picture = pictures.Count == 0 ? null : newsroom.Absolute(MediaPlace.Public.AddressOf(pictures[0], Rendition.Jpeg(pictures[0], Crop.Wide, CardPixels))),
        };
    }

    /// <summary>All that a reader of the page reads as text: note, event, body and what stands below it.</summary>
    private string Html(Edition edition, Uri page, HistoryRow? note)
    {
        List<string> parts = [];
        if (note is not null)
            parts.Add($"<p><strong>{Encoded(texts[note.Change.On])} {newsroom.DateAndTime(note.PublishedAt)}.</strong> {Encoded(note.Note)}</p>");
        if (edition.Text.Subheadline.Length > 0)
            parts.Add($"<p><strong>{Encoded(edition.Text.Subheadline)}</strong></p>");
        if (edition.Text.EventStartsAt is { } starts)
        {
            var ends = edition.Text.EventEndsAt is { } end ? " – " + newsroom.DateAndTime(end) : "";
            var place = edition.Text.EventPlace.Length > 0 ? $"<br>{Encoded(texts["Where"])}: {Encoded(edition.Text.EventPlace)}" : "";
            parts.Add($"<p>{Encoded(texts["When"])}: {newsroom.DateAndTime(starts)}{ends} ({newsroom.Zone.Id}){place}</p>");
        }

        using var body = new StringWriter(CultureInfo.InvariantCulture);
        new DatelinedBody(edition.Html, edition.Text.Dateline).WriteTo(body, Letters);
        parts.Add(body.ToString());
        if (edition.BoilerplateHtml.Length > 0)
            parts.Add($"<h2>{Encoded(edition.BoilerplateTitle)}</h2>\n{edition.BoilerplateHtml}");
        var html = AbsoluteHtml.Of(string.Join('\n', parts), page);
        return LanguageNames.IsRightToLeft(edition.Language) ? $"<div lang=\"{edition.Language}\" dir=\"rtl\">\n{html}\n</div>" : html;
    }

    private FeedPicture Picture(MediaFile file)
    {
        var rendition = Rendition.Jpeg(file, Crop.Whole, PicturePixels);
        var (width, height) = rendition.SizeOf(file);
        return new FeedPicture(newsroom.Absolute(MediaPlace.Public.AddressOf(file, rendition)), rendition.Format.ContentType, width, height, file.Caption, file.Credit);
    }

    // What says where it was taken is made anew without the place, and its size is known only then.
    private FeedFile File(EditionMedia download) => new(
        newsroom.Absolute(MediaPlace.Public.Original(download.File)), download.File.Format.ContentType, download.Title.Length > 0 ? download.Title : download.File.Name,
        download.File is { IsPicture: true, HasLocation: true } ? null : download.File.Bytes);

    private static string Encoded(string text) => Letters.Encode(text);
}
