using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Newsroom.Web.Export;

/// <summary>
/// Writes everything that readers can reach as files: asks the site for its front pages, its feeds and every address of the database, and then for
/// whatever the answers name.
/// </summary>
/// <param name="http">Asks the site as a reader who has never been there.</param>
/// <param name="site">Where readers reach it.</param>
/// <param name="languages">Of the newsroom, the first one first.</param>
public sealed class SiteExport(HttpClient http, Uri site, IReadOnlyList<string> languages, ExportFolder folder)
{
    private const int AtOnce = 500;
    private const int NeverThere = 404;

    /// <summary>What no page need name, and programs look for.</summary>
    private static readonly string[] WellKnown =
        ["/robots.txt", "/sitemap.xml", "/sitemap-news.xml", "/.well-known/security.txt", "/favicon.ico", "/feed.atom", "/feed.rss", "/feed.json", "/search", "/media", "/archive", "/tags", "/news"];

    private readonly Uri site = new(site.GetLeftPart(UriPartial.Authority) + "/");
    private readonly StaticPages pages = new(new Uri(site.GetLeftPart(UriPartial.Authority) + "/"), languages);
    private readonly HashSet<string> known = [];
    private readonly ConcurrentDictionary<string, string> redirects = [];
    private readonly ConcurrentBag<string> gone = [];
    private readonly ConcurrentBag<string> broken = [];
    private readonly ConcurrentBag<string> failed = [];
    private readonly ConcurrentBag<string> leftOut = [];
    private Queue<(StaticAddress Address, string? NamedOn)> next = new();

    /// <summary>Links of pages that lead to nothing, each with its page.</summary>
    public IEnumerable<string> Broken => broken.Order(StringComparer.Ordinal);

    /// <summary>Addresses that could not be copied, each with what went wrong; what an earlier copy had of them stays.</summary>
    public IEnumerable<string> Failed => failed.Order(StringComparer.Ordinal);

    /// <summary>What is no page and whose address has no ending, so that a server of files could not say what it is.</summary>
    public IEnumerable<string> LeftOut => leftOut.Order(StringComparer.Ordinal);

    /// <summary>Addresses that were asked for.</summary>
    public int Asked { get; private set; }

    /// <param name="addresses">Every address of the database, such as '/ru/news/2026/05/night-ferry'; what does not answer is passed over.</param>
    /// <param name="progress">Told now and then how many addresses were asked.</param>
    public async Task Run(IAsyncEnumerable<string> addresses, Action<int> progress, CancellationToken ct)
    {
        foreach (var language in languages)
            Find(new Uri(site, language == languages[0] ? "/" : "/" + language), namedOn: null);
        foreach (var language in languages)
            foreach (var path in WellKnown)
                Find(new Uri(site, (language == languages[0] ? "" : "/" + language) + path), namedOn: null);
        await foreach (var address in addresses.WithCancellation(ct))
            Find(new Uri(site, address), namedOn: null);

        while (next.Count > 0)
        {
            var batch = new List<(StaticAddress, string?)>();
            while (batch.Count < AtOnce && next.TryDequeue(out var one))
                batch.Add(one);
            await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct },
                async (one, stop) => await Copy(one.Item1, one.Item2, stop));
            Asked += batch.Count;
            progress(Asked);
        }

        await WriteWhatServersNeed(ct);
        if (!failed.IsEmpty)
            return;

        await folder.RemoveVanished(ct);
        folder.Finish();
    }

    private async Task Copy(StaticAddress address, string? namedOn, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, address.Asked));
            if (folder.ETagOf(address.File) is { } etag)
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            await Take(address, answer, namedOn, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            folder.Keep(address.File);
            failed.Add($"{address.Asked}: {error.Message}");
        }
    }

    private async Task Take(StaticAddress address, HttpResponseMessage answer, string? namedOn, CancellationToken ct)
    {
        switch ((int)answer.StatusCode)
        {
            case 200:
                await Write(address, answer, ct);
                break;
            case 304:
                folder.Keep(address.File);
                break;
            case >= 300 and < 400 when answer.Headers.Location is { } location:
                await LeadOn(address, new Uri(new Uri(site, address.Asked), location), (int)answer.StatusCode, ct);
                break;
            case 410:
                gone.Add(address.Link);
                if (!address.IsFile)
                    await Write(address, answer, ct);
                break;
            case >= 500:
                folder.Keep(address.File);
                failed.Add($"{address.Asked}: the site answered {(int)answer.StatusCode}");
                break;
            default:
                if (namedOn is not null)
                    broken.Add($"{address.Asked} on {namedOn} ({(int)answer.StatusCode})");
                break;
        }
    }

    private async Task Write(StaticAddress address, HttpResponseMessage answer, CancellationToken ct)
    {
        var contentType = answer.Content.Headers.ContentType?.MediaType ?? "";
        var here = new Uri(site, address.Asked);
        if (contentType == "text/html")
        {
            var found = new List<StaticAddress>();
            var page = pages.Made(await answer.Content.ReadAsStringAsync(ct), here, found);
            await folder.Write(address.File, page, ct);
            Find(found, address.Asked);
        }
        else if (!address.IsFile)
        {
            // A server of files would call it a page.
            leftOut.Add($"{address.Asked} ({contentType})");
        }
        else if (LinksInFile.AreIn(contentType))
        {
            var bytes = await answer.Content.ReadAsByteArrayAsync(ct);
            await folder.Write(address.File, new MemoryStream(bytes), etag: "", ct);
            Find(LinksInFile.Of(Encoding.UTF8.GetString(bytes), contentType, here, pages), address.Asked);
        }
        else
        {
            await using var content = await answer.Content.ReadAsStreamAsync(ct);
            await folder.Write(address.File, content, StrongTag(answer.Headers.ETag), ct);
        }
    }

    private async Task LeadOn(StaticAddress address, Uri target, int status, CancellationToken ct)
    {
        var own = target.Authority == site.Authority ? StaticAddress.Of(target) : null;
        if (own?.Link == address.Link)
            return;

        if (!address.IsFile)
            await folder.Write(address.File, pages.LeadingOn(target), ct);
        redirects[address.Link.TrimEnd('/')] = $"{own?.Link ?? target.AbsoluteUri} {(status is 301 or 308 ? 301 : 302)}";
        if (own is not null)
            Find([own], address.Asked);
    }

    private async Task WriteWhatServersNeed(CancellationToken ct)
    {
        using var answer = await http.GetAsync(new Uri(site, $"/{NeverThere}"), ct);
        await folder.Write("404.html", pages.Made(await answer.Content.ReadAsStringAsync(ct), site, []), ct);

        var led = redirects.OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        await folder.Write("_redirects", string.Concat(led.Select(r => $"{r.Key} {r.Value}\n")), ct);
        await folder.Write("nginx-redirects.map", string.Concat(led.Select(r => $"\"{r.Key}\" \"{r.Value[..^4]}\";\n")), ct);
        await folder.Write("nginx-gone.map", string.Concat(gone.Order(StringComparer.Ordinal).Select(link => $"\"{link.TrimEnd('/')}\" 1;\n\"{link}\" 1;\n")), ct);
    }

    private void Find(Uri address, string? namedOn) => Find([StaticAddress.Of(address)], namedOn);

    private void Find(IEnumerable<StaticAddress> addresses, string? namedOn)
    {
        foreach (var address in addresses)
            if (!address.NeedsTheProgram)
                lock (known)
                    if (known.Add(address.Asked))
                        next.Enqueue((address, namedOn));
    }

    private static string StrongTag(EntityTagHeaderValue? etag) => etag is { IsWeak: false } ? etag.Tag : "";
}
