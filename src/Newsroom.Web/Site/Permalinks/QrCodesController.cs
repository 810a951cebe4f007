using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Sharing;
using Newsroom.Web.Site.Errors;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>The QR code of a release that is or once was public: it carries the permanent address.</summary>
public sealed class QrCodesController(NewsroomDbContext db, QrCodes qrCodes) : SiteController
{
    private const int DefaultSizePixels = 512;

    /// <summary>30 days: only another site address would change the picture.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    [HttpRead("/r/{reference}/qr.svg")]
    public Task<IActionResult> Svg(string reference, CancellationToken ct) =>
        Picture(reference, address => qrCodes.Svg(address), "image/svg+xml", ct);

    /// <param name="size">Side in pixels, 64 to 2048. Default 512.</param>
    [HttpRead("/r/{reference}/qr.png")]
    public async Task<IActionResult> Png(string reference, string? size, CancellationToken ct)
    {
        if (SizeOf(size) is not { } sizePixels)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("/Site/Errors/Show.cshtml", new ErrorPage(StatusCodes.Status400BadRequest)
            {
                Sentence = "Choose a size from {0} to {1} pixels.",
                Values = [QrCode.MinSizePixels, QrCode.MaxSizePixels],
            });
        }

        return await Picture(reference, address => qrCodes.Png(address, sizePixels), "image/png", ct);
    }

    private async Task<IActionResult> Picture(string reference, Func<Uri, QrPicture> drawn, string contentType, CancellationToken ct)
    {
        if (!Reference.TryParse(reference, out var code) || !await db.Editions.EverPublic(Newsroom.Now).OfReference(code).AnyAsync(ct))
            return NotFound();

        var picture = drawn(Newsroom.Permalink(code));
        Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={Lifetime.TotalSeconds:0}");
        return File(picture.Bytes, contentType, lastModified: null, EntityTagHeaderValue.Parse(picture.ETag));
    }

    private static int? SizeOf(string? size)
    {
        if (string.IsNullOrEmpty(size))
            return DefaultSizePixels;

        return int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels is >= QrCode.MinSizePixels and <= QrCode.MaxSizePixels
            ? pixels
            : null;
    }
}
