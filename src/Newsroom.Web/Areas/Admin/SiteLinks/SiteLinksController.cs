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

namespace Newsroom.Web.Areas.Admin.SiteLinks;

/// <summary>Links in the foot of every page: those of each language, and the organisation's accounts elsewhere.</summary>
[Route("admin/settings/links")]
[Authorize(Policy = Policies.Administrators)]
public sealed class SiteLinksController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => View(await Kept(ct));

    [HttpPost("")]
    public async Task<IActionResult> Update(SiteLinksForm form, CancellationToken ct)
    {
        try
        {
            var links = Newsroom.Settings.AllLanguages
                .SelectMany(code => Typed(SiteLinkPlace.Footer, code, form.Footer.GetValueOrDefault(code) ?? ""))
                .Concat(Typed(SiteLinkPlace.Social, "", form.Social))
                .ToList();
            Db.SiteLinks.RemoveRange(await Db.SiteLinks.ToListAsync(ct));
            Db.SiteLinks.AddRange(links);
            Db.Audit.Add(new AuditEntry(AuditEvents.SettingsChanged, Me, Now, Newsroom.Settings.Organisation, new { links = links.Select(l => new { place = $"{l.Place}", l.Language, l.Title, l.Address }) }));
            await Db.SaveChangesAsync(ct);
            Say("Readers see these links now.");
            return Redirect("/admin/settings/links");
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain(nameof(Show), form, refusal);
        }
    }

    private async Task<SiteLinksForm> Kept(CancellationToken ct)
    {
        var links = await Db.SiteLinks.AsNoTracking().OrderBy(l => l.Order).ToListAsync(ct);
        string Lines(SiteLinkPlace place, string language) => string.Join('\n', links.Where(l => l.Place == place && l.Language == language).Select(l => $"{l.Title} {l.Address}"));
        return new SiteLinksForm
        {
            Footer = Newsroom.Settings.AllLanguages.ToDictionary(code => code, code => Lines(SiteLinkPlace.Footer, code)),
            Social = Lines(SiteLinkPlace.Social, ""),
        };
    }

    /// <summary>One link a line: its title, then its address.</summary>
    private static List<SiteLink> Typed(SiteLinkPlace place, string language, string typed)
    {
        var lines = TextInput.Paragraphs(typed).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        RuleBroken.ThrowIf(lines.Length > SiteLink.MaxPerPlace, $"Keep to {SiteLink.MaxPerPlace} links: a foot with more is read by nobody.");
        return [.. lines.Select((line, order) =>
        {
            var cut = line.LastIndexOf(' ');
            RuleBroken.ThrowIf(cut < 0, $"Write the link ‘{TextInput.Cut(line, 80)}’ as its title, a space, and its address.");
            return new SiteLink(place, language, line[..cut], line[(cut + 1)..], order);
        })];
    }
}

/// <summary>Each text: one link a line, its title, a space, its address.</summary>
public sealed class SiteLinksForm
{
    /// <summary>By language.</summary>
    public Dictionary<string, string> Footer { get; init; } = [];

    public string Social { get; init; } = "";
}
