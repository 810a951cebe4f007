using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Sharing;
using Newsroom.Sharing.Typesetting;
using Newsroom.Web.Site.News;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>Public editions as files, in their own language.</summary>
public sealed class SharedReleases(NewsroomDbContext db, CurrentNewsroom newsroom, IStringLocalizer<SiteText> texts, MediaLibrary library, DrawnFiles drawn, Typefaces typefaces)
{
    /// <summary>Most pictures that a PDF shows; further ones are described in words.</summary>
    private const int MostPicturesInPdf = 40;

    private const int PdfPictureWidth = 1200;
    private const int CardPictureWidth = 800;

    /// <summary>The edition with what its files say beside its text. From now on this request speaks the edition's language.</summary>
    /// <param name="edition">Public now, with its parts.</param>
    public async Task<SharedRelease> Of(Edition edition, CancellationToken ct)
    {
        newsroom.Speak(edition.Language);
        var note = await db.Editions.EverPublic(newsroom.Now).OfRelease(edition.ReleaseId)
            .Where(e => e.CorrectionNote != "" && e.Change != ChangeKind.Minor)
            .OrderByDescending(e => e.Number)
            .Select(e => new { e.Change, e.PublishAt, e.CorrectionNote })
            .FirstOrDefaultAsync(ct);
        return new SharedRelease(edition, english => texts[english], newsroom.SiteAddress, newsroom.Absolute(newsroom.Path(edition.Address)), newsroom.Permalink(edition.Release.Reference))
        {
            Organisation = newsroom.Settings.Organisation,
            Kind = edition.Kind.NameIn(edition.Language),
            Date = newsroom.Date(edition.FirstPublishedAt),
            NoteHead = note is null ? "" : $"{texts[note.Change.On]} {newsroom.DateAndTime(note.PublishAt)}.",
            Note = note?.CorrectionNote ?? "",
            Event = [.. EventOf(edition.Text)],
            Accent = newsroom.Settings.Accent.Colour,
            Hours = edition.Contacts.Select(c => c.Contact).Where(c => c.HasOfficeHours).ToDictionary(c => c.Id, c => $"{c.HoursIn(newsroom.Culture)} ({newsroom.Zone.Id})"),
        };
    }

    /// <summary>Strong, in quotes: another one as soon as anything changes that a file shows.</summary>
    /// <param name="file">Which of them.</param>
    public string ETagOf(SharedRelease release, string file)
    {
        string[] parts =
        [
            "1", file, release.Edition.Hash, release.Edition.Slug, release.Language, release.Organisation, release.Kind, release.Date, release.NoteHead, release.Note, release.Accent, release.Address.AbsoluteUri,
            release.Edition.BoilerplateHtml, release.Edition.Html, $"{newsroom.Settings.LogoId}", $"{newsroom.Zone.Id}",
            .. release.Event.Select(e => $"{e.Label} {e.Text}"),
            .. release.Edition.Tags.Select(t => $"{t.Tag.Slug} {t.Tag.Name}"),
            .. release.Contacts.Select(c => $"{c.Name}\n{c.Role}\n{c.Email}\n{c.Phone}\n{c.Language}\n{release.Hours.GetValueOrDefault(c.Id)}"),
            .. release.Edition.Media.Select(m => m.File).Select(f => $"{f.Code}\n{f.Title}\n{f.Caption}\n{f.Credit}\n{f.AltText}\n{f.Licence}\n{f.FocusXPercent} {f.FocusYPercent} {MayBeUsed(f)}"),
            .. release.Edition.Media.Select(m => $"{m.Use}"),
        ];
        var bytes = Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Length}:{p}\n")));
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
    }

    /// <summary>What may still be used today; the rest is shown on the page and handed to nobody.</summary>
    public bool MayBeUsed(MediaFile file) => !file.IsUsageOver(DateOnly.FromDateTime(newsroom.Local(newsroom.Now)));

    public Task<byte[]> Pdf(SharedRelease release, CancellationToken ct) => drawn.Get(ETagOf(release, "pdf"), async () =>
    {
        var pictures = new Dictionary<string, byte[]>();
        foreach (var picture in release.Pictures.Take(MostPicturesInPdf))
            if (await Jpeg(picture, Crop.Whole, PdfPictureWidth, ct) is { } bytes)
                pictures[picture.Code] = bytes;
        return ReleasePdf.Of(release, pictures, typefaces);
    }, ct);

    public Task<byte[]> Word(SharedRelease release, CancellationToken ct) => drawn.Get(ETagOf(release, "docx"), () => Task.FromResult(WordFile.Write(release)), ct);

    public Task<byte[]> Card(SharedRelease release, CancellationToken ct) => drawn.Get(ETagOf(release, "card"), async () =>
    {
        var picture = release.Pictures.Count > 0 ? await Jpeg(release.Pictures[0], Crop.Square, CardPictureWidth, ct) : null;
        var logo = newsroom.Settings.Logo is { } file ? await Bytes(file, MediaVariant.Main(file), ct) : null;
        return SocialCard.Png(release, picture, logo, typefaces);
    }, ct);

    private async Task<byte[]?> Jpeg(MediaFile picture, Crop crop, int widthPixels, CancellationToken ct)
    {
        // A crop may be narrower than the picture: then the next smaller size is there.
        foreach (var width in Rendition.Widths.Where(w => w <= widthPixels).Reverse())
            if (MediaVariant.Of(picture, new Rendition(crop, width, MediaFormat.Jpeg)) is { } variant)
                return await Bytes(picture, variant, ct);
        return null;
    }

    private async Task<byte[]?> Bytes(MediaFile file, MediaVariant variant, CancellationToken ct)
    {
        await using var found = await library.Open(file, variant, ct);
        if (found is null)
            return null;
        using var bytes = new MemoryStream();
        await found.Content.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private IEnumerable<(string Label, string Text)> EventOf(ReleaseText text)
    {
        if (text.EventStartsAt is not { } starts)
            yield break;

        var until = text.EventEndsAt switch
        {
            null => "",
            { } end when newsroom.Local(end).Date == newsroom.Local(starts).Date => $"–{newsroom.Time(end)}",
            { } end => $" – {newsroom.DateAndTime(end)}",
        };
        yield return (texts["When"], $"{newsroom.DateAndTime(starts)}{until} ({newsroom.Zone.Id})");
        if (text.EventPlace.Length > 0)
            yield return (texts["Where"], text.EventPlace);
    }
}
