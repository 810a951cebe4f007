using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.AboutPages;

/// <summary>Imprint, privacy, accessibility, newsroom contacts: the pages under /about.</summary>
[Route("admin/settings/about-pages")]
[Authorize(Policy = Policies.Administrators)]
public sealed class AboutPagesController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await Db.AboutPages.AsNoTracking().OrderBy(p => p.Language).ThenBy(p => p.Order).ThenBy(p => p.Id).ToListAsync(ct));

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new AboutPageScreen(0, new AboutPageForm { Language = Newsroom.Settings.FirstLanguage }));

    [HttpPost("")]
    public async Task<IActionResult> Create(AboutPageForm form, CancellationToken ct)
    {
        if (form.Preview && ModelState.IsValid)
            return View("Edit", new AboutPageScreen(0, form));

        var slug = TextInput.OneLine(form.Slug) is { Length: > 0 } typed ? typed : Slug.From(TextInput.OneLine(form.Title), form.Language, "page");
        if (!Newsroom.Settings.AllLanguages.Contains(form.Language))
            ModelState.AddModelError(nameof(form.Language), "Choose one of the newsroom's languages.");
        if (!Slug.IsValid(slug))
            ModelState.AddModelError(nameof(form.Slug), "Write the address with small letters a to z, digits and single hyphens, such as imprint.");
        else if (ModelState.IsValid && await Db.AboutPages.AnyAsync(p => p.Language == form.Language && p.Slug == slug, ct))
            ModelState.AddModelError(nameof(form.Slug), $"There is a page at /about/{slug} already. Choose another address, or change that page.");
        if (!ModelState.IsValid)
            return this.ShowAgain("Edit", new AboutPageScreen(0, form));

        var last = await Db.AboutPages.Where(p => p.Language == form.Language).MaxAsync(p => (int?)p.Order, ct) ?? 0;
        var page = new AboutPage { Language = form.Language, Slug = slug, Title = "", Body = "", Order = last + 1 };
        Db.AboutPages.Add(page);
        return await Save(page, form, ct);
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) => View(new AboutPageScreen(id, AboutPageForm.Of(await WithId(id, ct))));

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Update(int id, AboutPageForm form, CancellationToken ct)
    {
        var page = await WithId(id, ct);
        if (form.Preview && ModelState.IsValid)
            return View(nameof(Edit), new AboutPageScreen(id, form));
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Edit), new AboutPageScreen(id, form));
        if (form.Version == page.Version)
            return await Save(page, form, ct);

        // Whoever reads the sentence and saves again has decided.
        form.Version = page.Version;
        return this.ShowAgain(nameof(Edit), new AboutPageScreen(id, form, Kept: page),
            "Somebody else saved this page after you opened it. Yours is not saved yet: compare it with what is kept at present, below. Save again to put yours in its place.");
    }

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Delete(int id, CancellationToken ct)
    {
        var page = await WithId(id, ct);
        Db.AboutPages.Remove(page);
        Db.Audit.Add(new AuditEntry(AuditEvents.AboutPageDeleted, Me, Now, page.Title, new { language = page.Language, slug = page.Slug }));
        await Db.SaveChangesAsync(ct);
        Say($"The page ‘{page.Title}’ is deleted.");
        return Redirect("/admin/settings/about-pages");
    }

    private async Task<IActionResult> Save(AboutPage page, AboutPageForm form, CancellationToken ct)
    {
        var id = page.Id;
        page.Title = TextInput.OneLine(form.Title);
        page.Body = TextInput.Paragraphs(form.Body);
        Db.Audit.Add(new AuditEntry(AuditEvents.AboutPageSaved, Me, Now, page.Title, new { language = page.Language, slug = page.Slug, characters = page.Body.Length }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            return this.ShowAgain("Edit", new AboutPageScreen(id, form), "Somebody else saved a page with this address at the same moment. Yours is not saved yet; look at the list of pages before you save again.");
        }

        Say($"The page ‘{page.Title}’ is saved and public.");
        return Redirect("/admin/settings/about-pages");
    }

    private async Task<AboutPage> WithId(int id, CancellationToken ct) =>
        await Db.AboutPages.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFound("The page");
}
