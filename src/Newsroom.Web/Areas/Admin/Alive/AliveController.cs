using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Alive;

/// <summary>Tells a page that was open for long whether somebody is signed in, who, and the token that forms need from now on. Where nobody is, it leads to signing in.</summary>
[Route("admin/alive")]
public sealed class AliveController(NewsroomDbContext db, IAntiforgery antiforgery) : AdminController(db)
{
    [HttpGet("")]
    public IActionResult Show() => Json(new { person = Me.Id, name = Me.DisplayName, token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });
}
