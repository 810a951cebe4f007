namespace Newsroom.Releases;

/// <summary>Paths of the newsroom's own site, without the language in front.</summary>
internal static class OwnPath
{
    private static readonly string[] FirstParts =
    [
        "", "news", "tags", "kinds", "archive", "search", "r", "about", "media", "verify", "record", ".well-known", "robots.txt",
        "feed.atom", "feed.rss", "feed.json", "sitemap.xml", "sitemap-news.xml",
    ];

    /// <summary>Whether anything answers under this first part at all.</summary>
    public static bool IsKnown(string path) => Array.IndexOf(FirstParts, path.Split('/')[1]) >= 0;

    /// <summary>Whether it is the page of one release, tag, kind or about page, of which the database knows whether it is there.</summary>
    public static bool IsJudged(string path) => AsRelease(path) is not null || AsReference(path) is not null || AsNamed(path) is not null;

    public static string Key(LinkTarget target) => (target.Language.Length > 0 ? "/" + target.Language : "") + target.Path;

    public static (int Year, int Month, string Slug)? AsRelease(string path) =>
        path.Split('/') is ["", "news", var year, var month, var slug, ..] && int.TryParse(year, out var y) && int.TryParse(month, out var m) ? (y, m, slug) : null;

    /// <summary>'7KQ2MX' of '/r/7KQ2MX' and of the pictures of its QR code.</summary>
    public static string? AsReference(string path) => path.Split('/') is ["", "r", var reference, ..] ? Reference.TryParse(reference, out var known) ? known : reference : null;

    /// <summary>'tags', 'kinds' or 'about', and the slug.</summary>
    public static (string What, string Slug)? AsNamed(string path) =>
        path.Split('/') is ["", "tags" or "kinds" or "about", var slug] parts ? (parts[1], slug) : null;
}
