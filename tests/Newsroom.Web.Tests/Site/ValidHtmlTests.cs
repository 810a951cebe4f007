using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Sharing;
using Newsroom.Web.Tests.Html;

namespace Newsroom.Web.Tests.Site;

/// <summary>Every page of the demo newsroom in all languages, and pages that it lacks, through the Nu HTML checker.</summary>
[Collection(DemoCollection.Name)]
public sealed class ValidHtmlTests(DemoCrawl crawl)
{
    private const string Everything =
        """
        Calder, 24 November: the *first* paragraph with **marks**, `code`, ~~struck~~ words and a footnote.[^1]

        ## A heading

        | Pier | Depth |
        |:---|--:|
        | 4 | 7.2 m |
        | 11 | 9.0 m |

        1. One
           - one of one
           - two of one
        2. Two

        > “A quotation.”
        > — Maren Holt, harbour master

        ```
        a < b && c > "d"
        ```

        ---

        ### A smaller heading

        <b onclick="x()">no markup</b> [a link](https://example.org/?a=1&b=2 "A title") and https://example.org.

        [^1]: The footnote, with a [link](/news).
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_public_page_and_style_sheet_is_valid()
    {
        var pages = crawl.Pages.ToDictionary(p => p.Path, p => p.Source);
        foreach (var path in (string[])[.. await MorePages(), "/never-was", "/ru/never-was", "/ar/news/2026/01/never-was", "/news?page=999", "/r/7KQ2MX/qr.png?size=1", "/search?q=ferry", "/search?q=%3Cb%3E%22", "/ru/search?q=паром", "/news?year=2026&month=5", "/media?q=ferry&year=2026", "/errors/500"])
            pages.TryAdd(path, await Source(path));
        var folder = Directory.CreateTempSubdirectory("newsroom-html-");
        var names = new Dictionary<string, string>();
        foreach (var (path, source) in pages)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{names.Count:0000}.html");
            names[name] = path;
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), source, Stop);
        }

        foreach (var style in crawl.Found.Keys.Where(path => path.EndsWith(".css", StringComparison.Ordinal)))
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Path.GetFileName(style)), await Source(style), Stop);

        var errors = await NuChecker.ErrorsIn(folder.FullName);

        pages.Count.ShouldBeGreaterThan(200);
        errors.Select(e => $"{names.GetValueOrDefault(e.File, e.File)}: {e.Error}").Take(20).ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_checker_finds_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("newsroom-html-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "wrong.html"), "<!doctype html><html lang=en><title>Wrong</title><ul><p>No item</ul>", Stop);

        (await NuChecker.ErrorsIn(folder.FullName)).ShouldNotBeEmpty();
        folder.Delete(recursive: true);
    }

    /// <summary>Withdrawn with a notice, with everything that Markdown can say, with a headline and tags as long as they may be, and what journalists see before an embargo's end.</summary>
    private async Task<List<string>> MorePages()
    {
        var now = crawl.Site.Clock.Now;
        var full = await crawl.Site.Keep(kind => A.Published(A.Draft(string.Join(' ', Enumerable.Repeat("Harbour", 24)), summary: "A < b & c > \"d\".", body: Everything, kind: kind, tags: [.. Enumerable.Range(1, 20).Select(i => A.Tag($"Topic & {i}"))]), now.AddHours(-2)));
        var kept = await crawl.Site.Keep(kind => A.Published(A.Draft("Kept below a notice", body: Everything, kind: kind), now.AddHours(-2)));
        await Change(kept, r => r.Withdraw(WithdrawalForm.Notice, "It was wrong & is taken back.", null, r.Author, now));
        var gone = await crawl.Site.Keep(kind => A.Published(A.Draft("Gone with a reason", kind: kind), now.AddHours(-2)));
        await Change(gone, r => r.Withdraw("It was <wrong>.", r.Author, now));
        var corrected = await crawl.Site.Keep(kind => A.Published(A.Draft("Corrected twice", body: Everything, kind: kind), now.AddHours(-2)));
        await Change(corrected, r =>
        {
            r.Save(r.Copy() with { Text = r.Text with { Body = Everything.Replace("7.2", "7.4", StringComparison.Ordinal) } }, r.RevisionNumber, r.Author, now.AddHours(-1));
            r.Correct("The depth of pier 4 was wrong & is right now.", now.AddHours(-1), r.NextAddress(now, now, Berlin), r.Author, now.AddHours(-1));
        });
        var scheduled = await crawl.Site.Keep(kind => A.Scheduled(A.Draft("Under embargo", body: Everything, kind: kind), now.AddDays(1)));
        var (embargo, review) = (SecretAddress.New(), SecretAddress.New());
        await Change(scheduled, r => r.ShareUnderEmbargo("Ada Byron", "Calder Courier", "", now.AddDays(2), SecretAddress.HashOf(embargo), r.Author, now));
        await Change(scheduled, r => r.ShareForReview("Nora Weiss", "Weiss Legal", "", now.AddDays(14), SecretAddress.HashOf(review), r.Author, now));
        var pages = new[] { full, kept, gone, corrected }.Select(r => r.Editions.First().Address.Path("en")).ToList();
        return [.. pages, pages[3] + "/history", pages[3] + "/history?edition=1", pages[3] + "/history?from=1&to=2", "/embargo/" + embargo, "/embargo/never-was", "/review/" + review, "/tags/topic-1"];
    }

    private Task Change(Release release, Action<Release> change) => crawl.Site.Do(async db => change(await db.Releases.WithReference(release.Reference, Stop)));

    private async Task<string> Source(string path)
    {
        using var answer = await crawl.Site.Reader().Http.GetAsync(path, Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
