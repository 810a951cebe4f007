using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Web.Shared;
using Newsroom.Web.Site.News;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Embargo;

/// <summary>What a named journalist reads before its time. Nothing is shown, logged or used up before they accepted the terms with a button.</summary>
[Route("/embargo/{secret}")]
public sealed class EmbargoController(NewsroomDbContext db, IDataProtectionProvider protection, MediaAnswer answer) : GuestController(db, LinkPurpose.Embargo)
{
    private const string AcceptedCookie = "newsroom-embargo";
    private const int MostBytes = 16 * 1024;

    private readonly IDataProtector acceptances = protection.CreateProtector("Newsroom.Embargo");

    [HttpRead("")]
    public async Task<IActionResult> Show(string secret, CancellationToken ct)
    {
        if (await Open(secret, ct) is not { } link)
            return NotFound();
        // Ended because the embargo was over: what was read under it is public.
        if (link.IsRevoked)
            return link.RevokedAt >= link.ToldLiftAt ? await NothingWaits(link, ct) : Dead();
        if (await Pending(link).SingleOrDefaultAsync(ct) is not { } edition)
            return await NothingWaits(link, ct);
        if (!link.IsLive(Now))
            return Dead();
        if (!HasAccepted(link))
            return View("Terms", new TermsPage(link.Reader, edition.PublishAt, Newsroom.Settings.EmbargoTerms));

        if (HttpMethods.IsGet(Request.Method))
            await Db.NoteReading(link, Now, ct);
        ViewData["Preview"] = true;
        ViewData["Guest"] = new Guest(link.Reader, edition.PublishAt, Revision: 0);
        return View(await ReleasePage.For(edition, Db, Newsroom, ct) with { MediaPlace = MediaPlace.Below(PathOf(secret)) });
    }

    /// <summary>The terms are accepted: by this browser, until the link ends.</summary>
    [HttpPost("")]
    [RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Accept(string secret, CancellationToken ct)
    {
        if (await Open(secret, ct) is not { } link)
            return NotFound();
        if (link.IsRevoked)
            return Dead();

        if (link.IsLive(Now) && await Pending(link).AnyAsync(ct))
        {
            await Db.NoteAcceptance(link, Now, ct);
            Response.Cookies.Append(AcceptedCookie, acceptances.Protect(link.Id.ToString()), new CookieOptions
            {
                Path = Request.PathBase + PathOf(secret),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
                MaxAge = link.ExpiresAt - Now,
            });
        }

        return SeeOther(PathOf(secret));
    }

    /// <summary>A picture or file of what waits, for whoever may read it now.</summary>
    [HttpRead("media/{code}/{**name}")]
    public async Task<IActionResult> File(string secret, string code, string name, CancellationToken ct)
    {
        if (await Open(secret, ct) is not { } link || link.IsRevoked || !link.IsLive(Now) || !HasAccepted(link))
            return NotFound();

        var file = await Pending(link).SelectMany(e => e.Media).Select(m => m.File).FirstOrDefaultAsync(f => f.Code == code, ct);
        return file is null ? NotFound() : await answer.Of(file, name, FileCacheControl, ct);
    }

    private static string PathOf(string secret) => "/embargo/" + secret;

    private IQueryable<Edition> Pending(ReadingLink link) => Db.Editions.OfRelease(link.ReleaseId).Where(e => e.PublishAt > Now).WithParts();

    /// <summary>The public page, once the embargo is lifted; until something waits again, a page that says so.</summary>
    private async Task<IActionResult> NothingWaits(ReadingLink link, CancellationToken ct)
    {
        var address = await Db.Editions.Public(Now).OfRelease(link.ReleaseId)
            .Select(e => new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug))
            .SingleOrDefaultAsync(ct);
        if (address is not null)
            return Redirect(Newsroom.Path(address));

        return link.IsLive(Now) ? View("Nothing") : Dead();
    }

    private bool HasAccepted(ReadingLink link)
    {
        if (!Request.Cookies.TryGetValue(AcceptedCookie, out var kept))
            return false;

        try
        {
            return acceptances.Unprotect(kept) == link.Id.ToString();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
