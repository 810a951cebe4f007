using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Jobs;

/// <summary>Compares this machine's clock with the database server's now and then, and says so in the log where they differ.</summary>
public sealed class WatchClock(IServiceScopeFactory scopes, TimeProvider clock, Measures measures, IOptions<ClockOptions> options, ILogger<WatchClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var skew = await ServerClock.Skew(scope.ServiceProvider.GetRequiredService<NewsroomDbContext>(), clock, stoppingToken);
                measures.ClockSkew = skew ?? TimeSpan.Zero;
                if (ServerClock.Alarm(skew, options.Value.MostSkew) is { } alarm)
                    log.LogWarning("{Alarm}", alarm);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogWarning(error, "The clocks could not be compared; it is tried again in {Period}.", options.Value.LookEvery);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
