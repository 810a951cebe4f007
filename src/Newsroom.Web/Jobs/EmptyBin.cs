using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Jobs;

/// <summary>Deletes drafts whose 30 days in the bin are over, and forgets closed tabs. Any number of instances may try: each draft is deleted once.</summary>
public sealed class EmptyBin(IServiceScopeFactory scopes, TimeProvider clock, IOptions<EmptyBinOptions> options, ILogger<EmptyBin> log) : BackgroundService
{
    private const int AtOnce = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
        do
        {
            try
            {
                await DeleteWhatIsDue(stoppingToken);
                await ForgetClosedEditors(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The bin was not emptied; it is tried again in {Period}.", options.Value.LookEvery);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many drafts this instance deleted.</returns>
    public async Task<int> DeleteWhatIsDue(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDbContext>();
        var now = clock.UtcNow;
        var deleted = 0;
        foreach (var id in await db.Releases.BinnedTooLong(now).OrderBy(r => r.BinnedAt).Take(AtOnce).Select(r => r.Id).ToListAsync(stop))
        {
            if (await db.DeleteForGood(id, by: null, now, stop))
                deleted++;
        }

        if (deleted > 0)
            log.LogInformation("Deleted {Count} drafts that were in the bin for {Days} days.", deleted, Release.BinPeriod.Days);
        return deleted;
    }

    /// <summary>Deletes what is left of tabs that nobody heard of any more.</summary>
    public async Task ForgetClosedEditors(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsroomDbContext>().ForgetClosedEditors(clock.UtcNow, stop);
    }
}
