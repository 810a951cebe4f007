using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.AboutPages;

/// <summary>Moves a page one place up or down in the footer of its language.</summary>
[Route("admin/settings/about-pages/{id:int}/order")]
[Authorize(Policy = Policies.Administrators)]
public sealed class AboutPageOrderController(NewsroomDbContext db) : AdminController(db)
{
    /// <param name="direction">up or down</param>
    [HttpPost("")]
    public async Task<IActionResult> Update(int id, string direction, CancellationToken ct)
    {
        var moved = await Db.AboutPages.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFound("The page");
        var pages = await Db.AboutPages.Where(p => p.Language == moved.Language).OrderBy(p => p.Order).ThenBy(p => p.Id).ToListAsync(ct);
        var from = pages.IndexOf(moved);
        var to = Math.Clamp(from + (direction == "up" ? -1 : 1), 0, pages.Count - 1);
        (pages[from], pages[to]) = (pages[to], pages[from]);
        foreach (var (page, place) in pages.Select((p, i) => (p, i + 1)))
            page.Order = place;

        Db.Audit.Add(new AuditEntry(AuditEvents.AboutPageSaved, Me, Now, moved.Title, new { language = moved.Language, order = pages.Select(p => p.Slug) }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBroken("Somebody else changed one of these pages at the same moment. Nothing was moved; look at the list, then try again.");
        }

        if (to != from)
            Say($"‘{moved.Title}’ is moved {(to < from ? "up" : "down")}.", undo: $"/admin/settings/about-pages/{id}/order?direction={(to < from ? "down" : "up")}");
        return Redirect("/admin/settings/about-pages");
    }
}
