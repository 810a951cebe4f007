using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Planning;
using Newsroom.Web.Site;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Account.CalendarFeeds;

/// <summary>What calendar programs read. They cannot sign in: whoever knows the address may read it, until it is revoked or its person disabled.</summary>
public sealed class FeedFileController(NewsroomDbContext db, CurrentNewsroom newsroom) : Controller
{
    /// <summary>How much of the past is told: 90 days.</summary>
    private const int DaysBack = 90;

    /// <summary>How exactly it is kept when a feed was read last.</summary>
    private static readonly TimeSpan ReadingKept = TimeSpan.FromHours(1);

    [HttpRead(FeedAddress.Folder + "/{token}.ics")]
    public async Task<IActionResult> Show(string token, CancellationToken ct)
    {
        var now = newsroom.Now;
        if (await db.CalendarFeeds.AsNoTracking().At(token).Select(f => new { f.Id, f.LastReadAt }).SingleOrDefaultAsync(ct) is not { } feed)
            return NotFound();

        if (feed.LastReadAt is not { } last || now - last >= ReadingKept)
            await db.CalendarFeeds.Where(f => f.Id == feed.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.LastReadAt, now), ct);

        var today = DateOnly.FromDateTime(newsroom.Local(now));
        var rows = await db.Calendar(today.AddDays(-DaysBack), last: null, newsroom.Zone, now, ct);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Content(FeedFile.Of(rows, newsroom), "text/calendar; charset=utf-8");
    }
}
