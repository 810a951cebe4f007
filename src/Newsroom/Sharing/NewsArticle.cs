using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Newsroom.Releases;

namespace Newsroom.Sharing;

/// <summary>Who publishes, as machines are told.</summary>
/// <param name="Logo">A square picture of at least 112 pixels.</param>
public sealed record Publisher(string Name, Uri Site, Uri Logo);

/// <summary>What is said of a release besides its text.</summary>
/// <param name="Address">Where it is read.</param>
/// <param name="Pictures">For cards, the best first.</param>
/// <param name="Translations">The same in other languages.</param>
/// <param name="Corrections">Public notes that say what was wrong, with when they appeared (UTC).</param>
public sealed record ArticleFacts(
    Publisher Publisher,
    Uri Address,
    Uri Permalink,
    IReadOnlyList<Uri> Pictures,
    IReadOnlyList<(string Language, Uri Address)> Translations,
    IReadOnlyList<(string Note, DateTime At)> Corrections);

/// <summary>What search engines read, as JSON-LD of schema.org's words.</summary>
public static class NewsArticle
{
    // Letters of every script stay letters; <, > and & never stand as they are, so that no headline can end the element that holds this.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A release (https://schema.org/NewsArticle).</summary>
    /// <param name="edition">With its kind's names and its tags.</param>
    public static string Json(Edition edition, ArticleFacts facts)
    {
        var organisation = Organisation(facts.Publisher);
        var article = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = facts.Permalink.AbsoluteUri,
            ["url"] = facts.Address.AbsoluteUri,
            ["mainEntityOfPage"] = facts.Address.AbsoluteUri,
            ["headline"] = edition.Text.Headline,
            ["description"] = edition.Text.Summary,
            ["image"] = facts.Pictures.Select(p => p.AbsoluteUri).ToList(),
            ["datePublished"] = Instant(edition.FirstPublishedAt),
            ["dateModified"] = Instant(edition.PublishAt),
            ["inLanguage"] = edition.Language,
            ["articleSection"] = edition.Kind.NameIn(edition.Language),
            ["identifier"] = edition.Release.Reference,
            ["wordCount"] = edition.WordCount,
            ["isAccessibleForFree"] = true,
            ["author"] = organisation,
            ["publisher"] = organisation,
        };
        if (edition.Tags.Select(t => t.Tag.Name).ToList() is { Count: > 0 } tags)
            article["keywords"] = tags;
        if (facts.Translations.Count > 0)
            article["workTranslation"] = facts.Translations.Select(t => new Dictionary<string, object> { ["@type"] = "NewsArticle", ["url"] = t.Address.AbsoluteUri, ["inLanguage"] = t.Language }).ToList();
        if (facts.Corrections.Count > 0)
            article["correction"] = facts.Corrections.Select(c => new Dictionary<string, object> { ["@type"] = "CorrectionComment", ["text"] = c.Note, ["datePublished"] = Instant(c.At) }).ToList();
        return JsonSerializer.Serialize(article, Safe);
    }

    /// <summary>The newsroom itself and how it is searched (https://schema.org/WebSite).</summary>
    /// <param name="search">Where words are looked for, up to and with 'q='.</param>
    public static string SiteJson(Publisher publisher, string name, string language, Uri page, Uri search)
    {
        var organisation = Organisation(publisher);
        organisation["@id"] = publisher.Site.AbsoluteUri + "#organisation";
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@graph"] = new object[]
            {
                organisation,
                new Dictionary<string, object>
                {
                    ["@type"] = "WebSite",
                    ["name"] = name,
                    ["url"] = page.AbsoluteUri,
                    ["inLanguage"] = language,
                    ["publisher"] = new Dictionary<string, object> { ["@id"] = organisation["@id"] },
                    ["potentialAction"] = new Dictionary<string, object>
                    {
                        ["@type"] = "SearchAction",
                        ["target"] = new Dictionary<string, object> { ["@type"] = "EntryPoint", ["urlTemplate"] = search.AbsoluteUri + "{search_term_string}" },
                        ["query-input"] = "required name=search_term_string",
                    },
                },
            },
        }, Safe);
    }

    private static Dictionary<string, object> Organisation(Publisher publisher) => new()
    {
        ["@type"] = "Organization",
        ["name"] = publisher.Name,
        ["url"] = publisher.Site.AbsoluteUri,
        ["logo"] = new Dictionary<string, object> { ["@type"] = "ImageObject", ["url"] = publisher.Logo.AbsoluteUri },
    };

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
