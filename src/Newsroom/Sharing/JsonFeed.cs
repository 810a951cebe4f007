using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Newsroom.Sharing;

/// <summary>JSON Feed 1.1. What was taken back stands in the extension _deleted, for the format has no word for it.</summary>
internal static class JsonFeed
{
    private const string AboutDeleted = "https://www.rfc-editor.org/rfc/rfc6721";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public static byte[] Write(Feed feed)
    {
        object[] organisation = [new { name = feed.Organisation, url = feed.Site.AbsoluteUri }];
        var document = new Dictionary<string, object>
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = XmlText.Legal(feed.Title),
            ["home_page_url"] = feed.Page.AbsoluteUri,
            ["feed_url"] = feed.Self(FeedFormat.Json).AbsoluteUri,
            ["description"] = XmlText.Legal(feed.Description),
            ["language"] = feed.Language,
            ["authors"] = organisation,
        };
        if (feed.HasOlder)
            document["next_url"] = feed.Address(FeedFormat.Json, feed.Number + 1).AbsoluteUri;
        if (feed.Hub is { } hub)
            document["hubs"] = new object[] { new { type = "WebSub", url = hub.AbsoluteUri } };
        document["items"] = feed.Entries.Select(entry => Item(entry, organisation)).ToList();
        if (feed.Tombstones.Count > 0)
        {
            document["_deleted"] = new
            {
                about = AboutDeleted,
                items = feed.Tombstones.Select(t => new { id = t.Permalink.AbsoluteUri, date_deleted = Feed.Instant(t.At), reason = XmlText.Legal(t.Reason) }).ToList(),
            };
        }

        return JsonSerializer.SerializeToUtf8Bytes(document, Options);
    }

    private static Dictionary<string, object> Item(FeedEntry entry, object[] organisation)
    {
        var item = new Dictionary<string, object>
        {
            ["id"] = entry.Permalink.AbsoluteUri,
            ["url"] = entry.Address.AbsoluteUri,
            ["title"] = XmlText.Legal(entry.Headline),
            ["content_html"] = XmlText.Legal(entry.Html),
            ["date_published"] = Feed.Instant(entry.PublishedAt),
            ["date_modified"] = Feed.Instant(entry.UpdatedAt),
            ["authors"] = organisation,
            ["tags"] = entry.Categories.Select(c => XmlText.Legal(c.Name)).ToList(),
        };
        if (entry.Summary.Length > 0)
            item["summary"] = XmlText.Legal(entry.Summary);
        if (entry.Picture is { } picture)
            item["image"] = picture.AbsoluteUri;
        if (entry.Files.Count > 0)
            item["attachments"] = entry.Files.Select(Attachment).ToList();
        return item;
    }

    private static Dictionary<string, object> Attachment(FeedFile file)
    {
        var attachment = new Dictionary<string, object> { ["url"] = file.Address.AbsoluteUri, ["mime_type"] = file.ContentType, ["title"] = XmlText.Legal(file.Title) };
        if (file.Bytes is { } bytes)
            attachment["size_in_bytes"] = bytes;
        return attachment;
    }
}
