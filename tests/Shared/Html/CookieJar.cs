using Microsoft.Net.Http.Headers;

namespace Newsroom.Testing.Html;

/// <summary>Keeps one site's cookies as a browser would, by the site's clock: .NET's own jar goes by the real one.</summary>
internal sealed class CookieJar(TimeProvider clock) : DelegatingHandler
{
    private readonly Dictionary<string, (string Value, string Path)> cookies = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var sent = cookies.Where(c => path.StartsWith(c.Value.Path, StringComparison.Ordinal)).Select(c => $"{c.Key}={c.Value.Value}").ToList();
        if (sent.Count > 0)
            request.Headers.Add(HeaderNames.Cookie, string.Join("; ", sent));

        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues(HeaderNames.SetCookie, out var received))
        {
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. received]))
                Keep(cookie);
        }

        return response;
    }

    private void Keep(SetCookieHeaderValue cookie)
    {
        var name = cookie.Name.ToString();
        if (cookie.Expires <= clock.GetUtcNow() || cookie.MaxAge <= TimeSpan.Zero)
            cookies.Remove(name);
        else
            cookies[name] = (cookie.Value.ToString(), cookie.Path.HasValue ? cookie.Path.ToString() : "/");
    }
}
