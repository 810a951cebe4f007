using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>The permanent address of a release, whatever it is called today.</summary>
[Route("/r/{reference}")]
public sealed class PermalinksController(NewsroomDbContext db) : SiteController
{
    [HttpRead("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct)
    {
        if (!Reference.TryParse(reference, out var code))
            return NotFound();

        var address = await db.Editions.Public(Newsroom.Now).OfReference(code)
            .Select(e => new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug))
            .SingleOrDefaultAsync(ct);
        if (address is not null)
            return Redirect(Newsroom.Path(address));

        var releaseId = await db.Releases.Where(r => r.Reference == code).Select(r => r.Id).SingleOrDefaultAsync(ct);
        if (await db.TakenBack(releaseId, Newsroom.Now, ct) is not { } taken)
            return NotFound();

        address = taken.Elsewhere ?? await db.Editions.KeptWithNotice(Newsroom.Now).AddressOf(releaseId, ct);
        return address is not null ? Redirect(Newsroom.Path(address)) : Gone(taken.Withdrawal);
    }
}
