using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Newsroom.Sharing;

namespace Newsroom.Tests.Sharing;

public sealed class FeedTests
{
    private const string Hostile = "A\0 \uD800 ]]> \u0008 <b> & \uFFFE \uDC00 \U0001F6A2 مرفأ";
    private const string Kept = "A  ]]>  <b> &   \U0001F6A2 مرفأ";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace At = "http://purl.org/atompub/tombstones/1.0";
    private static readonly Uri Site = new("https://news.example/");

    [Fact]
    public void What_XML_cannot_hold_is_left_out_and_the_rest_stays()
    {
        XmlText.Legal(Hostile).ShouldBe(Kept);
        XmlText.Legal("plain").ShouldBeSameAs("plain");
    }

    [Theory]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Rss)]
    public void Hostile_texts_leave_XML_well_formed(FeedFormat format)
    {
        var feed = XDocument.Parse(Encoding.UTF8.GetString(Of(Hostile).Written(format)));

        var texts = feed.Descendants().Where(e => !e.HasElements).Select(e => e.Value).ToList();
        texts.Count(t => t.TrimEnd('\n') == Kept).ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void Hostile_texts_leave_JSON_that_can_be_read()
    {
        var feed = JsonDocument.Parse(Of(Hostile).Written(FeedFormat.Json)).RootElement;

        feed.GetProperty("title").GetString().ShouldBe(Kept);
        feed.GetProperty("items")[0].GetProperty("content_html").GetString().ShouldBe(Kept);
        feed.GetProperty("_deleted").GetProperty("items")[0].GetProperty("reason").GetString().ShouldBe(Kept);
    }

    [Fact]
    public void Hostile_texts_leave_sitemaps_and_embedded_releases_well_formed()
    {
        foreach (var xml in new[]
        {
            Sitemap.Latest([new SitemapNews(Site, "en", Hostile, Noon)], Hostile),
            new EmbeddedRelease(Hostile, Hostile, "ar", Hostile, Site, Site, "16.05.2026", Site, null, null).Xml(),
        })
            XDocument.Parse(Encoding.UTF8.GetString(xml)).Descendants().ShouldContain(e => e.Value == Kept);
    }

    [Fact]
    public void A_feed_changes_when_an_entry_or_a_tombstone_does()
    {
        var feed = Of("Night ferry");
        feed.UpdatedAt.ShouldBe(Noon.AddHours(2));
        (feed with { Tombstones = [] }).UpdatedAt.ShouldBe(Noon.AddHours(1));
        (feed with { Tombstones = [], Entries = [] }).UpdatedAt.ShouldBeNull();
    }

    [Fact]
    public void A_tombstone_says_which_when_and_why()
    {
        var deleted = XDocument.Parse(Encoding.UTF8.GetString(Of("Night ferry").Written(FeedFormat.Atom))).Root!.Elements(At + "deleted-entry").ShouldHaveSingleItem();

        deleted.Attribute("ref")!.Value.ShouldBe("https://news.example/r/GONE00");
        deleted.Attribute("when")!.Value.ShouldBe("2026-05-16T12:00:00Z");
        deleted.Element(At + "comment")!.Value.ShouldBe("Night ferry");
        deleted.Elements().Count().ShouldBe(1);
    }

    [Fact]
    public void Pages_of_a_feed_name_their_neighbours()
    {
        var feed = XDocument.Parse(Encoding.UTF8.GetString((Of("Night ferry") with { Number = 2, HasOlder = true, Hub = new Uri("https://hub.example/") }).Written(FeedFormat.Atom)));

        feed.Root!.Elements(Atom + "link").Select(l => (l.Attribute("rel")!.Value, l.Attribute("href")!.Value)).ShouldBe(
        [
            ("alternate", "https://news.example/tags/x"),
            ("self", "https://news.example/tags/x/feed.atom?page=2"),
            ("hub", "https://hub.example/"),
            ("first", "https://news.example/tags/x/feed.atom"),
            ("previous", "https://news.example/tags/x/feed.atom"),
            ("next", "https://news.example/tags/x/feed.atom?page=3"),
        ]);
    }

    private static Feed Of(string text) => new(
        text, text, "ar", text, Site, new Uri(Site, "/tags/x"), "https://news.example/tags/x/feed",
        [
            new FeedEntry(new Uri(Site, "/r/7KQ2MX"), new Uri(Site, "/news/2026/05/x"), text, text, text, Noon, Noon.AddHours(1),
                [new FeedCategory("x", text, new Uri(Site, "/tags/"))],
                [new FeedPicture(new Uri(Site, "/media/A/800.jpg"), "image/jpeg", 800, 600, text, text)],
                [new FeedFile(new Uri(Site, "/media/B/original/b.pdf"), "application/pdf", text, 17)]),
        ],
        [new FeedTombstone(new Uri(Site, "/r/GONE00"), Noon.AddHours(2), text)]);
}
