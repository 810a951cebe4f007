using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Newsroom.Media;
using Newsroom.Sharing;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>A release's kit as a zip file, written to the reader while it is made. The same edition gives the same bytes.</summary>
internal sealed class KitResult(SharedRelease release, SharedReleases releases, MediaLibrary library) : IActionResult
{
    private const int WebWidth = 1600;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response, stop) = (context.HttpContext.Request, context.HttpContext.Response, context.HttpContext.RequestAborted);
        var tag = releases.ETagOf(release, "zip");
        response.Headers.ETag = tag;
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = release.FileStem + ".zip" }.ToString();
        if (HttpMethods.IsHead(request.Method))
            return;

        await using var body = new WrittenLaterStream(response.Body);
        await using (var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop))
            await Write(zip, stop);
        await body.FlushAsync(stop);
    }

    private async Task Write(ZipArchive zip, CancellationToken stop)
    {
        var pictures = release.Pictures.Where(releases.MayBeUsed).Select((file, i) => new Named(file, $"{i + 1}-{file.Name}", Web(file))).ToList();
        var others = release.OtherDownloads.Where(releases.MayBeUsed).Select((file, i) => new Named(file, $"{i + 1}-{file.Name}", null)).ToList();
        var webNames = pictures.ToDictionary(p => p.File.Code, p => p.WebName);

        await Add("README.txt", KitReadme.Of(release, pictures, others));
        await Add("release.txt", PlainRelease.Text(release));
        await Add("release.md", PlainRelease.Markdown(release));
        await Add("release.html", StandalonePage.Html(release, code => webNames.GetValueOrDefault(code)));
        await AddBytes("release.docx", await releases.Word(release, stop), CompressionLevel.NoCompression);
        await AddBytes("release.pdf", await releases.Pdf(release, stop), CompressionLevel.Fastest);
        await Add("release.ninjs.json", NinjsItem.Json(release));
        if (release.Contacts.Count > 0)
            await Add("contacts.vcf", ContactCards.Write(release.Contacts, release.Organisation, release.Site));
        if (release.Text.EventStartsAt is not null)
            await Add("event.ics", EventFile.Of(release));
        await Add($"qr-{release.Reference}.svg", QrCode.Svg(release.Permalink));
        await AddBytes($"qr-{release.Reference}.png", QrCode.Png(release.Permalink, 1024), CompressionLevel.NoCompression);
        foreach (var picture in pictures)
        {
            await AddFile(picture.PrintName, picture.File, MediaVariant.Original(picture.File));
            if (picture.Web is { } web)
                await AddFile(picture.WebName!, picture.File, web);
        }
        foreach (var other in others)
            await AddFile(other.DownloadName, other.File, MediaVariant.Original(other.File));

        Task Add(string name, string content) => AddBytes(name, Encoding.UTF8.GetBytes(content), CompressionLevel.Optimal);

        async Task AddBytes(string name, byte[] bytes, CompressionLevel level)
        {
            await using var entry = await Entry(name, level).OpenAsync(stop);
            await entry.WriteAsync(bytes, stop);
        }

        // What the storage has lost is missing here, too; the rest is still worth having.
        async Task AddFile(string name, MediaFile file, MediaVariant variant)
        {
            await using var found = await library.Open(file, variant, stop);
            if (found is null)
                return;
            await using var entry = await Entry(name, CompressionLevel.NoCompression).OpenAsync(stop);
            await found.Content.CopyToAsync(entry, stop);
        }

        ZipArchiveEntry Entry(string name, CompressionLevel level)
        {
            var entry = zip.CreateEntry(name, level);
            entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(release.Edition.PublishAt, DateTimeKind.Unspecified), TimeSpan.Zero);
            return entry;
        }
    }

    // Widths are in the order in which they grow; a small picture has one of its own size.
    private static MediaVariant? Web(MediaFile file) => Rendition.WidthsFor(file.WidthPixels).Where((width, i) => width <= WebWidth || i == 0)
        .Select(width => MediaVariant.Of(file, new Rendition(Crop.Whole, width, MediaFormat.Jpeg))).LastOrDefault(v => v is not null);

    /// <param name="Name">With a number before it, so that no two files of a kit share one.</param>
    internal sealed record Named(MediaFile File, string Name, MediaVariant? Web)
    {
        public string PrintName => "images/print/" + Name;
        public string? WebName => Web is null ? null : $"images/web/{Path.GetFileNameWithoutExtension(Name)}.jpg";
        public string DownloadName => "downloads/" + Name;
    }
}
