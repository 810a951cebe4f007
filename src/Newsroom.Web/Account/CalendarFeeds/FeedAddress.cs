namespace Newsroom.Web.Account.CalendarFeeds;

/// <summary>Where a calendar program reads: <c>/calendar/{token}.ics</c>.</summary>
public static class FeedAddress
{
    public const string Folder = "/calendar";

    public static string Of(string token) => $"{Folder}/{token}.ics";

    /// <returns>The path as it may be logged; null where it is no address of a feed.</returns>
    public static string? WithoutToken(string path)
    {
        var at = path.IndexOf(Folder + "/", StringComparison.OrdinalIgnoreCase);
        return at < 0 || path.StartsWith("/admin", StringComparison.OrdinalIgnoreCase) ? null : path[..at] + Folder + "/…";
    }
}
