using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Publication;

/// <summary>Publishing a release for the first time, now or at a time, alone or with its translations, and taking back what waits.</summary>
[Route("admin/releases/{reference}/publication")]
public sealed class PublicationController(NewsroomDbContext db) : ReleaseController(db)
{
    /// <param name="at">Local time to schedule for; "" asks for one; null means now.</param>
    /// <param name="offset">Which of two equal local times is meant.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, string? at, string? offset, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        return View(await Screen(release, PublishingTime.From(at, offset ?? "", release.PendingEdition(Now)?.PublishAt, Newsroom), form: null, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] PublicationForm form, CancellationToken ct)
    {
        var time = PublishingTime.From(form.At.Length > 0 ? form.At : null, form.Offset, scheduledFor: null, Newsroom);
        try
        {
            if (time.Refusal is { } refusal)
                throw refusal;
            var published = await Again(() => Publish(reference, form, time.At, ct));
            Say(Done(published.Count, time.At));
            return GoTo(published[0]);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain("Show", await Screen(await Find(reference, ct), time, form, ct), refusal);
        }
    }

    /// <param name="together">References of translations that wait for the same time and are taken back in the same act.</param>
    [HttpPost("unschedule")]
    public async Task<IActionResult> Unschedule(string reference, [FromForm] List<string> together, CancellationToken ct)
    {
        var all = await WithCompanions(reference, together, ct);
        var at = all[0].PendingEdition(Now)?.PublishAt;
        Each(all, release =>
        {
            Refuse(Me.MayNotPublish(release, Newsroom.Settings.DemandsSecondPerson));
            RuleBroken.ThrowIf(release != all[0] && release.PendingEdition(Now)?.PublishAt != at, "It does not wait for the same time any more. Look at it again.");
            release.Unschedule(Me, Now);
        });
        await SaveInTime(ct);
        Say(all.Count == 1 ? "Unscheduled. Nothing will appear by itself." : $"Unscheduled, together with {Others(all.Count)}. Nothing of them will appear by itself.");
        return GoTo(all[0]);
    }

    /// <summary>All of them or none, in one transaction and for the same instant.</summary>
    private async Task<IReadOnlyList<Release>> Publish(string reference, PublicationForm form, DateTime? asked, CancellationToken ct)
    {
        var all = await WithCompanions(reference, form.Together, ct);
        var at = asked ?? Now;
        var judged = new Dictionary<Release, (Readiness Readiness, ReleaseAddress Address)>();
        var taken = new HashSet<ReleaseAddress>();
        foreach (var release in all)
        {
            var readiness = (await Judge(release, form, at, release != all[0], ct)).Readiness;
            judged[release] = (readiness, await FreeAddress(release, at, taken, ct));
        }

        Each(all, release =>
        {
            Refuse(Me.MayNotPublish(release, Newsroom.Settings.DemandsSecondPerson));
            var revision = release == all[0] ? form.Revision : form.Revisions.GetValueOrDefault(release.Reference);
            RuleBroken.ThrowIf(revision != release.RevisionNumber, "The text was changed after you opened this screen. Read it again, then publish it.");
            RuleBroken.ThrowIfAny(judged[release].Readiness.Blockers.Select(b => b.Sentence));
            release.Publish(at, judged[release].Address, Me, Now, form.TermsFor(release, Newsroom.Settings.DemandsSecondPerson, release != all[0]));
        });
        await SaveInTime(ct);
        return all;
    }

    private async Task<ReleaseAddress> FreeAddress(Release release, DateTime at, HashSet<ReleaseAddress> taken, CancellationToken ct)
    {
        var wanted = release.NextAddress(at, Now, Newsroom.Zone);
        var address = await Db.Addresses.MakeUnique(wanted, release, Now, ct);
        for (var number = 2; !taken.Add(address); number++)
            address = await Db.Addresses.MakeUnique(wanted with { Slug = Slug.Numbered(wanted.Slug, number) }, release, Now, ct);
        return address;
    }

