using Newsroom.Web.Shared;

namespace Newsroom.Web.Jobs;

/// <summary>Tells a hub that feeds changed (https://www.w3.org/TR/websub/#publishing): their addresses, nothing of what is in them.</summary>
public sealed class WebSub(HttpClient http)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="DeliveryFailed">The hub cannot be reached, takes longer than 10 seconds, or answers anything but 2xx.</exception>
    public async Task Tell(Uri hub, IReadOnlyList<Uri> feeds, CancellationToken ct)
    {
        // One request for all of them: PubSubHubbub 0.4, section 7.1, lets hub.url be repeated, and hubs of today keep to it.
        using var form = new FormUrlEncodedContent([new("hub.mode", "publish"), .. feeds.Select(feed => new KeyValuePair<string, string>("hub.url", feed.AbsoluteUri))]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await http.PostAsync(hub, form, patience.Token);
            if (!answer.IsSuccessStatusCode)
                throw new DeliveryFailed($"The hub answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException error) when (error.InnerException is NotPublic)
        {
            throw new DeliveryFailed("The hub stands on a machine that is not public, or on another port than 80 and 443.");
        }
        catch (HttpRequestException error)
        {
            throw new DeliveryFailed($"The hub cannot be reached: {error.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new DeliveryFailed($"The hub did not answer within {Patience.TotalSeconds:0} seconds.");
        }
    }

    /// <param name="mayBeInside">Whether a hub may stand in the newsroom's own network.</param>
    public static SocketsHttpHandler Handler(bool mayBeInside)
    {
        var handler = mayBeInside ? new SocketsHttpHandler { UseCookies = false, ConnectTimeout = Patience } : LinkCheck.Handler();
        handler.AllowAutoRedirect = false;
        return handler;
    }
}
