using Microsoft.Extensions.Caching.Memory;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>PDFs, Word files and cards, each made once and kept, up to 64 MB together; no more are made at once than there are processors.</summary>
public sealed class DrawnFiles : IDisposable
{
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>A larger file is made anew each time.</summary>
    private const int LargestKept = 16 * 1024 * 1024;

    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = MaxBytes });
    private readonly SemaphoreSlim turn = new(Environment.ProcessorCount);

    /// <param name="key">Another one for other bytes.</param>
    public async Task<byte[]> Get(string key, Func<Task<byte[]>> draw, CancellationToken ct)
    {
        if (drawn.TryGetValue(key, out byte[]? there))
            return there!;

        await turn.WaitAsync(ct);
        try
        {
            // Whoever waited may find what somebody else made meanwhile.
            if (drawn.TryGetValue(key, out there))
                return there!;
            var bytes = await draw();
            if (bytes.Length <= LargestKept)
                drawn.Set(key, bytes, new MemoryCacheEntryOptions { Size = bytes.Length, SlidingExpiration = TimeSpan.FromHours(1) });
            return bytes;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        drawn.Dispose();
        turn.Dispose();
    }
}
