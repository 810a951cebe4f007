using Newsroom.Data;
using Newsroom.Media;

namespace Newsroom.Web.Jobs;

/// <summary>Deletes what arrived of uploads that were not finished within a day. Any number of instances may try.</summary>
public sealed class GiveUpUploads(IServiceScopeFactory scopes, TimeProvider clock, ILogger<GiveUpUploads> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        do
        {
            try
            {
                await DeleteExpired(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Expired uploads were not deleted; it is tried again in {Period}.", LookEvery);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many this instance deleted.</returns>
    public async Task<int> DeleteExpired(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MediaUploads>().DeleteExpired(clock.UtcNow, stop);
    }
}
