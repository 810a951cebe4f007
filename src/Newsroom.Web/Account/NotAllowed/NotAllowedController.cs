using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;

namespace Newsroom.Web.Account.NotAllowed;

[Route("account/not-allowed")]
public sealed class NotAllowedController(NewsroomDbContext db) : AccountController(db)
{
    [HttpGet("")]
    public ViewResult Show()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View();
    }
}
