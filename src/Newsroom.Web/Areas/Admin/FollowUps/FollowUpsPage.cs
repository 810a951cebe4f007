using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.FollowUps;

namespace Newsroom.Web.Areas.Admin.FollowUps;

/// <param name="Late">Overdue and given up, the oldest first; at most 100.</param>
/// <param name="Waiting">The next first; at most 100.</param>
/// <param name="Done">The last 50.</param>
public sealed record FollowUpsPage(IReadOnlyList<FollowUpRow> Late, IReadOnlyList<FollowUpRow> Waiting, IReadOnlyList<FollowUpRow> Done)
{
    private const int Most = 100;
    private const int MostDone = 50;

    public bool IsEmpty => Late.Count + Waiting.Count + Done.Count == 0;

    public static async Task<FollowUpsPage> Of(NewsroomDbContext db, DateTime now, TimeSpan patience, CancellationToken ct)
    {
        var all = db.FollowUps.AsNoTracking();
        var late = await all.Overdue(now, patience).OrderBy(f => f.DueAt).Take(Most).Select(FollowUpRow.From).ToListAsync(ct);
        var waiting = await all.Waiting().Where(f => f.DueAt >= now - patience).OrderBy(f => f.NextTryAt).ThenBy(f => f.Id).Take(Most).Select(FollowUpRow.From).ToListAsync(ct);
        var done = await all.Where(f => f.State == FollowUpState.Done || f.State == FollowUpState.NotNeeded).OrderByDescending(f => f.DoneAt).Take(MostDone).Select(FollowUpRow.From).ToListAsync(ct);
        return new FollowUpsPage(late, waiting, done);
    }
}

public sealed record FollowUpRow(
    long Id, FollowUpKind Kind, string Event, string? Reference, string? Headline, string Address, FollowUpState State, DateTime DueAt, DateTime NextTryAt, int Attempts, DateTime? DoneAt, string Said)
{
    public static readonly Expression<Func<FollowUp, FollowUpRow>> From = f => new FollowUpRow(
        f.Id, f.Kind, f.Event, f.Release!.Reference, f.Release.Text.Headline, f.Address, f.State, f.DueAt, f.NextTryAt, f.Attempts, f.DoneAt, f.Said);

    /// <summary>What is done, in words.</summary>
    public string What => Kind switch
    {
        FollowUpKind.Announce => "Find out who is to be told",
        FollowUpKind.Judge => "Judge again before its time",
        FollowUpKind.Hook => "Tell " + Host,
        FollowUpKind.Hub => $"Tell the feeds’ hub {Host}, which tells their readers",
        _ => "Mail to " + Address,
    };

    /// <summary>An address may carry a secret: only its host is shown.</summary>
    private string Host => Uri.TryCreate(Address, UriKind.Absolute, out var address) ? address.Authority : Address;

    public (string Word, string Shape) StateAt(DateTime now) => State switch
    {
        FollowUpState.Done => ("Done", "state-public"),
        FollowUpState.NotNeeded => ("Not needed", "state-draft"),
        FollowUpState.GivenUp => ("Given up", "state-withdrawn"),
        _ when DueAt > now => ("Waits for its time", "state-scheduled"),
        _ when Attempts > 0 && Said.Length > 0 => ("Failed, tried again", "state-held"),
        _ => ("Due", "state-review"),
    };
}
