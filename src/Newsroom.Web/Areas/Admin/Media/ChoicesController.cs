using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>The library for the picker beside the editor.</summary>
[Route("admin/media/choices")]
public sealed class ChoicesController(NewsroomDbContext db) : AdminController(db)
{
    private const int PageSize = 12;

    /// <param name="q">Words, in any case.</param>
    /// <param name="kind">'picture' for pictures only.</param>
    /// <param name="page">Counted from 1.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string q = "", string kind = "", int page = 1, CancellationToken ct = default)
    {
        page = Math.Clamp(page, 1, 10_000);
        var files = Db.MediaFiles.AsNoTracking().InLibrary();
        files = kind == "picture" ? files.Pictures() : files;
        var found = await files.Saying(q).LatestFirst().Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        var today = DateOnly.FromDateTime(Newsroom.Local(Now));
        return Json(new
        {
            files = found.Take(PageSize).Select(f => new { file = f.ForScript(), isOver = f.IsUsageOver(today) }),
            hasNext = found.Count > PageSize,
        });
    }
}
