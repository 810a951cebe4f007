using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Site;

/// <summary>
/// Two newsrooms with the same public releases at the same time, one of which hides others besides: whoever asks both for the same gets the
/// same status, headers and bytes, whatever the address. A new address is asked by itself; where it has parameters, give values below.
/// </summary>
public sealed partial class LeakTests
{
    private static readonly string[] Languages = ["", "/ru", "/ar", "/en", "/de"];

    /// <summary>Posted to by anybody; each has a leak test of its own.</summary>
    private static readonly HashSet<string> Forms = ["embargo/{secret}", "review/{secret}"];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Nothing_that_anybody_can_ask_for_tells_what_is_hidden(DatabaseProvider provider)
    {
        await using var open = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        await using var secretive = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        await TwoNewsrooms.Show(open, "What was said at first", andHide: false);
        var content = await TwoNewsrooms.Show(secretive, TwoNewsrooms.Mark + "superseded", andHide: true);
        var addresses = Addresses(secretive, content);
        // The last moment at which what is scheduled is hidden.
        open.Clock.Now = secretive.Clock.Now = TwoNewsrooms.DueAt.AddMilliseconds(-1);

        addresses.Unknown.ShouldBeEmpty("A public address has no values here: give some, so that it is asked, too.");
        var leaks = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Questions(addresses), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (question, _) =>
        {
            var (expected, answer) = (await Ask(open, question), await Ask(secretive, question));
            if (answer != expected && !MayDiffer(question.Path, content) || answer != expected && !IsHistory(question.Path, content) && answer.Contains(TwoNewsrooms.Mark, StringComparison.OrdinalIgnoreCase))
                leaks.Add($"{question}\n{FirstDifference(expected, answer)}");
        });

