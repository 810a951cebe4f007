using System.Globalization;
using System.Xml;

namespace Newsroom.Sharing;

/// <summary>Atom (RFC 4287) with pages (RFC 5005), tombstones (RFC 6721) and Media RSS for pictures.</summary>
internal static class AtomFeed
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Media = "http://search.yahoo.com/mrss/";
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public static byte[] Write(Feed feed) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", "at", null, Tombstones);
        xml.WriteAttributeString("xmlns", "media", null, Media);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.Element(null, "id", Atom, feed.Address(FeedFormat.Atom, 1).AbsoluteUri);
        xml.Element(null, "title", Atom, feed.Title);
        xml.Element(null, "subtitle", Atom, feed.Description);
        xml.Element(null, "updated", Atom, Feed.Instant(feed.UpdatedAt ?? DateTime.UnixEpoch));
        xml.WriteStartElement("author", Atom);
        xml.Element(null, "name", Atom, feed.Organisation);
        xml.Element(null, "uri", Atom, feed.Site.AbsoluteUri);
        xml.WriteEndElement();
        xml.Element(null, "link", Atom, null, ("rel", "alternate"), ("type", "text/html"), ("hreflang", feed.Language), ("href", feed.Page.AbsoluteUri));
        Links(xml, null, feed, FeedFormat.Atom);
        foreach (var tombstone in feed.Tombstones)
        {
            xml.WriteStartElement("at", "deleted-entry", Tombstones);
            xml.WriteAttributeString("ref", tombstone.Permalink.AbsoluteUri);
            xml.WriteAttributeString("when", Feed.Instant(tombstone.At));
            xml.Element("at", "comment", Tombstones, tombstone.Reason);
            xml.WriteEndElement();
        }

        foreach (var entry in feed.Entries)
            Write(xml, entry);
        xml.WriteEndElement();
    });

    /// <summary>Itself, its hub and its other pages; also for RSS, which borrows them.</summary>
    public static void Links(XmlWriter xml, string? prefix, Feed feed, FeedFormat format)
    {
        void Link(string rel, Uri address) => xml.Element(prefix, "link", Atom, null, ("rel", rel), ("type", format.ContentType), ("href", address.AbsoluteUri));
        Link("self", feed.Self(format));
        if (feed.Hub is { } hub)
            xml.Element(prefix, "link", Atom, null, ("rel", "hub"), ("href", hub.AbsoluteUri));
        if (feed.Number > 1 || feed.HasOlder)
            Link("first", feed.Address(format, 1));
        if (feed.Number > 1)
            Link("previous", feed.Address(format, feed.Number - 1));
        if (feed.HasOlder)
            Link("next", feed.Address(format, feed.Number + 1));
    }

    public static void Pictures(XmlWriter xml, FeedEntry entry)
    {
        foreach (var picture in entry.Pictures)
        {
            xml.WriteStartElement("media", "content", Media);
            xml.WriteAttributeString("url", picture.Address.AbsoluteUri);
            xml.WriteAttributeString("medium", "image");
            xml.WriteAttributeString("type", picture.ContentType);
            xml.WriteAttributeString("width", Number(picture.WidthPixels));
            xml.WriteAttributeString("height", Number(picture.HeightPixels));
            if (picture.Caption.Length > 0)
                xml.Element("media", "description", Media, picture.Caption, ("type", "plain"));
            if (picture.Credit.Length > 0)
                xml.Element("media", "credit", Media, picture.Credit);
            xml.WriteEndElement();
        }

        if (entry.Picture is { } thumbnail)
            xml.Element("media", "thumbnail", Media, null, ("url", thumbnail.AbsoluteUri));
    }

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.Element(null, "id", Atom, entry.Permalink.AbsoluteUri);
        xml.Element(null, "title", Atom, entry.Headline);
        xml.Element(null, "published", Atom, Feed.Instant(entry.PublishedAt));
        xml.Element(null, "updated", Atom, Feed.Instant(entry.UpdatedAt));
        xml.Element(null, "link", Atom, null, ("rel", "alternate"), ("type", "text/html"), ("href", entry.Address.AbsoluteUri));
        foreach (var file in entry.Files)
        {
            var length = file.Bytes is { } bytes ? [("length", Number(bytes))] : Array.Empty<(string, string)>();
            xml.Element(null, "link", Atom, null, [("rel", "enclosure"), ("type", file.ContentType), ("title", file.Title), .. length, ("href", file.Address.AbsoluteUri)]);
        }
        foreach (var category in entry.Categories)
            xml.Element(null, "category", Atom, null, ("term", category.Slug), ("scheme", category.Scheme.AbsoluteUri), ("label", category.Name));
        if (entry.Summary.Length > 0)
            xml.Element(null, "summary", Atom, entry.Summary);
        xml.Element(null, "content", Atom, entry.Html, ("type", "html"));
        Pictures(xml, entry);
        xml.WriteEndElement();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
