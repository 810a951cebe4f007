using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Sharing;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Site;

/// <summary>A site whose releases somebody reads by a secret address.</summary>
public abstract class GuestTest : SiteTest
{
    /// <summary>Words that stand in every release here and must reach nobody too early.</summary>
    protected const string Secret = "Zembargoed harbour";

    /// <summary>Scheduled for the day after <see cref="Times.Noon"/>.</summary>
    protected Task<Release> Scheduled(string language = "en") =>
        Site.Keep(kind => A.Scheduled(A.Draft(Secret, summary: Secret, body: Secret, kind: kind, language: language)));

    protected async Task<string> EmbargoLink(Release release, string name = "Ada Byron", string organisation = "Calder Courier", DateTime? until = null)
    {
        var secret = SecretAddress.New();
        await Change(release, r => r.ShareUnderEmbargo(name, organisation, "", until ?? Noon.AddDays(2), SecretAddress.HashOf(secret), r.Author, Noon));
        return "/embargo/" + secret;
    }

    protected async Task<string> ReviewLink(Release release, string name = "Nora Weiss", string organisation = "Weiss Legal")
    {
        var secret = SecretAddress.New();
        await Change(release, r => r.ShareForReview(name, organisation, "", Noon.AddDays(14), SecretAddress.HashOf(secret), r.Author, Noon));
        return "/review/" + secret;
    }

    protected Task<ReadingLink> Link() => Site.Ask(db => db.ReadingLinks.AsNoTracking().SingleAsync());

    protected Task<List<string>> Events() => Site.Ask(db => db.Audit.Where(a => a.Event.StartsWith("link.") && a.Event != "link.made").OrderBy(a => a.Id).Select(a => a.Event).ToListAsync());

    /// <summary>Presses the page's only button, as a browser sends it.</summary>
    protected static Task<HtmlPage> Press(Visitor visitor, string path, params (string, string)[] fields) => visitor.Send(Post(path, "null", "same-origin", fields));

    protected static HttpRequestMessage Post(string path, string? origin, string? from, params (string, string)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (from is not null)
            request.Headers.Add("Sec-Fetch-Site", from);
        return request;
    }
}
