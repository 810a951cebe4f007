using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Correction;

/// <summary>Bringing a changed text to readers of a public release, with a note that says what changed.</summary>
[Route("admin/releases/{reference}/correction")]
public sealed class CorrectionController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, string? at, string? offset, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        var pending = release.PendingEdition(Now);
        var time = PublishingTime.From(at, offset ?? "", pending?.PublishAt, Newsroom);
        return View(await Screen(release, time, pending?.CorrectionNote ?? "", pending?.Change, new NoAnswers(), ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] CorrectionForm form, CancellationToken ct)
    {
        var time = PublishingTime.From(form.At.Length > 0 ? form.At : null, form.Offset, scheduledFor: null, Newsroom);
        try
        {
            if (time.Refusal is { } refusal)
                throw refusal;
            RuleBroken.ThrowIf(ModelState.ContainsKey(nameof(form.Change)) && !ModelState.IsValid, "Choose what sort of change it is: correction, update, clarification or minor.");
            var release = await Again(() => Correct(reference, form, time.At ?? Now, ct));
            Say(time.At is { } at ? $"The correction is scheduled for {LocalTime.Sentence(at, Newsroom.Zone, Now)}." : "Corrected. Readers see the new text and your note now.");
            return GoTo(release);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain("Show", await Screen(await Find(reference, ct), time, form.Note, form.Change, form, ct), refusal);
        }
    }

    private async Task<Release> Correct(string reference, CorrectionForm form, DateTime at, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotPublish(release, Newsroom.Settings.DemandsSecondPerson));
        RuleBroken.ThrowIf(form.Revision != release.RevisionNumber, "The text was changed after you opened this screen. Read the differences again, then correct it.");
        RuleBroken.ThrowIfAny((await Judge(release, form, at, ct)).Readiness.Blockers.Select(b => b.Sentence));
        release.Correct(form.Note, at, await Db.Addresses.MakeUnique(release.NextAddress(at, Now, Newsroom.Zone), release, Now, ct), Me, Now,
            form.Change ?? ChangeKind.Correction, form.TermsFor(release, Newsroom.Settings.DemandsSecondPerson));
        await SaveInTime(ct);
        return release;
    }

    private async Task<CorrectionPage> Screen(Release release, PublishingTime time, string note, ChangeKind? change, Answers answers, CancellationToken ct) =>
        new(release, time, note, await Judge(release, answers, time.At ?? Now, ct), TextDifferences.Between(release.PublicEdition(Now), release))
        {
            Change = change is null or ChangeKind.None ? ChangeKind.Correction : change.Value,
        };

    private Task<Judgement> Judge(Release release, Answers answers, DateTime at, CancellationToken ct)
    {
        var against = Me.MayNotPublish(release, Newsroom.Settings.DemandsSecondPerson) is { } refusal ? [refusal] : release.CorrectingBlockers(Now).Except(release.PublishingBlockers());
        return Judgement.Of(Db, release, answers, at, Me, Newsroom, against.Select(Judgement.Against), isCompanion: false, ct);
    }
}
