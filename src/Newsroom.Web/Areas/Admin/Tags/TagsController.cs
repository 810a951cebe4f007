using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Tags;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Tags;

[Route("admin/tags")]
public sealed class TagsController(NewsroomDbContext db) : AdminController(db)
{
    private const int LastPage = 100_000;

    [HttpGet("")]
    public async Task<IActionResult> Index(string language = "", string q = "", int page = 1, CancellationToken ct = default)
    {
        var counts = await Db.Tags.GroupBy(t => t.Language).Select(g => new { Code = g.Key, Tags = g.Count() }).ToDictionaryAsync(g => g.Code, g => g.Tags, ct);
        var languages = Newsroom.Settings.AllLanguages.Union(counts.Keys).Select(code => (code, counts.GetValueOrDefault(code))).ToList();
        language = languages.Exists(l => l.code == language) ? language : Newsroom.Settings.FirstLanguage;
        page = Math.Clamp(page, 1, LastPage);

        var tags = Db.Tags.In(language);
        if (Tag.KeyOf(q) is { Length: > 0 } key)
            tags = tags.Where(t => t.NameKey.Contains(key));
        var rows = await tags.OrderBy(t => t.NameKey).Skip((page - 1) * TagList.PageSize).Take(TagList.PageSize + 1).Select(TagRow.From(Db, Now)).ToListAsync(ct);
        return View(new TagList(language, TextInput.OneLine(q), page, rows.Count > TagList.PageSize, languages, [.. rows.Take(TagList.PageSize)], Me.IsEditor));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken ct)
    {
        var tag = await Db.Tags.WithId(id, ct);
        return View(await PageOf(tag, tag.Name, namesake: null, ct));
    }

    [HttpPost("{id:int}"), Authorize(Policy = Policies.Editors)]
    public async Task<IActionResult> Update(int id, string name, CancellationToken ct)
    {
        var tag = await Db.Tags.WithId(id, ct);
        var key = Tag.KeyOf(name);
        if (await Db.Tags.In(tag.Language).FirstOrDefaultAsync(t => t.NameKey == key && t.Id != id, ct) is { } namesake)
            return this.ShowAgain(nameof(Show), await PageOf(tag, name, namesake, ct), $"There is a tag ‘{namesake.Name}’ already. Merge this one into it, or choose another name.");

        try
        {
            await Rename(tag, name, ct);
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain(nameof(Show), await PageOf(tag, name, namesake: null, ct), refusal);
        }

        Say($"The tag is now ‘{tag.Name}’. Its old address leads here.");
        return Redirect($"/admin/tags/{id}");
    }

    [HttpPost("{id:int}/delete"), Authorize(Policy = Policies.Editors)]
    public async Task<IActionResult> Delete(int id, CancellationToken ct)
    {
        var tag = await Db.Tags.WithId(id, ct);
        var page = await PageOf(tag, tag.Name, namesake: null, ct);
        if (page.Uses > 0)
            return this.ShowAgain(nameof(Show), page, $"‘{tag.Name}’ is used by {page.HowOften}. Merge it into another tag instead; published editions keep their tags.");

        if (await Db.Templates.FirstOrDefaultAsync(t => t.Tags.Any(x => x.TagId == id), ct) is { } template)
            return this.ShowAgain(nameof(Show), page, $"The template ‘{template.Name}’ gives ‘{tag.Name}’ to new releases. Take it out there first, or merge it into another tag.");

        Db.Tags.Remove(tag);
        Db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, Me, Now, tag.Name, new { language = tag.Language, slug = tag.Slug }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw new RuleBroken($"‘{tag.Name}’ was just put on a release, or changed by somebody else. Nothing was deleted; look at it again.");
        }

        Say($"The tag ‘{tag.Name}’ is deleted.");
        return Redirect($"/admin/tags?language={tag.Language}");
    }

    private async Task Rename(Tag tag, string name, CancellationToken ct)
    {
        var before = (tag.Name, tag.Slug);
        tag.Rename(name, await Db.FreeTagSlug(TextInput.OneLine(name), tag.Language, tag, ct));
        Db.Audit.Add(new AuditEntry(AuditEvents.TagRenamed, Me, Now, tag.Name, new { from = before.Name, to = tag.Name, fromSlug = before.Slug, toSlug = tag.Slug, language = tag.Language }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            throw new RuleBroken("Somebody else changed a tag of this name at the same moment. Nothing was changed by you; look at the list of tags, then try again.");
        }
    }

    private async Task<TagPage> PageOf(Tag tag, string name, Tag? namesake, CancellationToken ct)
    {
        var used = Db.Releases.Where(r => r.Tags.Any(t => t.TagId == tag.Id) || r.Editions.Any(e => e.Tags.Any(t => t.TagId == tag.Id)));
        var releases = await used.OrderByDescending(r => r.ChangedAt).Take(TagPage.Shown).Select(r => new { r.Reference, r.Text.Headline }).ToListAsync(ct);
        var others = await Db.Tags.In(tag.Language).Where(t => t.Id != tag.Id).OrderBy(t => t.NameKey).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        return new TagPage(tag, name, [.. releases.Select(r => (r.Reference, r.Headline))], await used.CountAsync(ct), [.. others.Select(t => (t.Id, t.Name))], namesake, Me.IsEditor);
    }
}
