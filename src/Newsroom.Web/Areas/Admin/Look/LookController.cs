using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Look;

/// <summary>The organisation's logo and colour on the reading site.</summary>
[Route("admin/settings/look")]
[Authorize(Policy = Policies.Administrators)]
public sealed class LookController(NewsroomDbContext db, MediaLibrary library) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => View(LookPage.Of(await Kept(ct)));

    [HttpPost("")]
    public async Task<IActionResult> Update(LookForm form, CancellationToken ct)
    {
        try
        {
            Accent.Accept(form.AccentColour);   // before a logo is added to the library for nothing
            var (logo, dark) = (await Added(form.Logo, ct), await Added(form.DarkLogo, ct));
            var settings = await Kept(ct);
            RuleBroken.ThrowIf(form.Version != settings.Version, "Somebody else changed the settings after you opened this page. Look at what stands there now, then save again.");
            var before = Values(settings);
            settings.UseAccent(form.AccentColour);
            settings.UseLogo(form.RemovesLogo ? null : logo ?? settings.Logo, form.RemovesLogo || form.RemovesDarkLogo ? null : dark ?? settings.DarkLogo);
            Db.Audit.Add(new AuditEntry(AuditEvents.SettingsChanged, Me, Now, settings.Organisation, new { from = before, to = Values(settings) }));
            await Db.SaveChangesAsync(ct);
            Say("Readers see the new look now.");
            return Redirect("/admin/settings/look");
        }
        catch (RuleBroken refusal)
        {
            return await Again(form, refusal.Sentences, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Again(form, ["Somebody else saved the settings at the same moment. Look at what stands there now, then save again."], ct);
        }
    }

    private Task<NewsroomSettings> Kept(CancellationToken ct) => Db.Settings.Include(s => s.Logo).Include(s => s.DarkLogo).SingleAsync(ct);

    private async Task<MediaFile?> Added(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
            return null;

        await using var content = file.OpenReadStream();
        var added = await library.Add(content, file.FileName, Me, Now, ct);
        RuleBroken.ThrowIf(!added.IsPicture, $"{file.FileName} is no picture. Export the logo as PNG or WebP with a transparent ground, at least 200 pixels high.");
        return added;
    }

    private async Task<ViewResult> Again(LookForm form, IReadOnlyList<string> sentences, CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        return this.ShowAgain(nameof(Show), LookPage.Of(await Kept(ct)) with { AccentColour = form.AccentColour }, sentences);
    }

    private static object Values(NewsroomSettings settings) => new { accent = settings.Accent.Colour, logo = settings.Logo?.Code, darkLogo = settings.DarkLogo?.Code };
}

public sealed class LookForm
{
    public string AccentColour { get; init; } = "";
    public IFormFile? Logo { get; init; }
    public IFormFile? DarkLogo { get; init; }
    public bool RemovesLogo { get; init; }
    public bool RemovesDarkLogo { get; init; }

    /// <summary>Of the settings as they were when the form was opened.</summary>
    public Guid Version { get; init; }
}

/// <param name="AccentColour">As it was typed.</param>
/// <param name="Kept">What readers see.</param>
public sealed record LookPage(string AccentColour, Accent Kept, MediaFile? Logo, MediaFile? DarkLogo, Guid Version)
{
    public static LookPage Of(NewsroomSettings settings) => new(settings.Accent.Colour, settings.Accent, settings.Logo, settings.DarkLogo, settings.Version);
}
