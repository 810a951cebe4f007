using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>A screen of the back office: nobody sees it without signing in, and nothing of it is kept by a cache.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Newsroom)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AdminController(NewsroomDbContext db) : Controller
{
    private const string NoticeKey = "notice";
    private const string UndoKey = "undo";

    protected NewsroomDbContext Db { get; } = db;

    /// <summary>Set before every action.</summary>
    protected CurrentNewsroom Newsroom { get; private set; } = null!;

    /// <summary>Who is signed in; set before every action.</summary>
    protected Person Me { get; private set; } = null!;

    protected DateTime Now => Newsroom.Now;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        Newsroom = HttpContext.RequestServices.GetRequiredService<CurrentNewsroom>();
        Newsroom.LookAtTheClock();
        var id = Guid.Parse(User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value);
        Me = await Db.People.FindAsync([id], HttpContext.RequestAborted) ?? throw new NotFound("The person");
        await next();
    }

    /// <summary>A sentence shown at the top of the next screen.</summary>
    /// <param name="undo">Where the opposite verb is posted to, which then stands beside it as 'Undo'; null where there is none.</param>
    protected void Say(string notice, string? undo = null)
    {
        TempData[NoticeKey] = notice;
        TempData[UndoKey] = undo;
    }

    /// <exception cref="RuleBroken">There is a refusal.</exception>
    protected static void Refuse(string? refusal)
    {
        if (refusal is not null)
            throw new RuleBroken(refusal);
    }
}
