using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>Everything of the library, for those who signed in.</summary>
[Route("admin/media/{code}/file/{**name}")]
public sealed class FileController(NewsroomDbContext db, MediaAnswer answer) : AdminController(db)
{
    // Asked for again each time, so that somebody who was signed out sees nothing; what has not changed is not sent again.
    private const string CacheControl = "private, no-cache";

    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Show(string code, string name, CancellationToken ct) =>
        await answer.Of(await Db.MediaFiles.WithCode(code, ct), name, CacheControl, ct);
}
