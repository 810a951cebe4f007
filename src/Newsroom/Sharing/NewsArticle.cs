using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Newsroom.Releases;

namespace Newsroom.Sharing;

/// <summary>A release as search engines read it: schema.org's NewsArticle as JSON-LD (https://schema.org/NewsArticle).</summary>
public static class NewsArticle
{
    // Letters of every script stay letters; <, > and & never stand as they are, so that no headline can end the element that holds this.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="corrections">Public notes that say what was wrong, with when they appeared (UTC).</param>
    public static string Json(Edition edition, Uri address, string organisation, Uri site, IEnumerable<(string Note, DateTime At)> corrections)
    {
        var article = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = edition.Text.Headline,
            ["description"] = edition.Text.Summary,
            ["datePublished"] = Instant(edition.FirstPublishedAt),
            ["dateModified"] = Instant(edition.PublishAt),
            ["inLanguage"] = edition.Language,
            ["mainEntityOfPage"] = address.AbsoluteUri,
            ["publisher"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = organisation, ["url"] = site.AbsoluteUri },
        };
        var comments = corrections.Select(c => new Dictionary<string, object> { ["@type"] = "CorrectionComment", ["text"] = c.Note, ["datePublished"] = Instant(c.At) }).ToList();
        if (comments.Count > 0)
            article["correction"] = comments;
        return JsonSerializer.Serialize(article, Safe);
    }

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