        leaks.Order().Take(5).ShouldBeEmpty($"{leaks.Count} answers differ.");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task At_its_time_and_not_a_moment_before_what_was_scheduled_is_everywhere(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        var content = await TwoNewsrooms.Show(site, "What was said at first", andHide: true);
        var address = content.Scheduled.Editions.Single().Address.Path("en");
        string[] pages =
        [
            "/", "/news", "/news?tag=ferries", "/news?tag=zqqxtopic", "/news?year=2026&month=6", "/tags/ferries", "/tags/zqqxtopic", "/tags", "/kinds/leaflet", "/search?q=harbour",
            "/feed.atom", "/feed.rss", "/feed.json", "/tags/zqqxtopic/feed.atom", "/kinds/leaflet/feed.json", "/ru/feed.rss", "/feeds", $"/oembed?url=/r/{content.Scheduled.Reference}", "/sitemap-news.xml",
            "/ru", "/ru/news", address, $"/r/{content.Scheduled.Reference}", content.Quay.Editions.First().Address.Path("en"), "/news/2026/05/zqqxcorrected-quay",
        ];

        // An error page repeats the words of the address it was asked for, in small letters.
        site.Clock.Now = TwoNewsrooms.DueAt.AddMilliseconds(-1);
        foreach (var page in pages)
            (await site.Reader().Get(page)).Source.ShouldNotContain(TwoNewsrooms.Mark, Case.Sensitive, page);
        site.Clock.Now = TwoNewsrooms.DueAt;
        foreach (var page in pages)
            (await site.Reader().Get(page)).Source.ShouldContain(TwoNewsrooms.Mark, Case.Sensitive, page);

        (await site.Reader().Ask(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Reader().Ask($"/r/{content.Scheduled.Reference}/qr.svg")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var (file, status) in content.HiddenFiles.Select(f => (f, f.Name is "zqqxscheduled.jpg" or "zqqxcorrected.jpg" ? HttpStatusCode.OK : HttpStatusCode.NotFound)))
            foreach (var name in FileNames(file)[..4])
                (await site.Reader().Ask($"/media/{file.Code}/{name}")).StatusCode.ShouldBe(status, $"{file.Name} as {name}");
    }

    [Fact]
    public async Task What_is_withdrawn_answers_with_its_reason_and_none_of_its_words()
    {
        await using var site = await NewsroomSite.Start(settings: ("Site:Address", "https://news.example"));
        var content = await TwoNewsrooms.Show(site, "What was said at first", andHide: true);

        foreach (var release in content.Withdrawn)
        {
            foreach (var path in new[] { release.Editions.First().Address.Path("en"), $"/r/{release.Reference}" })
            {
                var gone = await site.Reader().Get(path);
                gone.Status.ShouldBe(HttpStatusCode.Gone, path);
                gone.Text.ShouldContain("The crossing was cancelled.");
                gone.Source.ShouldNotContain(TwoNewsrooms.Mark, Case.Insensitive);
            }
        }
    }

    private static PublicAddresses Addresses(NewsroomSite site, TwoNewsrooms content)
    {
        var releases = content.Shown.Where((_, i) => i % 6 == 0).Concat([content.Quay, content.Corrected]).Concat(content.Hidden).Concat(content.Withdrawn).ToList();
        string[] references = [.. releases.Select(r => r.Reference), "HDN0ZZ", "hdn007", "no-code"];
        var news = releases.SelectMany(r => r.Editions.Select(e => e.Address).Append(r.NextAddress(Noon, Noon, Berlin)))
            .SelectMany(a => new[] { a.Path("en"), a.Path(a.Language) }).Distinct().ToList();
        var files = content.ShownFiles.Concat(content.HiddenFiles).ToList();
        var routes = new Dictionary<string, string[]>
        {
            ["news/{year}/{month}/{slug}"] = [.. news, "/news/2026/05/never-was", "/news/2026/06/zqqxscheduled", "/news/0000/00/x"],
            ["r/{reference}"] = [.. references.Select(r => "/r/" + r)],
            ["tags/{slug}"] = [.. Of("/tags/", "ferries", "harbour", "zqqxtopic", "zqqxgone", "never-was")],
            ["kinds/{slug}"] = [.. Of("/kinds/", "press-release", "leaflet", "speech", "never-was")],
            ["about/{slug}"] = ["/about/imprint", "/about/never-was"],
            // To whoever has no link, a hidden release's own code is as unknown as any other word.
            ["embargo/{secret}"] = [.. Of("/embargo/", "never-was", "HDN007", content.Scheduled.Id.ToString())],
            ["review/{secret}"] = [.. Of("/review/", "never-was", "HDN001", content.Hidden[0].Id.ToString())],
            ["media/{code}"] = [.. files.Select(f => $"/media/{f.Code}"), "/media/0000000000000ZZ"],
            ["media/{code}/{name}"] = [.. files.SelectMany(f => FileNames(f).Select(name => $"/media/{f.Code}/{name}")), "/media/0000000000000ZZ/zqqxscheduled.jpg", "/media/x/400.webp"],
            ["embargo/{secret}/media/{code}/{name}"] = [.. Of("/embargo/never-was/media/", [.. content.HiddenFiles.Select(f => $"{f.Code}/{f.Name}")])],
            ["review/{secret}/media/{code}/{name}"] = [.. Of("/review/never-was/media/", [.. content.HiddenFiles.Select(f => $"{f.Code}/{f.Name}")])],
            // Built files that are not there.
            ["{path}"] = ["/dist/never-was.js", "/zqqxscheduled-harbour.pdf"],
            ["look/{colour}.css"] = ["/look/0b5c8a.css", "/look/never-was.css"],
            ["icon-{size}.png"] = ["/icon-192.png", "/icon-1.png"],
            ["errors/{code}"] = ["/errors/404", "/errors/500"],
            ["sitemaps/{language}/{part}.xml"] = [.. Of("/sitemaps/", "en/pages.xml", "en/1.xml", "en/2.xml", "ru/pages.xml", "ru/1.xml", "ar/1.xml", "de/1.xml", "en/x.xml")],
        };
        var queries = new Dictionary<string, string[]>
        {
            ["page"] = ["1", "2", "3", "9", "x"],
            ["kind"] = ["leaflet", "press-release", "never-was"],
            ["tag"] = ["zqqxtopic", "ferries", "zqqxgone"],
            ["year"] = ["2026", "2027"],
            ["month"] = ["6", "5", "13"],
            ["q"] = ["harbour", "zqqxscheduled", "Zqqxwithdrawn harbour", "zqqxtopic", "zqqxcorrected", "zqqxsaved", "zqqxsuperseded", "at first", "ferry", "причал",
                // Mistyped, so that what was meant would be told; the beginning of a word, so that it would be completed.
                "zqqxschedulde", "zqqxwitdrawn", "zqq", "harbor", "\"zqqxcorrected quay\"", "ferry -zqqxdraft"],
            ["sort"] = ["date", "x"],
            ["edition"] = ["1", "2"],
            ["from"] = ["1"],
            ["to"] = ["2"],
            ["thanks"] = ["true"],
            ["size"] = ["64", "5000"],
            ["url"] = [.. references.Select(r => "https://news.example/r/" + r), .. news.Select(path => "https://news.example" + path), "https://other.example/r/HDN007", "x"],
            ["format"] = ["json", "xml", "yaml"],
            ["maxwidth"] = ["300", "x"],
            ["maxheight"] = ["200"],
        };
        return new PublicAddresses(site, routes, queries, Forms);
    }

    private static string[] FileNames(MediaFile file) => [file.Name, "400.webp", "square-400.jpg", "original/" + file.Name, "never-was.jpg"];

    private static IEnumerable<string> Of(string path, params string[] slugs) => slugs.Select(slug => path + slug);

    private static IEnumerable<Question> Questions(PublicAddresses addresses)
    {
        foreach (var path in addresses.All.Append("/never-was").Append("/news/"))
        {
            // A language's prefix that leads elsewhere, or nowhere, does not need every query.
            foreach (var language in path.Contains('?', StringComparison.Ordinal) ? Languages[..3] : Languages)
                yield return new Question("GET", language + path, "");
            yield return new Question("HEAD", path, "");
            yield return new Question("HEAD", "/ru" + path, "");
            yield return new Question("GET", path, "ru, ar;q=0.5");
        }
    }

    /// <summary>The answer, whole, but for its date: it is not part of what is told.</summary>
    private static async Task<string> Ask(NewsroomSite site, Question question)
    {
        using var request = new HttpRequestMessage(new HttpMethod(question.Method), question.Path);
        if (question.AcceptLanguage.Length > 0)
            request.Headers.AcceptLanguage.ParseAdd(question.AcceptLanguage);
        using var answer = await site.Reader().Http.SendAsync(request);
        var said = new StringBuilder($"{(int)answer.StatusCode}\n");
        foreach (var (name, value) in Headers(answer.Headers).Concat(Headers(answer.Content.Headers)).Order())
            said.Append(name).Append(": ").Append(value).Append('\n');
        // Latin-1 keeps each byte as one letter. How far a clock is off is measured anew each time.
        said.Append(Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()));
        if (IsFeed(question.Path))
            return WithoutTombstones(said.ToString());
        return question.Path.EndsWith("/health/ready", StringComparison.Ordinal) ? Measured().Replace(said.ToString(), "… seconds") : said.ToString();
    }

