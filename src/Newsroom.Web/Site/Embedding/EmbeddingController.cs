using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Sharing;

namespace Newsroom.Web.Site.Embedding;

/// <summary>What other sites show in the place of a link to a release (https://oembed.com/): its headline and summary, with the link.</summary>
public sealed class EmbeddingController(NewsroomDbContext db) : SiteController
{
    /// <param name="url">Of a release, its permanent one or any it has or had.</param>
    /// <param name="format">json (default) or xml.</param>
    [HttpRead("/oembed")]
    public async Task<IActionResult> Show(string? url, string? format, string? maxwidth, string? maxheight, CancellationToken ct)
    {
        if (format is not (null or "" or "json" or "xml"))
            return Said(StatusCodes.Status501NotImplemented, "Ask for json or xml.");
        if (string.IsNullOrEmpty(url))
            return Said(StatusCodes.Status400BadRequest, "Name the address of a release as url.");
        if (!IsPixels(maxwidth, out var width) || !IsPixels(maxheight, out var height))
            return Said(StatusCodes.Status400BadRequest, "Write maxwidth and maxheight as whole numbers of pixels.");
        if (await ReleaseAt(url, ct) is not { } releaseId
            || await db.Editions.Public(Newsroom.Now).OfRelease(releaseId).Include(e => e.Release).AsNoTracking().SingleOrDefaultAsync(ct) is not { } edition)
            return Said(StatusCodes.Status404NotFound, "There is no public release at this address.");

        var embedded = Embedded(edition, width, height);
        Response.Headers.AccessControlAllowOrigin = "*";
        return format == "xml" ? File(embedded.Xml(), "text/xml; charset=utf-8") : File(embedded.Json(), "application/json; charset=utf-8");
    }

    private async Task<Guid?> ReleaseAt(string url, CancellationToken ct)
    {
        var site = Newsroom.SiteAddress;
        if (!Uri.TryCreate(site, url, out var address) || address.Scheme is not ("http" or "https") || !address.Authority.Equals(site.Authority, StringComparison.OrdinalIgnoreCase))
            return null;

        var parts = Uri.UnescapeDataString(address.AbsolutePath).Trim('/').Split('/');
        var language = Newsroom.Settings.FirstLanguage;
        if (parts.Length > 1 && Newsroom.Settings.AllLanguages.Contains(parts[0]))
            (language, parts) = (parts[0], parts[1..]);
        return parts switch
        {
            ["r", var reference] when Reference.TryParse(reference, out var code) => await OfReference(code, ct),
            ["news", { Length: 4 } year, { Length: 2 } month, var slug] when NumberOf(year) is { } y && NumberOf(month) is { } m && Slug.IsValid(slug) =>
                await db.Addresses.WhoAnswers(new ReleaseAddress(language, y, m, slug), Newsroom.Settings.AllLanguages, Newsroom.Now, ct),
            _ => null,
        };
    }

    private async Task<Guid?> OfReference(string code, CancellationToken ct) =>
        await db.Editions.Public(Newsroom.Now).OfReference(code).Select(e => (Guid?)e.ReleaseId).SingleOrDefaultAsync(ct);

    private EmbeddedRelease Embedded(Edition edition, int? maxWidth, int? maxHeight) => new(
        edition.Text.Headline, edition.Text.Summary, edition.Language, Newsroom.Settings.Organisation, Newsroom.SiteAddress,
        Newsroom.Permalink(edition.Release.Reference), Newsroom.Date(edition.FirstPublishedAt), Newsroom.Card(edition.Release.Reference, edition.Number),
        maxWidth, maxHeight);

    private ContentResult Said(int status, string sentence)
    {
        Response.StatusCode = status;
        return Content(sentence + "\n", "text/plain; charset=utf-8");
    }

    private static bool IsPixels(string? text, out int? pixels)
    {
        pixels = string.IsNullOrEmpty(text) ? null : NumberOf(text);
        return string.IsNullOrEmpty(text) || pixels > 0;
    }

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
