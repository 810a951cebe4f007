using Newsroom.Data;
using Newsroom.Search;

namespace Newsroom.Web.Jobs;

/// <summary>Fills the search index of a database that has none yet, so that the first reader who searches need not wait for it.</summary>
public sealed class FillSearchIndex(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FillSearchIndex> log) : BackgroundService
{
    /// <summary>Starting comes first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Patience, clock, stoppingToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var index = scope.ServiceProvider.GetRequiredService<FullTextIndex>();
            if (!(await index.State(stoppingToken)).IsFilled)
                await new SearchIndex(scope.ServiceProvider.GetRequiredService<NewsroomDbContext>(), index).TakeIn(clock.UtcNow, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The search index was not filled; the first search will do it.");
        }
    }
}
