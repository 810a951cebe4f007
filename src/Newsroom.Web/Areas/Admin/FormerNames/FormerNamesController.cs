using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.FormerNames;

/// <summary>What the organisation was called before; releases of that time say so.</summary>
[Route("admin/settings/former-names")]
[Authorize(Policy = Policies.Administrators)]
public sealed class FormerNamesController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View(await Screen(new FormerNameForm { Language = Newsroom.Settings.FirstLanguage, Successor = Newsroom.Settings.Organisation }, ct));

    [HttpPost("")]
    public async Task<IActionResult> Create(FormerNameForm form, CancellationToken ct)
    {
        try
        {
            RuleBroken.ThrowIf(!Newsroom.Settings.AllLanguages.Contains(form.Language), "Choose one of the newsroom's languages.");
            RuleBroken.ThrowIf(!DateOnly.TryParseExact(form.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until), "Write the last day of the name, such as 2019-12-31.");
            RuleBroken.ThrowIf(await Db.FormerNames.AnyAsync(n => n.Language == form.Language && n.Until == until, ct), "A name that ended on this day is there already.");
            var name = new FormerName(form.Language, form.Name, until, form.Successor);
            Db.FormerNames.Add(name);
            Db.Audit.Add(new AuditEntry(AuditEvents.FormerNameSaved, Me, Now, name.Name, new { language = name.Language, until, successor = name.Successor }));
            await Db.SaveChangesAsync(ct);
            Say($"Releases until {until.ToString(Newsroom.Settings.DateFormat, CultureInfo.CurrentCulture)} say now that the organisation was called {name.Name}.");
            return Redirect("/admin/settings/former-names");
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain(nameof(Show), await Screen(form, ct), refusal);
        }
    }

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Delete(int id, CancellationToken ct)
    {
        var name = await Db.FormerNames.SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw new NotFound("The name");
        Db.FormerNames.Remove(name);
        Db.Audit.Add(new AuditEntry(AuditEvents.FormerNameDeleted, Me, Now, name.Name, new { language = name.Language, until = name.Until, successor = name.Successor }));
        await Db.SaveChangesAsync(ct);
        Say($"Releases say {name.Name} no more.");
        return Redirect("/admin/settings/former-names");
    }

    private async Task<FormerNamesPage> Screen(FormerNameForm form, CancellationToken ct) =>
        new(form, await Db.FormerNames.AsNoTracking().OrderBy(n => n.Language).ThenByDescending(n => n.Until).ToListAsync(ct));
}

public sealed class FormerNameForm
{
    public string Language { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>As a date field sends it, 2019-12-31.</summary>
    public string Until { get; init; } = "";

    public string Successor { get; init; } = "";
}

public sealed record FormerNamesPage(FormerNameForm Form, IReadOnlyList<FormerName> Names);
