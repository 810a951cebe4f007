using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Newsroom.Web.Tests.Site;

[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoCrawl>
{
    public const string Name = "The demo newsroom";
}

/// <summary>The demo newsroom in all six languages, read by somebody who follows every link of every page from the front pages on.</summary>
public sealed class DemoCrawl : IAsyncLifetime
{
    public const string SiteAddress = "https://news.example";

    private static readonly DateTime Today = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    private NewsroomSite site = null!;

    public static IReadOnlyList<string> Languages { get; } = ["en", "ru", "ar", "de", "fr", "es"];

    /// <summary>Every own address that was found, with its answer.</summary>
    public Dictionary<string, CrawledAnswer> Found { get; } = [];

    /// <summary>All that answered with a page.</summary>
    public IEnumerable<CrawledPage> Pages => Found.Values.Select(a => a.Page).OfType<CrawledPage>();

    /// <summary>The site, for more questions.</summary>
    public NewsroomSite Site => site;

    /// <summary>The language that an address names.</summary>
    public static string LanguageOf(string path) => Languages.FirstOrDefault(l => path == "/" + l || path.StartsWith($"/{l}/", StringComparison.Ordinal)) ?? Languages[0];

    /// <summary>The path and query of an own address; null for another site's, for mail and for places on the page itself.</summary>
    public static string? Own(string link, string on) =>
        !link.StartsWith('#') && Uri.TryCreate(new Uri(SiteAddress + on), link, out var uri) && uri.Scheme == "https" && uri.Host == "news.example" ? uri.PathAndQuery : null;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(settings: ("Site:Address", SiteAddress));
        site.Clock.Now = Today;
        await site.SeedDemo();
        await site.Do(async db => (await db.Settings.SingleAsync()).UseLanguages(Languages));
        var next = new Queue<(string Path, string On)>(Languages.Select(l => (l == Languages[0] ? "/" : "/" + l, "")));
        while (next.TryDequeue(out var one))
        {
            if (Found.ContainsKey(one.Path))
                continue;

            var answer = Found[one.Path] = await Ask(one.Path, one.On);
            foreach (var link in answer.Links)
                next.Enqueue((link, one.Path));
        }
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private async Task<CrawledAnswer> Ask(string path, string on)
    {
        using var answer = await site.Reader().Http.GetAsync(path);
        var page = answer.Content.Headers.ContentType?.MediaType == "text/html"
            ? new CrawledPage(path, await answer.Content.ReadAsStringAsync())
            : null;
        var led = answer.Headers.Location is { } location ? Own(location.OriginalString, path) : null;
        return new CrawledAnswer(path, on, answer.StatusCode, page, led is null ? page?.Links ?? [] : [led]);
    }
}

/// <param name="On">The page that named it first.</param>
/// <param name="Links">Own addresses that it leads to.</param>
public sealed record CrawledAnswer(string Path, string On, HttpStatusCode Status, CrawledPage? Page, IReadOnlyList<string> Links);

public sealed record CrawledPage(string Path, string Source)
{
    private static readonly string[] WithWords = ["aria-label", "placeholder", "title", "alt", "data-done", "data-failed"];

    public IHtmlDocument Document { get; } = new HtmlParser().ParseDocument(Source);

    /// <summary>That of its address; a release's files at its permanent address have the release's own.</summary>
    public string Language => Path.StartsWith("/r/", StringComparison.Ordinal) ? Document.DocumentElement.GetAttribute("lang") ?? "" : DemoCrawl.LanguageOf(Path);

    /// <summary>Own addresses that the page names, once each.</summary>
    public IReadOnlyList<string> Links => [.. Document.All.SelectMany(Named).Select(link => DemoCrawl.Own(link, Path)).OfType<string>().Distinct()];

    /// <summary>Every stretch of words that stands in the page's own language.</summary>
    public IEnumerable<string> Words => Document.All.Where(e => IsInOwnLanguage(e) && e is not IHtmlScriptElement)
        .SelectMany(e => e.ChildNodes.OfType<IText>().Select(t => t.Data).Concat(WithWords.Select(name => e.GetAttribute(name) ?? "")))
        .Select(words => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Where(words => words.Length > 0);

    private bool IsInOwnLanguage(IElement element) => element.Closest("[lang]")?.GetAttribute("lang") == Document.DocumentElement.GetAttribute("lang");

    private static IEnumerable<string> Named(IElement element)
    {
        foreach (var name in new[] { "href", "src", "action", "poster" })
            if (element.GetAttribute(name) is { Length: > 0 } link)
                yield return link;
        foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            yield return candidate.Split(' ')[0];
        if (element is IHtmlMetaElement { Content: { } content } && content.StartsWith(DemoCrawl.SiteAddress, StringComparison.Ordinal))
            yield return content;
    }
}
