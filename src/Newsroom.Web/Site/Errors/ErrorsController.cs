using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Errors;

/// <summary>Pages for answers that would have no body. Asked for directly, they are as unknown as any other address.</summary>
[IgnoreAntiforgeryToken]
public sealed partial class ErrorsController : SiteController
{
    private const int MaxSearchWordsLength = 100;

    [Route("/errors/{code:int}")]
    public IActionResult Show()
    {
        // Not bound like other values: the form that was refused may be one that cannot be read at all.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var refused = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (failed is not null)
            code = Response.StatusCode;
        else if (refused is null || code is < 400 or > 599)
            code = StatusCodes.Status404NotFound;

        var path = failed?.Path ?? refused?.OriginalPath ?? "";
        var isBackOffice = IsBackOffice(path);
        if (failed is not null || isBackOffice)
            Response.Headers.CacheControl = "no-store";
        ViewData["BackOffice"] = isBackOffice;
        ViewData["WithoutFooter"] = failed is not null;
        Response.StatusCode = code;
        return View(Newsroom.IsLoaded ? "Show" : "Bare", new ErrorPage(code) { SearchWords = WordsOf(path) });
    }

    /// <summary>'/news/2026/05/night-ferry' becomes 'night ferry'.</summary>
    private static string WordsOf(string path)
    {
        if (SecretPaths.Holds(path))
            return "";

        var words = NotLetters().Replace(path[(path.TrimEnd('/').LastIndexOf('/') + 1)..], " ").Trim();
        return words.Length > MaxSearchWordsLength ? words[..MaxSearchWordsLength] : words;
    }

    private static bool IsBackOffice(string path) =>
        new PathString(path).StartsWithSegments("/admin") || new PathString(path).StartsWithSegments("/account");

    [GeneratedRegex(@"[^\p{L}\p{M}]+")]
    private static partial Regex NotLetters();
}
