using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Publication;

/// <summary>Publishing a release for the first time, now or at a time, and taking back what waits.</summary>
[Route("admin/releases/{reference}/publication")]
public sealed class PublicationController(NewsroomDbContext db) : ReleaseController(db)
{
    /// <param name="at">Local time to schedule for; "" asks for one; null means now.</param>
    /// <param name="offset">Which of two equal local times is meant.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, string? at, string? offset, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        return View(await Screen(release, PublishingTime.From(at, offset ?? "", release.PendingEdition(Now)?.PublishAt, Newsroom), ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] PublicationForm form, CancellationToken ct)
    {
        var time = PublishingTime.From(form.At.Length > 0 ? form.At : null, form.Offset, scheduledFor: null, Newsroom);
        try
        {
            if (time.Refusal is { } refusal)
                throw refusal;
            var release = await Again(() => Publish(reference, form.Revision, time.At ?? Now, ct));
            Say(time.At is { } at ? $"Scheduled for {LocalTime.Sentence(at, Newsroom.Zone, Now)}." : "Published. It is public now.");
            return GoTo(release);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain("Show", await Screen(await Find(reference, ct), time, ct), refusal);
        }
    }

    [HttpPost("unschedule")]
    public async Task<IActionResult> Unschedule(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotPublish(release));
        release.Unschedule(Me, Now);
        await SaveInTime(ct);
        Say("Unscheduled. Nothing will appear by itself.");
        return GoTo(release);
    }

    private async Task<Release> Publish(string reference, int revision, DateTime at, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotPublish(release));
        RuleBroken.ThrowIf(revision != release.RevisionNumber, "The text was changed after you opened this screen. Read it again, then publish it.");
        release.Publish(at, await Db.Addresses.MakeUnique(release.NextAddress(at, Now, Newsroom.Zone), release, Now, ct), Me, Now);
        await SaveInTime(ct);
        return release;
    }

    private async Task<PublicationPage> Screen(Release release, PublishingTime time, CancellationToken ct) => new(
        release, time,
        await Db.Addresses.MakeUnique(release.NextAddress(time.At ?? Now, Now, Newsroom.Zone), release, Now, ct),
        Readiness.Of(release, Me.MayNotPublish(release) is { } refusal ? [refusal] : Blockers(release)));

    private IEnumerable<string> Blockers(Release release) => release.WasEverPublic(Now) && !release.IsWithdrawn
        ? ["This release is public already. Correct it, with a note that says what changed."]
        : release.PublishingBlockers();
}
