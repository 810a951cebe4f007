using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.Rules;

namespace Newsroom.Web.Account.CalendarFeeds;

/// <summary>One's own calendar feed: its address is made, shown once, and revoked here.</summary>
[Route("account/calendar-feed")]
public sealed class CalendarFeedsController(NewsroomDbContext db, UserManager<Person> people) : OwnAccountController(db, people)
{
    private const string AddressKey = "calendar-feed";

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View(new FeedPage(await Mine(await Me(), ct), TempData[AddressKey] as string));

    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken ct)
    {
        var me = await Me();
        var feed = await Mine(me, ct);
        if (feed is null)
            Db.CalendarFeeds.Add(feed = new CalendarFeed(me));

        var token = feed.Renew(Now);
        Db.Audit.Add(new AuditEntry(AuditEvents.CalendarFeedMade, me, Now, me.Email!));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw new RuleBroken("You made an address in another window at the same moment. That one counts; make a new one if you do not have it.");
        }

        TempData[AddressKey] = Newsroom.Absolute(FeedAddress.Of(token)).ToString();
        return Redirect("/account/calendar-feed");
    }

    [HttpPost("end")]
    public async Task<IActionResult> End(CancellationToken ct)
    {
        var me = await Me();
        if (await Mine(me, ct) is { IsLive: true } feed)
        {
            feed.Revoke(Now);
            Db.Audit.Add(new AuditEntry(AuditEvents.CalendarFeedRevoked, me, Now, me.Email!));
            await Db.SaveChangesAsync(ct);
        }

        Say("The address is revoked. Whoever still asks for it is told that there is nothing.");
        return Redirect("/account/calendar-feed");
    }

    private Task<CalendarFeed?> Mine(Person me, CancellationToken ct) => Db.CalendarFeeds.SingleOrDefaultAsync(f => f.PersonId == me.Id, ct);
}

/// <param name="Feed">Null where none was ever made.</param>
/// <param name="Address">The whole address, right after it was made; else null.</param>
public sealed record FeedPage(CalendarFeed? Feed, string? Address);
