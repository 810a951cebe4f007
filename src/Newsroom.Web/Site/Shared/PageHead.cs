using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Shared;

/// <summary>What the head of a page tells machines about its address.</summary>
/// <param name="Address">The one that counts.</param>
/// <param name="Languages">The same page in every language it has, its own included; none where it has only one.</param>
/// <param name="Usual">For readers of any other language; null where there is no choice.</param>
/// <param name="FeedPath">Of the list that a feed follows: '/', '/tags/ferries'; null where none does.</param>
public sealed record PageHead(Uri Address, IReadOnlyList<(string Language, Uri Address)> Languages, Uri? Usual, string? FeedPath)
{
    private static readonly string[] InEveryLanguage = ["/", "/news", "/tags", "/archive", "/media", "/feeds"];

    /// <param name="path">In the page's own language, with its query.</param>
    /// <param name="languages">In which there is such a page; null where that follows from the path.</param>
    public static PageHead Of(string path, CurrentNewsroom newsroom, IReadOnlyList<string>? languages)
    {
        var codes = languages ?? (IsInEveryLanguage(path) ? newsroom.Settings.AllLanguages : []);
        Uri At(string code) => newsroom.Absolute(newsroom.Path(path, code));
        return new PageHead(
            newsroom.Absolute(newsroom.Path(path)),
            codes.Count > 1 ? [.. codes.Select(code => (code, At(code)))] : [],
            codes.Count > 1 ? At(codes[0]) : null,
            FeedOf(path.Split('?')[0]));
    }

    /// <summary>Whether a page is there in every language: a topic belongs to one, and what a filter or a further page shows differs.</summary>
    public static bool IsInEveryLanguage(string path) =>
        InEveryLanguage.Contains(path) || path.StartsWith("/kinds/", StringComparison.Ordinal) && !path.Contains('?', StringComparison.Ordinal);

    private static string? FeedOf(string path) =>
        path is "/" or "/news" or "/feeds" ? "/" : path.StartsWith("/tags/", StringComparison.Ordinal) || path.StartsWith("/kinds/", StringComparison.Ordinal) ? path : null;
}