    /// <summary>The release, and the translations that were chosen to go with it.</summary>
    /// <exception cref="RuleBroken">One of them is no translation of it, or went its own way since.</exception>
    private async Task<IReadOnlyList<Release>> WithCompanions(string reference, List<string> together, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        List<Release> all = [release];
        foreach (var chosen in together.Where(t => t.Length > 0 && t != release.Reference).Distinct())
        {
            var companion = await Find(chosen, ct);
            RuleBroken.ThrowIf(companion.TranslationGroup != release.TranslationGroup, $"{Named(companion)}: It is no translation of this release. Publish it by itself.");
            all.Add(companion);
        }

        return all;
    }

    /// <summary>Does it to each, and refuses with everything that stands against any of them.</summary>
    private static void Each(IReadOnlyList<Release> all, Action<Release> act)
    {
        var refusals = new List<string>();
        foreach (var release in all)
        {
            try
            {
                act(release);
            }
            catch (RuleBroken refusal)
            {
                refusals.AddRange(all.Count == 1 ? refusal.Sentences : refusal.Sentences.Select(s => $"{Named(release)}: {s}"));
            }
        }

        RuleBroken.ThrowIfAny(refusals);
    }

    private async Task<PublicationPage> Screen(Release release, PublishingTime time, PublicationForm? form, CancellationToken ct)
    {
        var at = time.At ?? Now;
        return new PublicationPage(
            release, time,
            await Db.Addresses.MakeUnique(release.NextAddress(at, Now, Newsroom.Zone), release, Now, ct),
            await Judge(release, form ?? (Answers)new NoAnswers(), at, isCompanion: false, ct),
            await Companions(release, form, at, ct));
    }

    private async Task<IReadOnlyList<Companion>> Companions(Release release, PublicationForm? form, DateTime at, CancellationToken ct)
    {
        if (release.WasEverPublic(Now))
            return [];

        var pending = release.PendingEdition(Now)?.PublishAt;
        var others = await Db.Releases.NotInBin().Whole().Where(r => r.TranslationGroup == release.TranslationGroup && r.Id != release.Id && !r.Editions.Any(e => e.PublishAt <= Now))
            .OrderBy(r => r.Language).ThenBy(r => r.Reference).ToListAsync(ct);
        var companions = new List<Companion>();
        foreach (var other in others)
        {
            var scheduledFor = other.PendingEdition(Now)?.PublishAt;
            var isTogether = pending is not null && scheduledFor == pending;
            companions.Add(new Companion(other, ReleaseState.Of(other, Now), scheduledFor, await Judge(other, form ?? (Answers)new NoAnswers(), at, isCompanion: true, ct),
                form is null ? isTogether : form.Together.Contains(other.Reference), isTogether));
        }

        return companions;
    }

    private Task<Judgement> Judge(Release release, Answers answers, DateTime at, bool isCompanion, CancellationToken ct) =>
        Judgement.Of(Db, release, answers, at, Me, Newsroom, Against(release), isCompanion, ct);

    private IEnumerable<Finding> Against(Release release)
    {
        if (Me.MayNotPublish(release, Newsroom.Settings.DemandsSecondPerson) is { } refusal)
            yield return Judgement.Against(refusal);
        else if (release.WasEverPublic(Now) && !release.IsWithdrawn)
            yield return Judgement.Against("This release is public already. Correct it, with a note that says what changed.");
    }

    private static string Named(Release release) => $"{(release.Text.Headline.Length > 0 ? release.Text.Headline : "Untitled")} ({release.Reference})";

    private static string Others(int count) => count == 2 ? "one translation" : $"{count - 1} translations";

    private string Done(int count, DateTime? at) => (at, count) switch
    {
        ({ } time, 1) => $"Scheduled for {LocalTime.Sentence(time, Newsroom.Zone, Now)}.",
        ({ } time, _) => $"Scheduled for {LocalTime.Sentence(time, Newsroom.Zone, Now)}, together with {Others(count)}.",
        (null, 1) => "Published. It is public now.",
        _ => $"Published, together with {Others(count)}. They are public now.",
    };
}
