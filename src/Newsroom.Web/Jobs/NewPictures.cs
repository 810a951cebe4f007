using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Jobs;

/// <summary>
/// Makes the sizes of pictures that were just added, one picture after the other. What is forgotten when the program ends is made when first asked for.
/// </summary>
public sealed class NewPictures(IServiceScopeFactory scopes, IOptions<MediaOptions> options, ILogger<NewPictures> log) : BackgroundService
{
    private readonly Channel<Guid> waiting = Channel.CreateBounded<Guid>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(AddedMedia added)
    {
        if (options.Value.MakeAhead && added is { WasThere: false, File.IsPicture: true })
            waiting.Writer.TryWrite(added.File.Id);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<NewsroomDbContext>().MediaFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stoppingToken) is { } file)
                    await scope.ServiceProvider.GetRequiredService<MediaLibrary>().MakeAhead(file, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The sizes of picture {Id} were not made ahead; each is made when it is first asked for.", id);
            }
        }
    }
}
