using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Notice;

/// <summary>A few words at the head of every public page while something serious happens.</summary>
[Route("admin/notice")]
[Authorize(Policy = Policies.Editors)]
public sealed class NoticeController(NewsroomDbContext db) : AdminController(db)
{
    private const int MostFormer = 20;

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => View(await Screen(new NoticeForm { Language = Newsroom.Settings.FirstLanguage }, ct));

    [HttpPost("")]
    public async Task<IActionResult> Create(NoticeForm form, CancellationToken ct)
    {
        try
        {
            RuleBroken.ThrowIf(!Newsroom.Settings.AllLanguages.Contains(form.Language), "Choose one of the newsroom's languages.");
            var until = TypedTime.ToUtc(form.Until, form.Offset, Newsroom.Zone);
            var (notice, entry) = EmergencyNotice.Show(form.Language, form.Text, form.LinkTitle, form.LinkAddress, until, Me, Now);
            foreach (var former in await Db.EmergencyNotices.Where(n => n.Language == form.Language && (n.EndsAt == null || n.EndsAt > Now)).ToListAsync(ct))
                former.End(Me, Now);
            Db.AddRange(notice, entry);
            await Db.SaveChangesAsync(ct);
            Say($"It stands on every {LanguageNames.NativeName(form.Language)} page now.", undo: $"/admin/notice/{notice.Id}/end");
            return Redirect("/admin/notice");
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain(nameof(Show), await Screen(form, ct), refusal);
        }
    }

    [HttpPost("{id:int}/end")]
    public async Task<IActionResult> End(int id, CancellationToken ct)
    {
        var notice = await Db.EmergencyNotices.SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw new NotFound("The notice");
        if (notice.End(Me, Now) is { } entry)
            Db.Audit.Add(entry);
        await Db.SaveChangesAsync(ct);
        Say("It has ended. No page shows it any more.");
        return Redirect("/admin/notice");
    }

    private async Task<NoticePage> Screen(NoticeForm form, CancellationToken ct)
    {
        var newest = await Db.EmergencyNotices.AsNoTracking().Include(n => n.ShownBy).OrderByDescending(n => n.ShownFrom).ThenByDescending(n => n.Id).Take(MostFormer).ToListAsync(ct);
        return new NoticePage(form, [.. newest.Where(n => n.IsShown(Now))], [.. newest.Where(n => !n.IsShown(Now))], TypedTime.Choices(form.Until, Newsroom.Zone));
    }
}

public sealed class NoticeForm
{
    public string Language { get; init; } = "";
    public string Text { get; init; } = "";
    public string LinkTitle { get; init; } = "";
    public string LinkAddress { get; init; } = "";

    /// <summary>Local time; "" until somebody ends it.</summary>
    public string Until { get; init; } = "";

    /// <summary>Which of two equal local times is meant.</summary>
    public string Offset { get; init; } = "";
}

/// <param name="Shown">What readers see now.</param>
/// <param name="Former">What they saw, newest first.</param>
/// <param name="Offsets">To choose from where the clocks show the typed end twice.</param>
public sealed record NoticePage(NoticeForm Form, IReadOnlyList<EmergencyNotice> Shown, IReadOnlyList<EmergencyNotice> Former, IReadOnlyList<string> Offsets);
