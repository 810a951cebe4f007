using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Jobs;

/// <summary>
/// Does what follows from publications: finds what is due, claims it, does it. Any number of instances may run it: each follow-up is done by one. What fails
/// waits and is tried again, alone; what is slow holds up nobody else, for each hook has places of its own. An instance that dies in between leaves its
/// claims to the others after two minutes.
/// </summary>
public sealed class DeliverFollowUps(
    IServiceScopeFactory scopes, TimeProvider clock, Measures measures, IOptions<FollowUpOptions> options, ILogger<DeliverFollowUps> log) : BackgroundService
{
    private const int LookedAt = 50;
    private const int InParallel = 16;
    private const int InParallelEach = 2;

    private static readonly TimeSpan MeasureEvery = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<long, (string To, Task Delivery)> underWay = new();
    private DateTime measuredAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
        try
        {
            do
            {
                try
                {
                    await BeginWhatIsDue(stoppingToken);
                    if (clock.UtcNow - measuredAt >= MeasureEvery)
                        await Measure(stoppingToken);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    log.LogError(error, "Follow-ups could not be looked for; it is tried again in {Period}.", options.Value.LookEvery);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(underWay.Values.Select(u => u.Delivery));
        }
    }

    /// <summary>Does all that is due, and what follows from it, and waits until it is done or has failed.</summary>
    public async Task DeliverWhatIsDue(CancellationToken stop)
    {
        do
        {
            await Task.WhenAll(underWay.Values.Select(u => u.Delivery));
        }
        while (await BeginWhatIsDue(stop) > 0);
    }

    /// <summary>Counts what waits and what is overdue, for those who look from outside.</summary>
    public async Task Measure(CancellationToken stop)
    {
        measuredAt = clock.UtcNow;
        await using var scope = scopes.CreateAsyncScope();
        var followUps = scope.ServiceProvider.GetRequiredService<NewsroomDbContext>().FollowUps;
        measures.Waiting = await followUps.Waiting().CountAsync(stop);
        measures.Overdue = await followUps.Overdue(measuredAt, options.Value.Patience).CountAsync(stop);
    }

    /// <returns>How many were begun.</returns>
    private async Task<int> BeginWhatIsDue(CancellationToken stop)
    {
        // What waits for somebody slow must not hide what waits for others.
        var busy = underWay.Values.GroupBy(u => u.To).Where(to => to.Count() >= InParallelEach).Select(to => to.Key).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<NewsroomDbContext>().FollowUps.Where(f => !busy.Contains(f.Address))
            .Due(clock.UtcNow).LongestWaitingFirst().Take(LookedAt).Select(f => new { f.Id, f.Kind, f.Address }).ToListAsync(stop);
        var begun = 0;
        foreach (var followUp in due)
        {
            var to = followUp.Kind is FollowUpKind.Hook or FollowUpKind.Hub ? followUp.Address : followUp.Kind.ToString();
            if (underWay.Count >= InParallel || underWay.ContainsKey(followUp.Id) || underWay.Values.Count(u => u.To == to) >= InParallelEach)
                continue;

            var noted = new TaskCompletionSource();
            underWay[followUp.Id] = (to, Begin(followUp.Id, noted.Task, stop));
            noted.SetResult();
            begun++;
        }

        return begun;
    }

    private async Task Begin(long id, Task noted, CancellationToken stop)
    {
        await noted.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await Try(id, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Its claim runs out, and whoever runs then does it.
        }
        finally
        {
            underWay.TryRemove(id, out _);
        }
    }

    private async Task Try(long id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDbContext>();
        try
        {
            if (await db.Claim(id, clock.UtcNow, stop) is not { } claim || await db.FollowUps.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop) is not { } followUp)
                return;

            await Try(followUp, claim, scope.ServiceProvider, db, stop);
        }
        catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // The database failed under it. The claim runs out, and it is tried again.
            log.LogError(error, "Follow-up {Id} could not be noted as done or failed.", id);
        }
    }

    private async Task Try(FollowUp followUp, Guid claim, IServiceProvider services, NewsroomDbContext db, CancellationToken stop)
    {
        var kind = followUp.Kind.ToString();
        try
        {
            await services.GetRequiredService<Delivery>().Deliver(followUp, claim, stop);
            measures.Delivered(kind);
        }
        catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            measures.Failed(kind);
            var why = error is DeliveryFailed ? error.Message : $"It failed within the newsroom ({error.GetType().Name}); the log says more.";
            log.LogWarning(error is DeliveryFailed ? null : error, "Follow-up {Id} ({Kind}) failed at attempt {Attempt}: {Why}", followUp.Id, kind, followUp.Attempts, why);
            db.ChangeTracker.Clear();
            await db.Fail(followUp.Id, claim, followUp.Attempts, why, clock.UtcNow, stop);
        }
    }
}

/// <summary>Whoever was to be told did not take it. The message says why, and holds nothing secret.</summary>
public sealed class DeliveryFailed(string why) : Exception(why);
