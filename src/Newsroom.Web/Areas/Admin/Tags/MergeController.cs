using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Tags;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Tags;

/// <summary>Puts another tag in the place of this one.</summary>
[Route("admin/tags/{id:int}/merge")]
[Authorize(Policy = Policies.Editors)]
public sealed class MergeController(NewsroomDbContext db) : AdminController(db)
{
    /// <param name="into">The tag that stays.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, int into, CancellationToken ct)
    {
        Refuse(into == 0 ? "Choose the tag into which this one is merged." : null);
        try
        {
            var target = await Db.MergeTags(id, into, Me, Now, ct);
            Say($"Merged into ‘{target.Name}’. The old addresses lead here.");
            return Redirect($"/admin/tags/{target.Id}");
        }
        catch (DbUpdateException)
        {
            throw new RuleBroken("Somebody else changed one of the two tags, or put one on a release, at the same moment. Nothing was merged; try again.");
        }
    }
}
