using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Newsroom.Web.Tests.Site.Feeds;

public sealed class OEmbedTests : SiteTest
{
    [Fact]
    public async Task A_release_is_quoted_with_a_link_and_nothing_that_runs()
    {
        var release = await Published("Night <ferry> & \"boat\"");

        var answer = await Reader.Ask(Asking($"{SiteAddress}/r/{release.Reference}"));
        var embedded = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (embedded.GetProperty("version").GetString(), embedded.GetProperty("type").GetString()).ShouldBe(("1.0", "rich"));
        embedded.GetProperty("title").GetString().ShouldBe("Night <ferry> & \"boat\"");
        (embedded.GetProperty("width").GetInt32(), embedded.GetProperty("height").GetInt32()).ShouldBe((600, 240));
        embedded.GetProperty("thumbnail_url").GetString().ShouldBe($"{SiteAddress}/r/{release.Reference}/card.png?v=1");
        var html = new HtmlParser().ParseDocument(embedded.GetProperty("html").GetString()!);
        html.QuerySelectorAll("body *").Select(e => e.LocalName).ShouldBe(["blockquote", "p", "a", "p", "footer"]);
        html.QuerySelector("a")!.GetAttribute("href").ShouldBe($"{SiteAddress}/r/{release.Reference}");
        html.QuerySelector("a")!.TextContent.ShouldBe("Night <ferry> & \"boat\"");
    }

    [Fact]
    public async Task Every_address_a_release_has_or_had_is_known()
    {
        var release = await Published("Ночной паром", language: "ru");
        var old = PathOf(release);
        await Change(release, r =>
        {
            r.Save(r.Copy() with { Slug = "parom" }, r.RevisionNumber, r.Author, Noon);
            r.Correct("A better address.", Noon, r.NextAddress(Noon, Noon, TimeZoneInfo.Utc), r.Author, Noon);
        });

        foreach (var url in new[] { $"{SiteAddress}/r/{release.Reference}", $"{SiteAddress}/r/{release.Reference.ToLowerInvariant()}", SiteAddress + old, SiteAddress + PathOf(release), SiteAddress + PathOf(release) + "?utm=1#top", $"/r/{release.Reference}" })
        {
            var xml = XDocument.Parse(await (await Reader.Ask(Asking(url, "xml"))).Content.ReadAsStringAsync(Stop));
            xml.Root!.Name.LocalName.ShouldBe("oembed");
            xml.Root.Element("title")!.Value.ShouldBe("Ночной паром");
        }
    }

    [Fact]
    public async Task It_keeps_to_the_room_there_is()
    {
        var release = await Published();

        var small = JsonDocument.Parse(await (await Reader.Ask(Asking($"/r/{release.Reference}") + "&maxwidth=320&maxheight=100")).Content.ReadAsStringAsync(Stop)).RootElement;

        (small.GetProperty("width").GetInt32(), small.GetProperty("height").GetInt32()).ShouldBe((320, 100));
        small.TryGetProperty("thumbnail_url", out _).ShouldBeFalse();
        (await Reader.Ask(Asking($"/r/{release.Reference}") + "&maxwidth=wide")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_is_not_public_not_here_or_no_release_is_not_found()
    {
        var scheduled = await Site.Keep(kind => A.Scheduled(A.Draft("Zanzibar ferry", kind: kind)));
        var withdrawn = await Site.Keep(kind => A.Withdrawn(A.Published(A.Draft("Zanzibar boat", kind: kind), Noon.AddHours(-3)), at: Noon.AddHours(-2)));
        var shown = await Published();
        List<string> answers = [];

        foreach (var url in new[]
        {
            $"{SiteAddress}/r/{scheduled.Reference}", SiteAddress + PathOf(scheduled), $"{SiteAddress}/r/{withdrawn.Reference}", SiteAddress + PathOf(withdrawn),
            $"https://other.example/r/{shown.Reference}", $"{SiteAddress}/r/{shown.Reference}/qr.svg", $"{SiteAddress}/tags", "javascript:alert(1)", "x", "http://[",
        })
        {
            var answer = await Reader.Ask(Asking(url));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
            answers.Add(await answer.Content.ReadAsStringAsync(Stop));
        }

        answers.Distinct().ShouldHaveSingleItem();
        (await Reader.Ask("/oembed")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Reader.Ask(Asking($"/r/{shown.Reference}", "yaml"))).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        Site.Clock.Now = Noon.AddDays(1);
        (await Reader.Ask(Asking($"/r/{scheduled.Reference}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string Asking(string url, string format = "json") => $"/oembed?url={Uri.EscapeDataString(url)}&format={format}";
}
