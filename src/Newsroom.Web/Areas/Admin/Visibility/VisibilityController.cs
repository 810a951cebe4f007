using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Visibility;

/// <summary>Who can see a release now: readers, colleagues, people with a link, programs, caches.</summary>
[Route("admin/releases/{reference}/visibility")]
public sealed class VisibilityController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        return View(await VisibilityPage.Of(Db, release, maySeeLinks: Me.MayNotShare(release) is null, Now, ct));
    }
}