    private static bool IsFeed(string path) => Feed().IsMatch(path);

    /// <summary>A feed's tombstones say in public what was withdrawn: which, when and why. Nothing else of it may be there.</summary>
    private static string WithoutTombstones(string answer)
    {
        foreach (Match tombstone in Tombstones().Matches(answer))
            TombstoneWords().Replace(tombstone.Value, "").Trim().ShouldBeEmpty();
        return Lengths().Replace(Tombstones().Replace(answer, ""), "");
    }

    private static IEnumerable<(string Name, string Value)> Headers(HttpHeaders headers) =>
        headers.Where(h => h.Key != "Date").Select(h => (h.Key, string.Join(", ", h.Value)));

    /// <summary>That something was withdrawn is public, and what stood in a superseded edition is on its history page; nothing else may differ.</summary>
    private static bool MayDiffer(string path, TwoNewsrooms content) =>
        IsHistory(path, content) || content.Withdrawn.Exists(r => path.Contains(r.Reference, StringComparison.OrdinalIgnoreCase) || r.Editions.Any(e => path.Contains(e.Address.Path("en"), StringComparison.Ordinal)));

    [GeneratedRegex(@"/feed\.(atom|rss|json)(\?|$)")]
    private static partial Regex Feed();

    [GeneratedRegex(@"\s*<at:deleted-entry.*?</at:deleted-entry>|,\s*""_deleted"": \{.*?\]\s*\}", RegexOptions.Singleline)]
    private static partial Regex Tombstones();

    [GeneratedRegex("""
        <at:deleted-entry ref="https://news.example/r/WTH00[12]" when="2026-05-14T10:00:00Z">\s*<at:comment>The crossing was cancelled.</at:comment>\s*</at:deleted-entry>|,\s*"_deleted": \{\s*"about": "https://www.rfc-editor.org/rfc/rfc6721",\s*"items": \[(\s*\{\s*"id": "https://news.example/r/WTH00[12]",\s*"date_deleted": "2026-05-14T10:00:00Z",\s*"reason": "The crossing was cancelled."\s*\},?)*\s*\]\s*\}
        """)]
    private static partial Regex TombstoneWords();

    [GeneratedRegex(@"(?m)^(ETag|Content-Length): .*\n")]
    private static partial Regex Lengths();

    [GeneratedRegex(@"[0-9.]+ seconds")]
    private static partial Regex Measured();

    private static bool IsHistory(string path, TwoNewsrooms content) =>
        path.Contains(content.Corrected.Editions.First().Address.Path("en") + "/history", StringComparison.Ordinal);

    private static string FirstDifference(string expected, string answer)
    {
        var lines = expected.Split('\n').Zip(answer.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
        return lines == default ? $"{expected.Length} letters, not {answer.Length}" : $"without: {lines.First.Trim()}\nwith:    {lines.Second.Trim()}";
    }

    private sealed record Question(string Method, string Path, string AcceptLanguage);
}
