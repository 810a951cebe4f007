using System.Globalization;
using System.Xml;

namespace Newsroom.Sharing;

/// <summary>RSS 2.0, with what Atom, Dublin Core, Media RSS and the content module add. It has no word for what was taken back: that is not in it any more.</summary>
internal static class RssFeed
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, ns) in new[] { ("atom", AtomFeed.Atom), ("content", Content), ("dc", DublinCore), ("media", AtomFeed.Media) })
            xml.WriteAttributeString("xmlns", prefix, null, ns);
        xml.WriteStartElement("channel");
        xml.Element(null, "title", null, feed.Title);
        xml.Element(null, "link", null, feed.Page.AbsoluteUri);
        xml.Element(null, "description", null, feed.Description);
        xml.Element(null, "language", null, feed.Language);
        if (feed.UpdatedAt is { } updatedAt)
            xml.Element(null, "lastBuildDate", null, Date(updatedAt));
        AtomFeed.Links(xml, "atom", feed, FeedFormat.Rss);
        foreach (var entry in feed.Entries)
            Write(xml, entry, feed);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedEntry entry, Feed feed)
    {
        xml.WriteStartElement("item");
        xml.Element(null, "title", null, entry.Headline);
        xml.Element(null, "link", null, entry.Address.AbsoluteUri);
        xml.Element(null, "guid", null, entry.Permalink.AbsoluteUri, ("isPermaLink", "true"));
        xml.Element(null, "pubDate", null, Date(entry.PublishedAt));
        xml.Element("atom", "updated", AtomFeed.Atom, Feed.Instant(entry.UpdatedAt));
        xml.Element("dc", "creator", DublinCore, feed.Organisation);
        foreach (var category in entry.Categories)
            xml.Element(null, "category", null, category.Name, ("domain", category.Scheme.AbsoluteUri));
        if (entry.Summary.Length > 0)
            xml.Element(null, "description", null, entry.Summary);
        xml.Element("content", "encoded", Content, entry.Html);
        // One at most, and never without its length.
        if (entry.Files.FirstOrDefault(f => f.Bytes is not null) is { } file)
            xml.Element(null, "enclosure", null, null, ("url", file.Address.AbsoluteUri), ("length", file.Bytes!.Value.ToString(CultureInfo.InvariantCulture)), ("type", file.ContentType));
        AtomFeed.Pictures(xml, entry);
        xml.WriteEndElement();
    }

    // RFC 822 with the year in four digits.
    private static string Date(DateTime at) => at.ToString("r", CultureInfo.InvariantCulture);
}
