using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Templates;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Templates;

/// <summary>What new releases begin with. Everybody begins with them; editors write them.</summary>
[Route("admin/templates")]
[Authorize(Policy = Policies.Editors)]
public sealed class TemplatesController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await Db.Templates.AsNoTracking().Include(t => t.Kind).InOrder().ToListAsync(ct));

    /// <param name="release">The reference of a release that is to be the beginning of others; empty to begin with nothing.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? release, CancellationToken ct)
    {
        var form = Reference.TryParse(release ?? "", out var reference)
            ? TemplateForm.Of(await Db.Releases.WithReference(reference, ct))
            : new TemplateForm { KindId = await Db.Kinds.InOrder().Select(k => k.Id).FirstAsync(ct), Language = Newsroom.Settings.FirstLanguage };
        return View("Edit", await PageOf(null, form, ct));
    }

    [HttpPost("")]
    public Task<IActionResult> Create(TemplateForm form, CancellationToken ct) => Save(null, form, ct);

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken ct)
    {
        var template = await Db.Templates.WithId(id, ct);
        return View(await PageOf(template, TemplateForm.Of(template), ct));
    }

    [HttpPost("{id:int}")]
    public Task<IActionResult> Update(int id, TemplateForm form, CancellationToken ct) => Save(id, form, ct);

    private async Task<IActionResult> Save(int? id, TemplateForm form, CancellationToken ct)
    {
        var template = id is { } known ? await Db.Templates.WithId(known, ct) : null;
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Edit), await PageOf(template, form, ct));
        if (template is not null && form.Version != template.Version)
        {
            form.Version = template.Version;
            return this.ShowAgain(nameof(Edit), await PageOf(template, form, ct),
                $"Somebody else saved this template after you opened it. Yours is not saved yet. Kept at present: ‘{template.Name}’, ‘{template.Text.Headline}’. Save again to put yours in its place.");
        }

        try
        {
            var was = template is null ? null : ValuesOf(template);
            var beginning = await Db.Read(form, Newsroom, Me, ct);
            if (template is null)
                Db.Templates.Add(template = new ReleaseTemplate(form.Name, beginning));
            else
                template.Save(form.Name, beginning);
            Db.Audit.Add(new AuditEntry(AuditEvents.TemplateSaved, Me, Now, template.Name, new { now = ValuesOf(template), was }));
            await Db.SaveChangesAsync(ct);
        }
        catch (RuleBroken refusal)
        {
            return await Refused(refusal);
        }
        catch (DbUpdateException)
        {
            return await Refused(new RuleBroken("Somebody else saved this template, or made one of its tags, at the same moment. Yours is not saved yet; save again."));
        }

        Say($"‘{template.Name}’ is saved. Releases that were begun from it stay as they are.");
        return Redirect("/admin/templates");

        async Task<IActionResult> Refused(RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain(nameof(Edit), await PageOf(id is { } one ? await Db.Templates.WithId(one, ct) : null, form, ct), refusal);
        }
    }

    private static object ValuesOf(ReleaseTemplate template) =>
        new { name = template.Name, kind = template.Kind.Slug, language = template.Language, headline = template.Text.Headline, bodyCharacters = template.Text.Body.Length };

    private Task<TemplatePage> PageOf(ReleaseTemplate? template, TemplateForm form, CancellationToken ct) => TemplatePage.Of(Db, template, form, Newsroom, ct);
}
