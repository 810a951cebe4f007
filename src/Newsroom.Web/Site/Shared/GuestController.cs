using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Web.Site.Errors;

namespace Newsroom.Web.Site.Shared;

/// <summary>A page for one named reader, opened by a secret address: kept by no cache, found by no search engine, told to no other site.</summary>
[IgnoreAntiforgeryToken]
public abstract class GuestController(NewsroomDbContext db, LinkPurpose purpose) : SiteController
{
    /// <summary>Nothing a guest reads before its time stays anywhere.</summary>
    protected const string FileCacheControl = "private, no-store";

    protected const string Robots = "noindex, nofollow, noarchive";

    protected NewsroomDbContext Db { get; } = db;

    protected DateTime Now => Newsroom.Now;

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        base.OnActionExecuting(context);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = Robots;
        ViewData["NoIndex"] = true;
        ViewData["Robots"] = Robots;
        if (HttpMethods.IsPost(Request.Method) && !OwnForm.Sent(Request, Newsroom.SiteAddress))
            context.Result = Forbidden();
        // A form that cannot be read, such as one with NUL in it, leaves nothing bound, not even the address.
        else if (!context.ActionArguments.TryGetValue("secret", out var secret) || secret is null)
            context.Result = BadRequest();
    }

    /// <summary>The link that the secret opens, whatever became of it; null where there is none. Answers in its release's language from here on.</summary>
    protected async Task<ReadingLink?> Open(string secret, CancellationToken ct)
    {
        var link = await Db.ReadingLinks.OpenedBy(secret, purpose, ct);
        if (link is not null)
        {
            Newsroom.Speak(link.Release.Language);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Newsroom.Culture;
        }

        return link;
    }

    /// <summary>410 without a word about the release.</summary>
    protected ViewResult Dead()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("/Site/Shared/DeadLink.cshtml");
    }

    /// <summary>303: what was sent is done, and is not sent again by going back or reloading (RFC 9110, section 15.4.4).</summary>
    protected IActionResult SeeOther(string path)
    {
        Response.Headers.Location = Request.PathBase + path;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private ViewResult Forbidden()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("/Site/Errors/Show.cshtml", new ErrorPage(StatusCodes.Status403Forbidden) { Sentence = "This was not sent by the page itself. Open your link again in a current browser and use the page's own button." });
    }
}
