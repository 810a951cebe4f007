using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Jobs;

/// <summary>What another program is told. Address, language and headline are null where nothing of the release is public at that moment.</summary>
/// <param name="Event">'release.published', 'release.corrected', 'release.withdrawn' or 'release.withdrawal-undone'.</param>
/// <param name="At">When readers saw it first (UTC).</param>
/// <param name="Key">The same each time the same thing is told.</param>
public sealed record HookMessage(string Event, string Reference, int? Edition, string Permalink, string? Address, string? Language, string? Headline, DateTime At, Guid Key);

/// <summary>Tells other programs by a POST: caches to purge, channels to fill.</summary>
public sealed class Hooks(HttpClient http, IOptions<FollowUpOptions> options)
{
    public const string SignatureHeader = "X-Newsroom-Signature";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="DeliveryFailed">It cannot be reached, takes longer than 10 seconds, or answers anything but 2xx.</exception>
    public async Task Tell(Uri address, Guid key, HookMessage message, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.Add("Idempotency-Key", key.ToString());
        if (options.Value.HookSecret.Length > 0)
            request.Headers.Add(SignatureHeader, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.HookSecret), body)));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!answer.IsSuccessStatusCode)
                throw new DeliveryFailed($"It answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException error)
        {
            throw new DeliveryFailed($"It cannot be reached: {error.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new DeliveryFailed($"It did not answer within {Patience.TotalSeconds:0} seconds.");
        }
    }
}
