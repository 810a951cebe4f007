using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Jobs;

/// <summary>
/// Does what follows from publications: finds what is due, claims it, does it. Any number of instances may run it: each follow-up is done by one. What fails
/// waits and is tried again, alone; an instance that dies in between leaves its claims to the others after two minutes.
/// </summary>
public sealed class DeliverFollowUps(
    IServiceScopeFactory scopes, TimeProvider clock, Measures measures, IOptions<FollowUpOptions> options, ILogger<DeliverFollowUps> log) : BackgroundService
{
    private const int AtOnce = 50;
    private const int InParallel = 8;

    private static readonly TimeSpan MeasureEvery = TimeSpan.FromSeconds(10);

    private DateTime measuredAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
        do
        {
            try
            {
                while (await DeliverWhatIsDue(stoppingToken) == AtOnce)
                {
                }

                await Measure(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Follow-ups could not be looked for; it is tried again in {Period}.", options.Value.LookEvery);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many were found due, at most 50; other instances may have done some of them.</returns>
    public async Task<int> DeliverWhatIsDue(CancellationToken stop)
    {
        List<long> due;
        await using (var scope = scopes.CreateAsyncScope())
            due = await scope.ServiceProvider.GetRequiredService<NewsroomDbContext>().FollowUps.Due(clock.UtcNow).Take(AtOnce).Select(f => f.Id).ToListAsync(stop);

        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = InParallel, CancellationToken = stop }, async (id, ct) => await Try(id, ct));
        return due.Count;
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
            var why = error is DeliveryFailed ? error.Message : $"{error.GetType().Name}: {error.Message}";
            log.LogWarning(error is DeliveryFailed ? null : error, "Follow-up {Id} ({Kind}) failed at attempt {Attempt}: {Why}", followUp.Id, kind, followUp.Attempts, why);
            db.ChangeTracker.Clear();
            await db.Fail(followUp.Id, claim, followUp.Attempts, why, clock.UtcNow, stop);
        }
    }

    private async Task Measure(CancellationToken stop)
    {
        var now = clock.UtcNow;
        if (now - measuredAt < MeasureEvery)
            return;

        measuredAt = now;
        await using var scope = scopes.CreateAsyncScope();
        var followUps = scope.ServiceProvider.GetRequiredService<NewsroomDbContext>().FollowUps;
        measures.Waiting = await followUps.Waiting().CountAsync(stop);
        measures.Overdue = await followUps.Overdue(now, options.Value.Patience).CountAsync(stop);
    }
}

/// <summary>Whoever was to be told did not take it. The message says why, and holds nothing secret.</summary>
public sealed class DeliveryFailed(string why) : Exception(why);
