using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.People;
using Newsroom.Search;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Desk;

/// <summary>What has gone wrong or may go wrong, above everything else on the Desk.</summary>
/// <param name="Overdue">Follow-ups that should have been done; 0 for press officers.</param>
/// <param name="Clock">A sentence where this machine's clock is wrong; for administrators.</param>
/// <param name="Search">A sentence where the database's full text is missing; for administrators.</param>
/// <param name="Judged">What was found when editions that still wait were judged again; the next first.</param>
public sealed record DeskAlarms(int Overdue, string? Clock, string? Search, IReadOnlyList<JudgedRow> Judged)
{
    public bool Any => Overdue > 0 || Clock is not null || Search is not null || Judged.Count > 0;

    public static async Task<DeskAlarms> Of(NewsroomDbContext db, Person me, DateTime now, IServiceProvider services, CancellationToken ct)
    {
        var patience = services.GetRequiredService<IOptions<FollowUpOptions>>().Value.Patience;
        var reports = await db.ReadinessReports.AsNoTracking().Where(r => r.PublishAt > now && r.Findings != "")
            .Where(r => r.Release.Editions.Any(e => e.Number == r.EditionNumber && e.PublishAt == r.PublishAt))
            .OrderBy(r => r.PublishAt).ThenBy(r => r.MinutesBefore)
            .Select(r => new JudgedRow(r.Release.Reference, r.Release.Text.Headline, r.Release.Language, r.PublishAt, r.MinutesBefore, r.Findings))
            .ToListAsync(ct);
        return new DeskAlarms(
            me.IsEditor ? await db.FollowUps.Overdue(now, patience).CountAsync(ct) : 0,
            me.IsAdministrator ? ServerClock.Alarm(services.GetRequiredService<Measures>().ClockSkew, services.GetRequiredService<IOptions<ClockOptions>>().Value.MostSkew) : null,
            me.IsAdministrator ? await services.GetRequiredService<FullTextIndex>().Shortcoming(ct) : null,
            [.. reports.DistinctBy(r => r.Reference)]);
    }
}

public sealed record JudgedRow(string Reference, string Headline, string Language, DateTime PublishAt, int MinutesBefore, string Findings)
{
    public IReadOnlyList<string> Sentences => Findings.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
