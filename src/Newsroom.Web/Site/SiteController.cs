using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site;

/// <summary>A page of the public site: a pure function of what is published, now, and the address.</summary>
public abstract class SiteController : Controller
{
    /// <summary>Set before every action.</summary>
    protected CurrentNewsroom Newsroom { get; private set; } = null!;

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Newsroom = HttpContext.RequestServices.GetRequiredService<CurrentNewsroom>();
        // The same for every page and time: one that shrank towards a due time would announce it.
        Response.Headers.CacheControl = "public, max-age=0, s-maxage=1";
        base.OnActionExecuting(context);
    }

    /// <summary>410 with the public reason.</summary>
    protected ViewResult Gone(Withdrawal withdrawal)
    {
        var page = View("/Site/Errors/Withdrawn.cshtml", withdrawal);
        page.StatusCode = StatusCodes.Status410Gone;
        return page;
    }
}
