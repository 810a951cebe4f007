using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Lead;

/// <summary>Which release leads the front page of its language, until a time.</summary>
[Route("admin/releases/{reference}/lead")]
public sealed class LeadController(NewsroomDbContext db) : ReleaseController(db)
{
    /// <summary>What the field proposes.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromDays(1);

    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct) => View(await Screen(await Find(reference, ct), form: null, ct));

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, LeadForm form, CancellationToken ct)
    {
        try
        {
            var (release, until) = await Again(() => Pin(reference, form, ct));
            Say($"It leads the {LanguageNames.NativeName(release.Language)} front page until {LocalTime.Sentence(until, Newsroom.Zone, Now)}.", undo: PathOf(reference, "lead/end"));
            return GoTo(release);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain(nameof(Show), await Screen(await Find(reference, ct), form, ct), refusal);
        }
    }

    [HttpPost("end")]
    public async Task<IActionResult> End(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotPin());
        if (await PinnedIn(release.Language, ct) is { } lead && lead.ReleaseId == release.Id && lead.Unpin(Me, Now) is { } entry)
            Db.Audit.Add(entry);
        await Db.SaveChangesAsync(ct);
        Say("The newest release leads the front page again.");
        return GoTo(release);
    }

    private async Task<(Release Release, DateTime Until)> Pin(string reference, LeadForm form, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotPin());
        RuleBroken.ThrowIf(release.PublicEdition(Now) is null && release.PendingEdition(Now) is null, "Publish or schedule the release first: what is not public cannot lead.");
        var until = TypedTime.ToUtc(form.Until, form.Offset, Newsroom.Zone) ?? throw new RuleBroken("Write until when the release leads the front page.");
        if (await PinnedIn(release.Language, ct) is { } lead)
            Db.Audit.Add(lead.Move(release, until, Me, Now));
        else
        {
            var (pinned, entry) = PinnedLead.Pin(release, until, Me, Now);
            Db.AddRange(pinned, entry);
        }
        await Db.SaveChangesAsync(ct);
        return (release, until);
    }

    private Task<PinnedLead?> PinnedIn(string language, CancellationToken ct) =>
        Db.PinnedLeads.Include(l => l.Release).Include(l => l.PinnedBy).SingleOrDefaultAsync(l => l.Language == language, ct);

    private async Task<LeadPage> Screen(Release release, LeadForm? form, CancellationToken ct)
    {
        var lead = await PinnedIn(release.Language, ct);
        form ??= new LeadForm { Until = TypedTime.Of(Now + Usual, Newsroom.Zone) };
        return new LeadPage(release, lead?.Until > Now ? lead : null, form, TypedTime.Choices(form.Until, Newsroom.Zone), Me.MayNotPin());
    }
}

public sealed class LeadForm
{
    /// <summary>Local time.</summary>
    public string Until { get; init; } = "";

    /// <summary>Which of two equal local times is meant.</summary>
    public string Offset { get; init; } = "";
}

/// <param name="Lead">What leads the front page of this language now by an editor's choice; null where it is the newest.</param>
/// <param name="WhyNot">Null for those who may.</param>
public sealed record LeadPage(Release Release, PinnedLead? Lead, LeadForm Form, IReadOnlyList<string> Offsets, string? WhyNot)
{
    public bool IsThis => Lead?.ReleaseId == Release.Id;
}
