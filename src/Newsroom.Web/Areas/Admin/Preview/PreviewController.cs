using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Site.News;

namespace Newsroom.Web.Areas.Admin.Preview;

/// <summary>The text as readers will see it.</summary>
public sealed class PreviewController(NewsroomDbContext db) : ReleaseController(db)
{
    /// <param name="at">What stood under 'Publish at'; handed back to the edit screen.</param>
    /// <param name="view">page, print or card.</param>
    [HttpGet("/admin/releases/{reference}/preview")]
    public async Task<IActionResult> Show(string reference, string? at, string? width, string? scheme, [FromQuery(Name = "as")] string? view, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var page = await ReleasePage.For(release.Preview(Me, Now, Newsroom.Zone), Db, Newsroom, ct);
        return View(new PreviewPage(release, at ?? "",
            PreviewPage.OneOf(PreviewPage.Widths, width, "desktop"),
            PreviewPage.OneOf(PreviewPage.Schemes, scheme, "light"),
            view is PreviewPage.Print or PreviewPage.CardView ? view : "page",
            SocialCard.Of(page)));
    }

    /// <summary>The page itself, to stand in a frame.</summary>
    /// <param name="print">Whether it is shown by the rules for paper.</param>
    [HttpGet("/admin/releases/{reference}/preview/page")]
    public async Task<IActionResult> Page(string reference, string? scheme, bool print, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Newsroom.Speak(release.Language);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(release.Language);
        ViewData["Preview"] = true;
        ViewData["Print"] = print;
        ViewData["Scheme"] = print ? "light" : PreviewPage.OneOf(PreviewPage.Schemes, scheme, "light");
        return View(await ReleasePage.For(release.Preview(Me, Now, Newsroom.Zone), Db, Newsroom, ct) with { MediaPlace = MediaPlace.Office });
    }

    /// <summary>The body while it is being written, as a piece of HTML.</summary>
    [HttpPost("/admin/preview")]
    public async Task<IActionResult> Create([FromForm] string body, CancellationToken ct)
    {
        var files = await Db.FilesNamedIn(body ?? "", ct);
        var (html, whyNot) = ReadableBody.Of(body ?? "", files);
        return html is null ? UnprocessableEntity(whyNot) : Content(html, "text/html; charset=utf-8");
    }
}
