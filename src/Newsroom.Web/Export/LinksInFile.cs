using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Newsroom.Web.Export;

/// <summary>The site's own addresses in what is no page: style sheets, feeds, sitemaps, lists for programs. Such files are copied as they are.</summary>
internal static partial class LinksInFile
{
    /// <summary>Whether a file of this type can name others.</summary>
    public static bool AreIn(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.EndsWith("xml", StringComparison.Ordinal) || contentType.EndsWith("json", StringComparison.Ordinal);

    /// <param name="address">Of the file, on the site.</param>
    public static IEnumerable<StaticAddress> Of(string text, string contentType, Uri address, StaticPages pages)
    {
        if (contentType == "text/css")
            return Own(InStyles().Matches(text).Select(m => m.Groups["to"].Value), address, pages);

        var named = contentType.EndsWith("json", StringComparison.Ordinal)
            ? Strings(text).SelectMany(s => s.StartsWith('/') ? [s] : Absolute(s))
            // The text of a release stands escaped within a feed, and so once more do its addresses.
            : Absolute(WebUtility.HtmlDecode(WebUtility.HtmlDecode(text)));
        // The file stays as it is, and a server of files reads no query.
        return Own(named, address, pages).Where(own => own.IsFile || own.Query.Count == 0).Select(own => own.WithoutQuery);
    }

    private static IEnumerable<StaticAddress> Own(IEnumerable<string> named, Uri address, StaticPages pages) =>
        named.Distinct().Select(there => pages.Own(there, address)).OfType<StaticAddress>();

    private static IEnumerable<string> Absolute(string text) => AbsoluteAddress().Matches(text).Select(m => m.Value.TrimEnd('.', ',', ';', ':'));

    private static List<string> Strings(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. Strings(document.RootElement)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    [GeneratedRegex("""url\(\s*["']?(?<to>[^"')\s]+)|@import\s+["'](?<to>[^"']+)""")]
    private static partial Regex InStyles();

    [GeneratedRegex("""https?://[^\s"'<>\\)\]}|]+""")]
    private static partial Regex AbsoluteAddress();
}
