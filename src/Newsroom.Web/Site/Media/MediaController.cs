using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Rules;
using Newsroom.Web.Shared;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Media;

/// <summary>The public library of pictures, and the files of public releases. Whatever readers may not have answers as what does not exist.</summary>
public sealed class MediaController(NewsroomDbContext db, MediaAnswer answer) : SiteController
{
    // A browser keeps for an hour what its reader has seen; a shared cache asks again within a second, so that what is taken back is gone there, too.
    private const string CacheControl = "public, max-age=3600, s-maxage=1";

    private DateOnly Today => DateOnly.FromDateTime(Newsroom.Local(Newsroom.Now));

    [HttpRead("/media")]
    public async Task<IActionResult> Index(string? q, string? tag, string? year, string? page, CancellationToken ct)
    {
        var filter = new PictureFilter(PictureFilter.Cut(q), PictureFilter.Cut(tag), YearOf(year));
        return View(await PicturesPage.Of(db, filter, Paging.NumberOf(page), Newsroom.Now, Today, ct));
    }

    [HttpRead("/media/{code}")]
    public async Task<IActionResult> Picture(string code, CancellationToken ct)
    {
        if (await db.PublicLibrary(Newsroom.Now, Today).SingleOrDefaultAsync(f => f.Code == code, ct) is not { } file)
            return NotFound();

        return View(new PicturePage(file, await db.PublicUses(file.Id, Newsroom.Now).Take(PicturePage.MostReleases).Select(PictureUse.From).ToListAsync(ct)));
    }

    /// <param name="name">Of the file, of a rendition, or 'original/' and the file's name.</param>
    [HttpRead("/media/{code}/{**name}")]
    public async Task<IActionResult> Show(string code, string name, CancellationToken ct) =>
        await db.PublicFile(code, Newsroom.Now, ct) is { } file ? await answer.Of(file, name, CacheControl, ct) : NotFound();

    /// <exception cref="NotFound">It is no year.</exception>
    private static int? YearOf(string? text) =>
        string.IsNullOrEmpty(text) ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? year
            : throw new NotFound("The year");
}
