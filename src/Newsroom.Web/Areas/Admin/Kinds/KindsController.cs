using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Rules;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Kinds;

[Route("admin/kinds")]
[Authorize(Policy = Policies.Administrators)]
public sealed class KindsController(NewsroomDbContext db) : AdminController(db)
{
    private const string TooLate = "Somebody else changed the kinds at the same moment. Nothing was changed by you; look at the list, then try again.";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await Db.Kinds.InOrder().Select(k => new KindRow(k.Id, k.Name, k.Slug, k.HasEvent, Db.Releases.Count(r => r.KindId == k.Id))).ToListAsync(ct));

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new KindPage(null, new KindForm(), FurtherLanguages, 0));

    [HttpPost("")]
    public async Task<IActionResult> Create(KindForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.ShowAgain("Edit", new KindPage(null, form, FurtherLanguages, 0));

        try
        {
            await Db.KindSlug(TextInput.OneLine(form.Name), "en", kind: null, ct);
            var last = await Db.Kinds.MaxAsync(k => (int?)k.Order, ct) ?? 0;
            var kind = new Kind(form.Name, last + 1, form.HasEvent).KeepFrom(form.NotFor);
            NameIn(kind, form);
            Db.Kinds.Add(kind);
            await Save(AuditEvents.KindAdded, kind, new { slug = kind.Slug, hasEvent = kind.HasEvent, notFor = kind.NotFor }, ct);
            Say($"The kind ‘{kind.Name}’ is added.");
            return Redirect("/admin/kinds");
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain("Edit", new KindPage(null, form, FurtherLanguages, 0), refusal);
        }
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken ct)
    {
        var kind = await Db.Kinds.WithId(id, ct);
        return View(new KindPage(kind, KindForm.Of(kind), FurtherLanguages, await Uses(id, ct)));
    }

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Update(int id, KindForm form, CancellationToken ct)
    {
        var kind = await Db.Kinds.WithId(id, ct);
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Edit), new KindPage(kind, form, FurtherLanguages, await Uses(id, ct)));

        try
        {
            var before = (kind.Name, kind.Slug);
            if (TextInput.OneLine(form.Name) != kind.Name)
                kind.Rename(form.Name, await Db.KindSlug(TextInput.OneLine(form.Name), "en", kind, ct));
            kind.HasEvent = form.HasEvent;
            kind.KeepFrom(form.NotFor);
            NameIn(kind, form);
            await Save(AuditEvents.KindChanged, kind, new { from = before.Name, to = kind.Name, fromSlug = before.Slug, toSlug = kind.Slug, hasEvent = kind.HasEvent, notFor = kind.NotFor }, ct);
            Say($"The kind ‘{kind.Name}’ is saved.");
            return Redirect("/admin/kinds");
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain(nameof(Edit), new KindPage(await Db.Kinds.WithId(id, ct), form, FurtherLanguages, await Uses(id, ct)), refusal);
        }
    }

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Delete(int id, CancellationToken ct)
    {
        var kind = await Db.Kinds.WithId(id, ct);
        var uses = await Uses(id, ct);
        if (uses > 0)
            return this.ShowAgain(nameof(Edit), new KindPage(kind, KindForm.Of(kind), FurtherLanguages, uses), $"‘{kind.Name}’ is the kind of releases, so it stays. Rename it, or move it down.");

        if (await Db.Kinds.CountAsync(ct) == 1)
            return this.ShowAgain(nameof(Edit), new KindPage(kind, KindForm.Of(kind), FurtherLanguages, uses), $"‘{kind.Name}’ is the last kind, and every release needs one. Add another before you delete it.");

        if (await Db.Templates.FirstOrDefaultAsync(t => t.KindId == id, ct) is { } template)
            return this.ShowAgain(nameof(Edit), new KindPage(kind, KindForm.Of(kind), FurtherLanguages, uses), $"The template ‘{template.Name}’ begins releases of the kind ‘{kind.Name}’, so it stays. Give the template another kind first.");

        // Once loaded, dates that were planned with it stand without a kind.
        await Db.PlannedDates.Where(p => p.KindId == id).LoadAsync(ct);
        Db.Kinds.Remove(kind);
        await Save(AuditEvents.KindDeleted, kind, new { slug = kind.Slug }, ct);
        Say($"The kind ‘{kind.Name}’ is deleted.");
        return Redirect("/admin/kinds");
    }

    private IReadOnlyList<string> FurtherLanguages => [.. Newsroom.Settings.AllLanguages.Skip(1)];

    private void NameIn(Kind kind, KindForm form)
    {
        foreach (var language in FurtherLanguages)
        {
            var name = TextInput.OneLine(form.Names.GetValueOrDefault(language));
            if (name != (kind.Names.FirstOrDefault(n => n.Language == language)?.Name ?? ""))
                kind.NameFor(language, name);
        }
    }

    /// <summary>Also those of which only an old revision or edition is of this kind.</summary>
    private async Task<int> Uses(int id, CancellationToken ct) =>
        await Db.Releases.CountAsync(r => r.KindId == id || r.Editions.Any(e => e.KindId == id) || r.Revisions.Any(v => v.KindId == id), ct);

    private async Task Save(string what, Kind kind, object values, CancellationToken ct)
    {
        Db.Audit.Add(new AuditEntry(what, Me, Now, kind.Name, values));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw new RuleBroken(TooLate);
        }
    }
}
