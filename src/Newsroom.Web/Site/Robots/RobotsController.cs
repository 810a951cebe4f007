using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Newsroom.Settings;

namespace Newsroom.Web.Site.Robots;

/// <summary>What programs ask a site first: where they may look, whom to tell of a weakness, and how it looks among apps.</summary>
public sealed class RobotsController(IStringLocalizer<SiteText> texts) : SiteController
{
    private const string Text = "text/plain; charset=utf-8";

    /// <summary>RFC 9309. It keeps out of the office only: what is hidden has no address to name.</summary>
    [HttpRead("/robots.txt")]
    public IActionResult Show() => Content($"""
        User-agent: *
        Disallow: /admin
        Disallow: /account
        Disallow: /embargo
        Disallow: /review

        Sitemap: {Newsroom.Absolute("/sitemap.xml").AbsoluteUri}
        Sitemap: {Newsroom.Absolute("/sitemap-news.xml").AbsoluteUri}

        """.ReplaceLineEndings("\n"), Text);

    /// <summary>RFC 9116; it exists while the settings name a contact.</summary>
    [HttpRead("/.well-known/security.txt")]
    public IActionResult Security()
    {
        if (Newsroom.Settings.SecurityContact is not { Length: > 0 } contact)
            return NotFound();

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Contact: {(contact.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "" : "mailto:")}{contact}\n");
        text.Append(CultureInfo.InvariantCulture, $"Expires: {Expires(Newsroom.Now):yyyy-MM-ddTHH:mm:ssZ}\n");
        text.Append(CultureInfo.InvariantCulture, $"Preferred-Languages: {string.Join(", ", Newsroom.Settings.AllLanguages)}\n");
        text.Append(CultureInfo.InvariantCulture, $"Canonical: {Newsroom.Absolute("/.well-known/security.txt").AbsoluteUri}\n");
        return Content(text.ToString(), Text);
    }

    /// <summary>https://www.w3.org/TR/appmanifest/</summary>
    [HttpRead("/manifest.webmanifest")]
    public IActionResult Manifest()
    {
        var accent = Newsroom.Settings.Accent.Colour;
        var manifest = Json(new
        {
            name = texts["{0} newsroom", Newsroom.Settings.Organisation].Value,
            short_name = Newsroom.Settings.Organisation,
            lang = Newsroom.Language,
            dir = LanguageNames.Direction(Newsroom.Language),
            id = Newsroom.Path("/"),
            start_url = Newsroom.Path("/"),
            scope = "/",
            display = "minimal-ui",
            theme_color = accent,
            background_color = "#fffdf9",
            icons = new[] { Icon(192), Icon(512) },
        });
        manifest.ContentType = "application/manifest+json; charset=utf-8";
        return manifest;
    }

    // Less than a year ahead, as section 2.5.5 asks for, and the same for a whole month.
    private static DateTime Expires(DateTime now) => new DateTime(now.Year, now.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(11);

    private static object Icon(int pixels) => new { src = $"/icon-{pixels}.png", sizes = $"{pixels}x{pixels}", type = "image/png" };
}
