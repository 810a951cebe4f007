using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Sharing;
using Newsroom.Web.Shared;
using Newsroom.Web.Site.Feeds;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Jobs;

/// <summary>Does one follow-up, and notes that it is done. Whoever lost the claim meanwhile notes nothing.</summary>
public sealed class Delivery(
    NewsroomDbContext db, CurrentNewsroom newsroom, Mailer mailer, Hooks hooks, WebSub webSub, LinkCheck links, TimeProvider clock, IOptions<FollowUpOptions> options)
{
    /// <exception cref="DeliveryFailed">Whoever was to be told did not take it.</exception>
    public async Task Deliver(FollowUp followUp, Guid claim, CancellationToken ct)
    {
        await newsroom.Load(ct);
        var toDo = followUp.Kind switch
        {
            FollowUpKind.Announce => Announce(followUp, claim, ct),
            FollowUpKind.Judge => Judge(followUp, claim, ct),
            FollowUpKind.Hook => Hook(followUp, claim, ct),
            FollowUpKind.Hub => Hub(followUp, claim, ct),
            _ => Mail(followUp, claim, ct),
        };
        await toDo;
    }

    /// <summary>One follow-up for each who is to be told, so that one who fails stops nobody else.</summary>
    private async Task Announce(FollowUp followUp, Guid claim, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var release = await db.Releases.AsNoTracking().Include(r => r.Editions).SingleAsync(r => r.Id == followUp.ReleaseId, ct);
        var edition = release.Editions.FirstOrDefault(e => e.Number == followUp.EditionNumber);
        var told = options.Value.AllHooks.Select(hook => new FollowUp(FollowUpKind.Hook, followUp.Event, release.Id, followUp.EditionNumber, now, now, hook)).ToList();
        if (newsroom.Hub is { } hub)
            told.Add(new FollowUp(FollowUpKind.Hub, followUp.Event, release.Id, followUp.EditionNumber, now, now, hub.AbsoluteUri));
        if (followUp.Event != AuditEvents.ReleaseCorrected || edition is not { Change: ChangeKind.Minor })
            told.AddRange(await Mails(release, edition, followUp.Event, Subject(followUp.Event, release, edition), Text(followUp.Event, release, edition), now, ct));
        await Conclude(followUp, claim, told, ct);
    }

    private async Task Judge(FollowUp followUp, Guid claim, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var release = await db.Releases.Whole().AsNoTracking().SingleAsync(r => r.Id == followUp.ReleaseId, ct);
        var pending = release.PendingEdition(now);
        if (pending?.Number != followUp.EditionNumber || ReadinessReport.Marks.FirstOrDefault(m => pending!.PublishAt.AddMinutes(-m) == followUp.DueAt) is not (> 0 and var mark))
        {
            await db.Finish(followUp.Id, claim, now, ct, "It appeared, or was scheduled anew or taken back.");
            return;
        }

        List<string> findings = [.. await Judging.Findings(db, release, pending!, newsroom.SiteAddress, now, ct), .. await links.DeadIn(pending!.Html, newsroom.SiteAddress, ct)];
        db.ChangeTracker.Clear();
        List<object> results = [new ReadinessReport(pending, mark, findings, now)];
        if (findings.Count > 0)
        {
            var text = $"{Headline(pending)}\n\nThis release appears on {LocalTime.Sentence(pending.PublishAt, newsroom.Zone, now)}. {mark} minutes before, this was found:\n\n"
                + string.Concat(findings.Select(f => $"- {f}\n")) + $"\n{Office(release)}\n";
            results.AddRange(await Mails(release, pending, followUp.Event, $"Before it appears: {Headline(pending)}", text, now, ct));
        }

        await Conclude(followUp, claim, results, ct);
    }

    private async Task Hook(FollowUp followUp, Guid claim, CancellationToken ct)
    {
        if (!options.Value.AllHooks.Contains(followUp.Address))
        {
            await db.Finish(followUp.Id, claim, clock.UtcNow, ct, "This hook is no longer configured.");
            return;
        }

        var release = await db.Releases.AsNoTracking().Include(r => r.Editions).SingleAsync(r => r.Id == followUp.ReleaseId, ct);
        var now = clock.UtcNow;
        var shown = release.PublicEdition(now);
        // Of what is not public, no word leaves the house.
        await hooks.Tell(new Uri(followUp.Address), followUp.Key, new HookMessage(
            followUp.Event, release.Reference, shown is null ? null : followUp.EditionNumber, newsroom.Permalink(release.Reference).ToString(),
            shown is null ? null : newsroom.Absolute(newsroom.Path(shown.Address)).ToString(), shown?.Language, shown?.Text.Headline, followUp.DueAt, followUp.Key), ct);
        await db.Finish(followUp.Id, claim, clock.UtcNow, ct);
    }

    private async Task Hub(FollowUp followUp, Guid claim, CancellationToken ct)
    {
        if (newsroom.Hub?.AbsoluteUri != followUp.Address)
        {
            await db.Finish(followUp.Id, claim, clock.UtcNow, ct, "This hub is no longer named in the settings.");
            return;
        }

        await webSub.Tell(newsroom.Hub, await FeedsOf(followUp.ReleaseId!.Value, ct), ct);
        await db.Finish(followUp.Id, claim, clock.UtcNow, ct);
    }

    /// <summary>Every feed that the release is in, or was in before its last change.</summary>
    private async Task<IReadOnlyList<Uri>> FeedsOf(Guid releaseId, CancellationToken ct)
    {
        var editions = await db.Editions.EverPublic(clock.UtcNow).OfRelease(releaseId).OrderByDescending(e => e.Number).Take(2)
            .Select(e => new { e.Language, Kind = e.Kind.Slug, Tags = e.Tags.Select(t => t.Tag.Slug).ToList() })
            .AsSplitQuery().ToListAsync(ct);
        return [.. editions
            .SelectMany(e => new[] { "/", "/kinds/" + e.Kind }.Concat(e.Tags.Select(t => "/tags/" + t)).Select(path => ReleaseFeed.PlaceOf(newsroom, path, e.Language)))
            .Distinct()
            .SelectMany(place => FeedFormats.All.Select(format => new Uri(place + format.Ending)))];
    }

    private async Task Mail(FollowUp followUp, Guid claim, CancellationToken ct)
    {
        if (!mailer.IsConfigured)
        {
            await db.Finish(followUp.Id, claim, clock.UtcNow, ct, "No mail server is configured.");
            return;
        }

        var mail = JsonSerializer.Deserialize<MailValues>(followUp.Values)!;
        if (await mailer.WhyNotSent(mail.Name, followUp.Address, mail.Subject, mail.Text, followUp.Key, ct) is { } why)
            throw new DeliveryFailed(why);
        await db.Finish(followUp.Id, claim, clock.UtcNow, ct);
    }

    /// <summary>Keeps what came of it and notes that it is done, all or nothing.</summary>
    private Task Conclude(FollowUp followUp, Guid claim, IReadOnlyCollection<object> results, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Finish(followUp.Id, claim, clock.UtcNow, ct))
            return;

        db.AddRange(results);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    });

    /// <summary>To the author and to whoever sent it out.</summary>
    private async Task<IReadOnlyList<FollowUp>> Mails(Release release, Edition? edition, string what, string subject, string text, DateTime now, CancellationToken ct)
    {
        List<Guid> who = [release.AuthorId, .. edition is null ? (Guid[])[] : [edition.FrozenById]];
        var people = await db.People.AsNoTracking().Where(p => who.Contains(p.Id) && p.DisabledAt == null).ToListAsync(ct);
        return [.. people.Select(p => new FollowUp(FollowUpKind.Mail, what, release.Id, edition?.Number, now, now, p.Email!, JsonSerializer.Serialize(new MailValues(p.DisplayName, subject, text))))];
    }

    private static string Subject(string what, Release release, Edition? edition) => what switch
    {
        AuditEvents.ReleaseWithdrawn => $"Withdrawn: {release.Text.Headline}",
        AuditEvents.WithdrawalUndone => $"Public again: {Headline(edition!)}",
        AuditEvents.ReleaseCorrected => $"{edition!.Change}: {Headline(edition)}",
        _ => $"Public: {Headline(edition!)}",
    };

    private string Text(string what, Release release, Edition? edition)
    {
        var what2 = what switch
        {
            AuditEvents.ReleaseWithdrawn => $"‘{release.Text.Headline}’ was withdrawn.",
            AuditEvents.ReleaseCorrected => $"Readers see edition {edition!.Number} of ‘{Headline(edition)}’ since {newsroom.DateAndTime(edition.PublishAt)} ({newsroom.Zone.Id}), with this note:\n\n{edition.CorrectionNote}",
            _ => $"‘{Headline(edition!)}’ is public since {newsroom.DateAndTime(edition!.PublishAt)} ({newsroom.Zone.Id}).",
        };
        return $"{what2}\n\nFor readers: {newsroom.Permalink(release.Reference)}\nFor you: {Office(release)}\n";
    }

    private string Office(Release release) => newsroom.Absolute($"/admin/releases/{release.Reference}").ToString();

    private static string Headline(Edition edition) => edition.Text.Headline;

    /// <summary>What a mail says; kept with its follow-up.</summary>
    public sealed record MailValues(string Name, string Subject, string Text);
}
