using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Newsroom.Testing;

/// <summary>Another organisation's server that takes web hooks: it keeps what was posted to it, and can be out of order.</summary>
public sealed class HookReceiver : IAsyncDisposable
{
    /// <summary>The header that names an act: a delivery that is repeated carries the same key.</summary>
    public const string KeyHeader = "Idempotency-Key";

    private readonly ConcurrentQueue<HookCall> calls = [];
    private readonly WebApplication app;
    private int failures;

    private HookReceiver(WebApplication app)
    {
        this.app = app;
        app.MapPost("/{**path}", Receive);
    }

    /// <summary>Where to post to, e.g. http://127.0.0.1:41234/hook.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Everything that arrived and was taken, in order; also what was repeated.</summary>
    public IReadOnlyList<HookCall> Calls => [.. calls];

    /// <summary>What was done, by its key: a repeated delivery is the same act.</summary>
    public IReadOnlyDictionary<string, HookCall> Acts => calls.DistinctBy(c => c.Key).ToDictionary(c => c.Key);

    public static async Task<HookReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new HookReceiver(builder.Build());
        await receiver.app.StartAsync();
        var address = receiver.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        receiver.Address = new Uri(new Uri(address), "/hook");
        return receiver;
    }

    /// <summary>Answers the next deliveries with 503 and keeps nothing of them.</summary>
    public void RefuseNext(int deliveries) => Interlocked.Exchange(ref failures, deliveries);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Receive(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (Interlocked.Decrement(ref failures) >= 0)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);

        Interlocked.Exchange(ref failures, 0);
        calls.Enqueue(new HookCall(request.Headers[KeyHeader].ToString(), body, request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString())));
        return Results.NoContent();
    }
}

/// <param name="Key">Of the header Idempotency-Key; empty where there was none.</param>
public sealed record HookCall(string Key, string Body, IReadOnlyDictionary<string, string> Headers);
