using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Sharing;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>A release as files: what readers see now, and whatever else its permanent address answers where they see nothing.</summary>
[Route("/r/{reference}")]
public sealed class ReleaseFilesController(NewsroomDbContext db, SharedReleases releases, MediaLibrary library) : SiteController
{
    /// <summary>The picture for other sites, 1200 by 630 pixels.</summary>
    [HttpRead("card.png")]
    public Task<IActionResult> Card(string reference, CancellationToken ct) =>
        Of(reference, async release => Sent(release, await releases.Card(release, ct), "card", "image/png"), ct);

    [HttpRead("release.pdf")]
    public Task<IActionResult> Pdf(string reference, CancellationToken ct) =>
        Of(reference, async release => Sent(release, await releases.Pdf(release, ct), "pdf", "application/pdf", ".pdf", isShown: true), ct);

    [HttpRead("release.docx")]
    public Task<IActionResult> Word(string reference, CancellationToken ct) =>
        Of(reference, async release => Sent(release, await releases.Word(release, ct), "docx", MediaFormat.Docx.ContentType, ".docx"), ct);

    [HttpRead("release.txt")]
    public Task<IActionResult> Text(string reference, CancellationToken ct) =>
        Of(reference, release => Written(release, PlainRelease.Text(release), "txt", "text/plain; charset=utf-8", ".txt", isShown: true), ct);

    [HttpRead("release.md")]
    public Task<IActionResult> Markdown(string reference, CancellationToken ct) =>
        Of(reference, release => Written(release, PlainRelease.Markdown(release), "md", "text/markdown; charset=utf-8", ".md"), ct);

    [HttpRead("release.html")]
    public Task<IActionResult> Html(string reference, CancellationToken ct) =>
        Of(reference, release => Written(release, StandalonePage.Html(release, _ => null), "html", "text/html; charset=utf-8", ".html"), ct);

    [HttpRead("release.ninjs.json")]
    public Task<IActionResult> Ninjs(string reference, CancellationToken ct) =>
        Of(reference, release => Written(release, NinjsItem.Json(release), "ninjs", "application/json; charset=utf-8", ".ninjs.json"), ct);

    [HttpRead("contacts.vcf")]
    public Task<IActionResult> Contacts(string reference, CancellationToken ct) =>
        Of(reference, release => release.Contacts.Count > 0
            ? Written(release, ContactCards.Write(release.Contacts, release.Organisation, release.Site), "vcf", "text/vcard; charset=utf-8", ".vcf")
            : Task.FromResult<IActionResult>(NotFound()), ct);

    [HttpRead("event.ics")]
    public Task<IActionResult> Event(string reference, CancellationToken ct) =>
        Of(reference, release => release.Text.EventStartsAt is not null
            ? Written(release, EventFile.Of(release), "ics", "text/calendar; charset=utf-8", ".ics")
            : Task.FromResult<IActionResult>(NotFound()), ct);

    /// <summary>All of them, with pictures and whatever else is offered beside the text.</summary>
    [HttpRead("kit.zip")]
    public Task<IActionResult> Kit(string reference, CancellationToken ct) =>
        Of(reference, release => Task.FromResult<IActionResult>(new KitResult(release, releases, library)), ct);

    private async Task<IActionResult> Of(string reference, Func<SharedRelease, Task<IActionResult>> answer, CancellationToken ct)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (!Reference.TryParse(reference, out var code))
            return NotFound();
        if (await db.Editions.Public(Newsroom.Now).OfReference(code).WithParts().SingleOrDefaultAsync(ct) is { } edition)
            return await answer(await releases.Of(edition, ct));

        var releaseId = await db.Releases.Where(r => r.Reference == code).Select(r => r.Id).SingleOrDefaultAsync(ct);
        if (await db.TakenBack(releaseId, Newsroom.Now, ct) is not { } taken)
            return NotFound();

        var address = taken.Elsewhere ?? await db.Editions.KeptWithNotice(Newsroom.Now).AddressOf(releaseId, ct);
        return address is not null ? Redirect(Newsroom.Path(address)) : Gone(taken.Withdrawal);
    }

    private Task<IActionResult> Written(SharedRelease release, string content, string file, string contentType, string ending, bool isShown = false) =>
        Task.FromResult<IActionResult>(Sent(release, Encoding.UTF8.GetBytes(content), file, contentType, ending, isShown));

    /// <param name="ending">Of its name where it is saved; empty for a picture within a page.</param>
    /// <param name="isShown">Whether a browser shows it in place.</param>
    private FileContentResult Sent(SharedRelease release, byte[] bytes, string file, string contentType, string ending = "", bool isShown = false)
    {
        if (ending.Length > 0)
            Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment") { FileName = release.FileStem + ending }.ToString();
        return File(bytes, contentType, lastModified: null, EntityTagHeaderValue.Parse(releases.ETagOf(release, file)));
    }
}
