using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Site.Media;

/// <summary>Pictures and files of public releases. Whatever readers may not have answers as what does not exist.</summary>
public sealed class MediaController(NewsroomDbContext db, MediaAnswer answer) : SiteController
{
    // A browser keeps for an hour what its reader has seen; a shared cache asks again within a second, so that what is taken back is gone there, too.
    private const string CacheControl = "public, max-age=3600, s-maxage=1";

    /// <param name="name">Of the file, of a rendition, or 'original/' and the file's name.</param>
    [HttpRead("/media/{code}/{**name}")]
    public async Task<IActionResult> Show(string code, string name, CancellationToken ct) =>
        await db.PublicFile(code, Newsroom.Now, ct) is { } file ? await answer.Of(file, name, CacheControl, ct) : NotFound();
}
