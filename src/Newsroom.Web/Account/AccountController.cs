using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Newsroom.Data;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Account;

/// <summary>A screen about signing in or about one's own account; nothing of it is kept by a cache.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AccountController(NewsroomDbContext db) : Controller
{
    private const string NoticeKey = "notice";

    protected NewsroomDbContext Db { get; } = db;

    /// <summary>Set before every action.</summary>
    protected CurrentNewsroom Newsroom { get; private set; } = null!;

    protected DateTime Now => Newsroom.Now;

    /// <summary>Network address of whoever asks, for the record.</summary>
    protected string From => NetworkAddress.Of(HttpContext);

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Newsroom = HttpContext.RequestServices.GetRequiredService<CurrentNewsroom>();
        base.OnActionExecuting(context);
    }

    /// <summary>A sentence shown at the top of the next screen.</summary>
    protected void Say(string notice) => TempData[NoticeKey] = notice;
}
