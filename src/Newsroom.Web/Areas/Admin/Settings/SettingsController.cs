using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Settings;

[Route("admin/settings")]
[Authorize(Policy = Policies.Administrators)]
public sealed class SettingsController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => View(SettingsForm.Of(await Db.Settings.SingleAsync(ct)));

    [HttpPost("")]
    public async Task<IActionResult> Update(SettingsForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Show), form);

        var settings = await Db.Settings.SingleAsync(ct);
        try
        {
            RefuseIfStale(form, settings);
            await RefuseIfLanguagesVanish(form, settings, ct);
            await Apply(form, settings, ct);
            Say("The settings are saved.");
            return Redirect("/admin/settings");
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain(nameof(Show), form, refusal);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ShowAgain(nameof(Show), form, "Somebody else saved the settings at the same moment. Yours are not saved yet: open the settings anew and look before you save again.");
        }
    }

    private void RefuseIfStale(SettingsForm form, NewsroomSettings settings)
    {
        if (form.Version == settings.Version)
            return;

        // Whoever reads the sentence and saves again has decided.
        form.Version = settings.Version;
        ModelState.Remove(nameof(form.Version));
        var differences = string.Join(", ", form.DiffersFrom(settings));
        RuleBroken.ThrowIf(differences.Length > 0, $"Somebody else changed the newsroom after you opened this page. Yours is not saved yet. Kept at present: {differences}. Save again to put yours in their place.");
    }

    private async Task RefuseIfLanguagesVanish(SettingsForm form, NewsroomSettings settings, CancellationToken ct)
    {
        var kept = Typed(form.Languages);
        foreach (var language in settings.AllLanguages.Where(l => !kept.Contains(l)))
        {
            var releases = await Db.Releases.CountAsync(r => r.Language == language || r.Editions.Any(e => e.Language == language), ct);
            RuleBroken.ThrowIf(releases > 0, $"There are {releases:N0} releases in {LanguageNames.NativeName(language)} ({language}). Their addresses would be dead without the language, so it stays.");
        }
    }

    private async Task Apply(SettingsForm form, NewsroomSettings settings, CancellationToken ct)
    {
        var before = SettingsForm.Of(settings);
        settings.Organisation = TextInput.OneLine(form.Organisation);
        RuleBroken.ThrowIf(settings.Organisation.Length == 0, "Write the organisation's name as readers know it.");
        settings.MoveTo(form.SiteAddress);
        settings.UseZone(form.Zone);
        settings.UseDateFormat(form.DateFormat);
        settings.UseLanguages(Typed(form.Languages));
        settings.UseEmbargoTerms(form.EmbargoTerms);
        settings.UseOutOfHoursPhone(form.OutOfHoursPhone);
        settings.UseSecurityContact(form.SecurityContact);
        settings.UseWebSubHub(form.WebSubHub);
        settings.DemandsSecondPerson = form.DemandsSecondPerson ?? settings.DemandsSecondPerson;

        var changed = before.DiffersFrom(settings).ToList();
        if (changed.Count == 0)
            return;

        var after = SettingsForm.Of(settings);
        Db.Audit.Add(new AuditEntry(AuditEvents.SettingsChanged, Me, Now, settings.Organisation, new
        {
            from = new { before.Organisation, before.SiteAddress, before.Zone, before.DateFormat, before.Languages, before.EmbargoTerms, before.OutOfHoursPhone, before.SecurityContact, before.WebSubHub, before.DemandsSecondPerson },
            to = new { after.Organisation, after.SiteAddress, after.Zone, after.DateFormat, after.Languages, after.EmbargoTerms, after.OutOfHoursPhone, after.SecurityContact, after.WebSubHub, after.DemandsSecondPerson },
        }));
        await Db.SaveChangesAsync(ct);
    }

    private static List<string> Typed(string languages) =>
        [.. languages.Split([',', ' ', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => l.ToLowerInvariant())];
}
