using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Newsroom.Browser.Tests;

/// <summary>What a browser had to complain about during a visit.</summary>
public sealed partial class Complaints
{
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentDictionary<string, bool> pages = [];

    public Complaints(IBrowserContext context, Uri site, Regex? expected = null)
    {
        context.Response += (_, response) =>
        {
            // An automatic save or an upload that is refused answers so, which the browser reports like a page's own status.
            if (response.Request.IsNavigationRequest || response.Url.EndsWith("/autosave", StringComparison.Ordinal) && response.Status is (409 or 422)
                || response.Url.Contains("/admin/media/uploads/", StringComparison.Ordinal) && response.Status is (422 or 503))
                pages[response.Url] = true;
        };
        context.Console += (_, message) =>
        {
            // That a page itself answers 404 or 422 may be just what is tested.
            var ownStatus = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && pages.ContainsKey(Place().Replace(message.Location, ""));
            if (expected?.IsMatch(message.Text) == true)
                return;
            if (message.Type == "error" && !ownStatus || message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                complaints.Enqueue($"{message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => complaints.Enqueue(error.Error);
        context.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).Authority != site.Authority)
                complaints.Enqueue($"A third party was asked: {request.Url}");
        };
    }

    public void ShouldBeNone() => complaints.ShouldBeEmpty(ToString());

    public override string ToString() => complaints.IsEmpty ? "" : "The browser complained: " + string.Join("\n", complaints);

    /// <summary>Line and column, which the browser puts behind an address.</summary>
    [GeneratedRegex("(#.*)?(:[0-9]+:[0-9]+)?$")]
    private static partial Regex Place();
}
