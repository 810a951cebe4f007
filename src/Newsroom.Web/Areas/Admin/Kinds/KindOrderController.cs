using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Kinds;

/// <summary>Moves a kind one place up or down.</summary>
[Route("admin/kinds/{id:int}/order")]
[Authorize(Policy = Policies.Administrators)]
public sealed class KindOrderController(NewsroomDbContext db) : AdminController(db)
{
    /// <param name="direction">up or down</param>
    [HttpPost("")]
    public async Task<IActionResult> Update(int id, string direction, CancellationToken ct)
    {
        var kinds = await Db.Kinds.InOrder().ToListAsync(ct);
        var from = kinds.FindIndex(k => k.Id == id);
        if (from < 0)
            throw new NotFound("The kind");

        var to = Math.Clamp(from + (direction == "up" ? -1 : 1), 0, kinds.Count - 1);
        (kinds[from], kinds[to]) = (kinds[to], kinds[from]);
        foreach (var (kind, place) in kinds.Select((k, i) => (k, i + 1)))
            kind.Order = place;

        Db.Audit.Add(new AuditEntry(AuditEvents.KindsOrdered, Me, Now, kinds[to].Name, new { order = kinds.Select(k => k.Slug) }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBroken("Somebody else changed the kinds at the same moment. Nothing was moved; look at the list, then try again.");
        }

        if (to != from)
            Say($"‘{kinds[to].Name}’ is moved {(to < from ? "up" : "down")}.", undo: $"/admin/kinds/{id}/order?direction={(to < from ? "down" : "up")}");
        return Redirect("/admin/kinds");
    }
}
