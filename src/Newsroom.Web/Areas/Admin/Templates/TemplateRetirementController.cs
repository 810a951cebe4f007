using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Templates;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Templates;

/// <summary>A retired template is no longer offered for new releases; those begun from it stay as they are.</summary>
[Route("admin/templates/{id:int}/retirement")]
[Authorize(Policy = Policies.Editors)]
public sealed class TemplateRetirementController(NewsroomDbContext db) : AdminController(db)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, CancellationToken ct)
    {
        var template = await Db.Templates.WithId(id, ct);
        template.Retire(Now);
        return await Keep(template, $"‘{template.Name}’ is retired. It is no longer offered for new releases.", undo: $"/admin/templates/{id}/retirement/end", ct);
    }

    [HttpPost("end")]
    public async Task<IActionResult> End(int id, CancellationToken ct)
    {
        var template = await Db.Templates.WithId(id, ct);
        template.OfferAgain();
        return await Keep(template, $"‘{template.Name}’ is offered again.", undo: $"/admin/templates/{id}/retirement", ct);
    }

    private async Task<IActionResult> Keep(ReleaseTemplate template, string notice, string undo, CancellationToken ct)
    {
        Db.Audit.Add(new AuditEntry(AuditEvents.TemplateSaved, Me, Now, template.Name, new { retired = template.RetiredAt is not null }));
        await Db.SaveChangesAsync(ct);
        Say(notice, undo);
        return Redirect("/admin/templates");
    }
}
