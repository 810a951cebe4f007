using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Web.Site.Look;

/// <summary>The newsroom's own colour and icons.</summary>
public sealed class LookController(SiteIcons icons) : SiteController
{
    /// <summary>The colour as a style sheet. Its address names all it depends on, so it never changes.</summary>
    /// <param name="colour">Six hexadecimal digits.</param>
    [HttpRead("/look/{colour:regex(^[[0-9a-f]]{{6}}$)}.css")]
    public IActionResult Colour(string colour)
    {
        try
        {
            var accent = Accent.Accept(colour);
            Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Content($":root{{--accent:{accent.Colour};--accent-on-dark:{accent.OnDark}}}\n", "text/css; charset=utf-8");
        }
        catch (RuleBroken)
        {
            return NotFound();
        }
    }

    [HttpRead("/favicon.ico")]
    public Task<IActionResult> Favicon(CancellationToken ct) => Icon(32, ct);

    /// <param name="size">In pixels; one of <see cref="SiteIcons.Sizes"/>.</param>
    [HttpRead("/icon-{size:int}.png")]
    public async Task<IActionResult> Icon(int size, CancellationToken ct)
    {
        if (!SiteIcons.Sizes.Contains(size))
            return NotFound();

        var icon = await icons.Of(Newsroom.Settings, size, ct);
        return File(icon.Bytes, "image/png", lastModified: null, new EntityTagHeaderValue(icon.ETag));
    }
}
