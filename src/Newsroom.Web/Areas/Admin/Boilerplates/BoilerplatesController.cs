using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Boilerplates;

/// <summary>Texts about the organisation. Everybody in the newsroom reads them; editors write them.</summary>
[Route("admin/boilerplates")]
public sealed class BoilerplatesController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await Db.Boilerplates.AsNoTracking().OrderBy(b => b.RetiredAt != null).ThenBy(b => b.Language).ThenBy(b => b.Title).ToListAsync(ct));

    [HttpGet("new"), Authorize(Policy = Policies.Editors)]
    public IActionResult New() => View("Edit", new BoilerplatePage(null, new BoilerplateForm { Language = Newsroom.Settings.FirstLanguage }));

    [HttpPost(""), Authorize(Policy = Policies.Editors)]
    public async Task<IActionResult> Create(BoilerplateForm form, CancellationToken ct)
    {
        if (form.Preview && ModelState.IsValid)
            return View("Edit", new BoilerplatePage(null, form));
        if (!Newsroom.Settings.AllLanguages.Contains(form.Language))
            ModelState.AddModelError(nameof(form.Language), "Choose one of the newsroom's languages.");
        if (!ModelState.IsValid)
            return this.ShowAgain("Edit", new BoilerplatePage(null, form));

        var boilerplate = new Boilerplate { Language = form.Language, Title = TextInput.OneLine(form.Title), Body = TextInput.Paragraphs(form.Body) };
        Db.Boilerplates.Add(boilerplate);
        return await Save(boilerplate, form, was: null, ct);
    }

    [HttpGet("{id:int}"), Authorize(Policy = Policies.Editors)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct)
    {
        var boilerplate = await WithId(id, ct);
        return View(await PageOf(boilerplate, BoilerplateForm.Of(boilerplate), ct));
    }

    [HttpPost("{id:int}"), Authorize(Policy = Policies.Editors)]
    public async Task<IActionResult> Update(int id, BoilerplateForm form, CancellationToken ct)
    {
        var boilerplate = await WithId(id, ct);
        if (form.Preview && ModelState.IsValid)
            return View(nameof(Edit), await PageOf(boilerplate, form, ct));
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Edit), await PageOf(boilerplate, form, ct));
        if (form.Version != boilerplate.Version)
        {
            form.Version = boilerplate.Version;
            return this.ShowAgain(nameof(Edit), await PageOf(boilerplate, form, ct), $"Somebody else saved this boilerplate after you opened it. Yours is not saved yet. Kept at present: ‘{boilerplate.Title}’: {boilerplate.Body} — save again to put yours in its place.");
        }

        var was = ValuesOf(boilerplate);
        boilerplate.Title = TextInput.OneLine(form.Title);
        boilerplate.Body = TextInput.Paragraphs(form.Body);
        return await Save(boilerplate, form, was, ct);
    }

    private async Task<IActionResult> Save(Boilerplate boilerplate, BoilerplateForm form, object? was, CancellationToken ct)
    {
        boilerplate.IsDefault = form.IsDefault;
        if (form.IsDefault)
        {
            foreach (var other in await Db.Boilerplates.Where(b => b.Language == boilerplate.Language && b.IsDefault && b.Id != boilerplate.Id).ToListAsync(ct))
                other.IsDefault = false;
        }

        Db.Audit.Add(new AuditEntry(AuditEvents.BoilerplateSaved, Me, Now, boilerplate.Title, new { now = ValuesOf(boilerplate), was }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ShowAgain(nameof(Edit), new BoilerplatePage(boilerplate, form), "Somebody else saved a boilerplate at the same moment. Yours is not saved yet; save again.");
        }

        Say($"‘{boilerplate.Title}’ is saved. Published releases keep the text they have.");
        return Redirect("/admin/boilerplates");
    }

    private static object ValuesOf(Boilerplate b) => new { title = b.Title, language = b.Language, isDefault = b.IsDefault, text = b.Body };

    private async Task<BoilerplatePage> PageOf(Boilerplate boilerplate, BoilerplateForm form, CancellationToken ct) => new(boilerplate, form)
    {
        Uses = await UsesPanel.Of(Db, boilerplate, Now, ct),
        PresentDefault = await Db.Boilerplates.Where(b => b.Language == boilerplate.Language && b.IsDefault && b.Id != boilerplate.Id).Select(b => b.Title).FirstOrDefaultAsync(ct),
    };

    private async Task<Boilerplate> WithId(int id, CancellationToken ct) =>
        await Db.Boilerplates.SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new NotFound("The boilerplate");
}
