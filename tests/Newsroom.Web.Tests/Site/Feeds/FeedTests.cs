using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Tags;

namespace Newsroom.Web.Tests.Site.Feeds;

public sealed class FeedTests : SiteTest
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace At = "http://purl.org/atompub/tombstones/1.0";
    private static readonly string[] Formats = ["atom", "rss", "json"];

    [Fact]
    public async Task A_reader_nobody_here_wrote_understands_all_three_formats()
    {
        var release = await Illustrated();

        var atom = (await FeedReaders.Feedsmith(await Text("/feed.atom"))).GetProperty("feed");
        atom.GetProperty("title").GetProperty("value").GetString().ShouldBe("Newsroom newsroom");
        atom.GetProperty("xml").GetProperty("lang").GetString().ShouldBe("en");
        var entry = atom.GetProperty("entries")[0];
        entry.GetProperty("id").GetString().ShouldBe($"{SiteAddress}/r/{release.Reference}");
        entry.GetProperty("links")[0].GetProperty("href").GetString().ShouldBe(SiteAddress + PathOf(release));
        entry.GetProperty("categories").EnumerateArray().Select(c => c.GetProperty("label").GetString()).ShouldBe(["Press release", "Ferries & tides"]);
        entry.GetProperty("media").GetProperty("contents")[0].GetProperty("medium").GetString().ShouldBe("image");
        ShouldHoldAll(entry.GetProperty("content").GetProperty("value").GetString()!);

        var rss = await FeedReaders.Feedsmith(await Text("/feed.rss"));
        rss.GetProperty("format").GetString().ShouldBe("rss");
        var item = rss.GetProperty("feed").GetProperty("items")[0];
        item.GetProperty("guid").GetProperty("value").GetString().ShouldBe($"{SiteAddress}/r/{release.Reference}");
        item.GetProperty("guid").GetProperty("isPermaLink").GetBoolean().ShouldBeTrue();
        item.GetProperty("pubDate").GetString().ShouldBe("Sat, 16 May 2026 10:00:00 GMT");
        item.GetProperty("enclosures")[0].GetProperty("length").GetInt64().ShouldBe(1_400_000);
        ShouldHoldAll(item.GetProperty("content").GetProperty("encoded").GetString()!);

        var json = await FeedReaders.Feedsmith(await Text("/feed.json"));
        json.GetProperty("format").GetString().ShouldBe("json");
        var read = json.GetProperty("feed").GetProperty("items")[0];
        read.GetProperty("id").GetString().ShouldBe($"{SiteAddress}/r/{release.Reference}");
        read.GetProperty("image").GetString()!.ShouldContain("/wide-1200.jpg");
        read.GetProperty("attachments")[0].GetProperty("mime_type").GetString().ShouldBe("application/pdf");
        ShouldHoldAll(read.GetProperty("content_html").GetString()!);
    }

    [Theory]
    [InlineData("/feed.atom", "atom10")]
    [InlineData("/feed.rss", "rss20")]
    [InlineData("/tags/ferries-tides/feed.atom", "atom10")]
    [InlineData("/kinds/press-release/feed.rss", "rss20")]
    public async Task Feedparser_finds_them_well_formed(string path, string version)
    {
        var release = await Illustrated();
        await Published("Second");

        var read = await FeedReaders.Feedparser(await Text(path));

        read.GetProperty("isWellFormed").GetBoolean().ShouldBeTrue(read.GetProperty("complaint").GetString());
        read.GetProperty("version").GetString().ShouldBe(version);
        read.GetProperty("language").GetString().ShouldBe("en");
        var entry = read.GetProperty("entries").EnumerateArray().Single(e => e.GetProperty("id").GetString() == $"{SiteAddress}/r/{release.Reference}");
        entry.GetProperty("title").GetString().ShouldBe("Night ferry returns");
        entry.GetProperty("published").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([2026, 5, 16, 10, 0, 0]);
        entry.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldContain("Ferries & tides");
        entry.GetProperty("pictures")[0].GetString()!.ShouldStartWith(SiteAddress + "/media/");
    }

    [Fact]
    public async Task A_correction_brings_a_release_to_the_front_with_its_note_above_the_text()
    {
        var old = await Published("Old one", at: Noon.AddHours(-3));
        await Published("New one", at: Noon.AddHours(-1));
        await Change(old, r => A.Corrected(r, "It sails on <Friday>.", "We named the wrong day.", Noon));

        var entry = (await Xml("/feed.atom")).Root!.Elements(Atom + "entry").First();

        entry.Element(Atom + "title")!.Value.ShouldBe("Old one");
        entry.Element(Atom + "published")!.Value.ShouldBe("2026-05-16T07:00:00Z");
        entry.Element(Atom + "updated")!.Value.ShouldBe("2026-05-16T10:00:00Z");
        entry.Element(Atom + "content")!.Value.ShouldStartWith("<p><strong>Corrected on 16.05.2026, 10:00.</strong> We named the wrong day.</p>");
        var item = JsonDocument.Parse(await Text("/feed.json")).RootElement.GetProperty("items")[0];
        item.GetProperty("date_modified").GetString().ShouldBe("2026-05-16T10:00:00Z");
        (await Text("/feed.rss")).ShouldContain("<atom:updated>2026-05-16T10:00:00Z</atom:updated>");
    }

    [Theory]
    [InlineData(WithdrawalForm.Gone)]
    [InlineData(WithdrawalForm.Replaced)]
    [InlineData(WithdrawalForm.Notice)]
    public async Task Of_what_was_taken_back_a_feed_says_the_public_reason_and_not_a_word_more(WithdrawalForm form)
    {
        var other = await Published("Day ferry instead");
        var release = await Site.Keep(kind => A.Published(A.Draft("Zanzibar ferry", "zanzibar", "The zanzibar ferry.", kind: kind, tags: [A.Tag("Zanzibar topic")])));
        await Site.Do(async db =>
        {
            var withdrawn = await db.Releases.WithReference(release.Reference, Stop);
            withdrawn.Withdraw(form, "The crossing was cancelled.", form == WithdrawalForm.Replaced ? await db.Releases.WithReference(other.Reference, Stop) : null, withdrawn.Author, Noon);
        });
        Site.Clock.Advance(TimeSpan.FromMinutes(1));

        foreach (var feed in new[] { "/feed", "/kinds/press-release/feed" })
        {
            var deleted = (await Xml(feed + ".atom")).Root!.Elements(At + "deleted-entry").ShouldHaveSingleItem();
            deleted.Attribute("ref")!.Value.ShouldBe($"{SiteAddress}/r/{release.Reference}");
            deleted.Attribute("when")!.Value.ShouldBe("2026-05-16T10:00:00Z");
            deleted.Value.Trim().ShouldBe("The crossing was cancelled.");
            var gone = JsonDocument.Parse(await Text(feed + ".json")).RootElement.GetProperty("_deleted").GetProperty("items")[0];
            gone.GetProperty("reason").GetString().ShouldBe("The crossing was cancelled.");
            foreach (var format in Formats)
                (await Text($"{feed}.{format}")).ShouldNotContain("zanzibar", Case.Insensitive);
        }

        // Of feeds it never belonged to nothing is said, and of a topic with nothing left not even that there was one.
        (await Text("/kinds/statement/feed.atom")).ShouldNotContain(release.Reference);
        (await Text("/ru/feed.atom")).ShouldNotContain(release.Reference);
        (await Reader.Ask("/tags/zanzibar-topic/feed.atom")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_public_again_is_newer_than_its_tombstone()
    {
        var release = await Published(at: Noon.AddDays(-30));
        for (var i = 0; i < 51; i++)
            await Published($"Later {i}", at: Noon.AddDays(-29).AddHours(i));
        await Change(release, r => r.Withdraw("By mistake.", r.Author, Noon.AddHours(-2)));
        await Change(release, r => r.UndoWithdrawal(r.Author, Noon.AddHours(-1)));

        var feed = await Xml("/feed.atom");

        feed.Root!.Elements(At + "deleted-entry").ShouldBeEmpty();
        var first = feed.Root.Elements(Atom + "entry").First();
        first.Element(Atom + "id")!.Value.ShouldEndWith(release.Reference);
        first.Element(Atom + "updated")!.Value.ShouldBe("2026-05-16T09:00:00Z");
        feed.Root.Element(Atom + "updated")!.Value.ShouldBe("2026-05-16T09:00:00Z");
    }

    [Fact]
    public async Task Fifty_stand_on_a_page_and_the_rest_on_those_it_names()
    {
        for (var i = 1; i <= 51; i++)
            await Published($"{i} hours old", at: Noon.AddHours(-i));

        var first = await Xml("/feed.atom");
        var next = first.Root!.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "next").Attribute("href")!.Value;
        var second = await Xml(new Uri(next).PathAndQuery);

        first.Root!.Elements(Atom + "entry").Count().ShouldBe(50);
        second.Root!.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value).ShouldBe(["51 hours old"]);
        second.Root!.Element(Atom + "id")!.Value.ShouldBe(first.Root!.Element(Atom + "id")!.Value);
        (await Reader.Ask("/feed.atom?page=3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Reader.Ask("/feed.atom?page=x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_language_has_its_own_and_right_to_left_texts_say_so()
    {
        await Published("Night ferry returns");
        await Published("عودة العبارة الليلية", language: "ar", body: "تعود العبارة.");

        var feed = await Xml("/ar/feed.atom");

        feed.Root!.Attribute(XNamespace.Xml + "lang")!.Value.ShouldBe("ar");
        var entry = feed.Root.Elements(Atom + "entry").ShouldHaveSingleItem();
        entry.Element(Atom + "content")!.Value.ShouldStartWith("<div lang=\"ar\" dir=\"rtl\">");
        entry.Element(Atom + "content")!.Value.ShouldContain("تعود العبارة.");
        feed.Root.Elements(Atom + "link").First().Attribute("href")!.Value.ShouldBe(SiteAddress + "/ar");
        (await Text("/ru/feed.json")).ShouldContain("\"items\": []");
    }

    [Fact]
    public async Task A_merged_tags_feed_leads_to_the_one_that_is_left()
    {
        var (ferries, boats) = (A.Tag("Ferries"), A.Tag("Boats"));
        await Site.Keep(kind => A.Published(A.Draft(kind: kind, tags: [ferries])));
        await Site.Keep(kind => A.Published(A.Draft(kind: kind, tags: [boats])));
        await Site.Do(async db =>
        {
            var tags = await db.Tags.ToListAsync(Stop);
            await db.MergeTags(tags.Single(t => t.Slug == "boats").Id, tags.Single(t => t.Slug == "ferries").Id, await db.People.FirstAsync(Stop), Noon, Stop);
        });

        var moved = await Reader.Ask("/tags/boats/feed.json?page=1");

        moved.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Headers.Location!.OriginalString.ShouldBe("/tags/ferries/feed.json?page=1");
        (await Xml("/tags/ferries/feed.atom")).Root!.Elements(Atom + "entry").Count().ShouldBe(2);
        (await Reader.Ask("/tags/never-was/feed.atom")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Reader.Ask("/kinds/never-was/feed.rss")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("rss", "application/rss+xml")]
    [InlineData("json", "application/feed+json")]
    public async Task A_feed_that_did_not_change_is_not_sent_again(string format, string contentType)
    {
        await Published();
        var answer = await Reader.Ask("/feed." + format);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=0, s-maxage=1");
        answer.Content.Headers.LastModified.ShouldBe(new DateTimeOffset(Noon));
        answer.Headers.GetValues("Link").ShouldBe([$"<{SiteAddress}/feed.{format}>; rel=\"self\""]);

        (await Again(answer.Headers.ETag, null)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await Again(null, new DateTimeOffset(Noon))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var head = await Reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/feed." + format), Stop);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag.ShouldBe(answer.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty();

        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Published("Another", at: Noon.AddMinutes(1));
        (await Again(answer.Headers.ETag, null)).StatusCode.ShouldBe(HttpStatusCode.OK);

        async Task<HttpResponseMessage> Again(EntityTagHeaderValue? etag, DateTimeOffset? since)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/feed." + format);
            if (etag is not null)
                request.Headers.IfNoneMatch.Add(etag);
            request.Headers.IfModifiedSince = since;
            return await Reader.Http.SendAsync(request, Stop);
        }
    }

    [Theory]
    [InlineData("/feed")]
    [InlineData("/kinds/press-release/feed")]
    public async Task A_scheduled_release_is_in_no_feed_before_its_time(string feed)
    {
        await Site.Keep(kind => A.Scheduled(A.Draft("Zanzibar ferry", slug: "zanzibar", kind: kind), at: Noon.AddDays(1)));

        Site.Clock.Now = Noon.AddDays(1).AddMilliseconds(-1);
        foreach (var format in Formats)
            (await Text($"{feed}.{format}")).ShouldNotContain("zanzibar", Case.Insensitive);
        Site.Clock.Now = Noon.AddDays(1);
        foreach (var format in Formats)
            (await Text($"{feed}.{format}")).ShouldContain("Zanzibar ferry");
    }

    [Fact]
    public async Task A_hub_is_named_in_headers_and_in_all_three_formats()
    {
        await Published();
        await Site.Do(async db => (await db.Settings.SingleAsync(Stop)).UseWebSubHub("https://hub.example/"));

        foreach (var format in Formats)
        {
            var answer = await Reader.Ask("/feed." + format);
            answer.Headers.GetValues("Link").ShouldContain("<https://hub.example/>; rel=\"hub\"");
            (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("https://hub.example/");
        }

        (await FeedReaders.Feedparser(await Text("/feed.rss"))).GetProperty("links").EnumerateArray().ShouldContain(l => l[0].GetString() == "hub");
    }

    [Fact]
    public async Task A_page_says_which_feeds_there_are()
    {
        await Illustrated();

        var page = await Reader.Get("/feeds");

        page.Document.QuerySelectorAll("main a[type]").Select(a => new Uri(a.GetAttribute("href")!).AbsolutePath).ShouldBe(
            (await Paths("/kinds/press-release", "/kinds/media-advisory", "/kinds/statement", "/kinds/fact-sheet", "/kinds/speech", "/kinds/photo-release", "/tags/ferries-tides")).SelectMany(p => Formats.Select(f => $"{p}/feed.{f}")));
        foreach (var address in page.Document.QuerySelectorAll("main a[type]").Select(a => new Uri(a.GetAttribute("href")!).AbsolutePath))
            (await Reader.Ask(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        (await Reader.Get("/ru")).Link("Ленты").GetAttribute("href").ShouldBe("/ru/feeds");

        Task<IEnumerable<string>> Paths(params string[] paths) => Task.FromResult(paths.Prepend(""));
    }

    [Theory]
    [InlineData("/", "/feed")]
    [InlineData("/news", "/feed")]
    [InlineData("/tags/ferries-tides", "/tags/ferries-tides/feed")]
    [InlineData("/kinds/press-release", "/kinds/press-release/feed")]
    public async Task Pages_of_lists_name_their_feeds(string path, string feed)
    {
        await Illustrated();

        var page = await Reader.Get(path);

        page.Document.QuerySelectorAll("link[rel=alternate][type]").Select(l => (l.GetAttribute("type"), l.GetAttribute("href"))).ShouldBe(
            [("application/atom+xml", $"{SiteAddress}{feed}.atom"), ("application/rss+xml", $"{SiteAddress}{feed}.rss"), ("application/feed+json", $"{SiteAddress}{feed}.json")]);
        if (path.StartsWith("/tags", StringComparison.Ordinal) || path.StartsWith("/kinds", StringComparison.Ordinal))
            page.Document.QuerySelectorAll("nav.follow a[type]").Select(a => a.GetAttribute("href")).ShouldBe([$"{SiteAddress}{feed}.atom", $"{SiteAddress}{feed}.rss", $"{SiteAddress}{feed}.json"]);
    }

    private static void ShouldHoldAll(string html)
    {
        html.ShouldContain("The night ferry sails");
        html.ShouldContain($"href=\"{SiteAddress}/tags/ferries-tides\"");
        html.ShouldContain($"srcset=\"{SiteAddress}/media/");
        html.ShouldContain("About Calder Ferries");
        html.ShouldNotContain("=\"/");
    }

    /// <summary>A release with a picture, a file, a link, a tag and a boilerplate.</summary>
    private Task<Release> Illustrated() => Site.Keep(kind =>
    {
        var by = A.Person();
        var (picture, timetable) = (A.Picture(caption: "Off Calder", by: by), A.Document(by: by));
        var body = $"The night ferry sails; see [ferries](/tags/ferries-tides).\n\n![A ferry at night]({picture.Address})\n\nAgain.[^1]\n\n[^1]: From June.";
        return A.Published(A.Draft("Night ferry returns", body: body, by: by, kind: kind, boilerplate: A.Boilerplate(id: 0), tags: [A.Tag("Ferries & tides")], filesInText: [picture], downloads: [timetable]));
    });

    private async Task<string> Text(string path)
    {
        var answer = await Reader.Ask(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private async Task<XDocument> Xml(string path) => XDocument.Parse(await Text(path));
}
