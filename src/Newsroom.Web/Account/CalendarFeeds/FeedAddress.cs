using System.Text.RegularExpressions;

namespace Newsroom.Web.Account.CalendarFeeds;

/// <summary>Where a calendar program reads: <c>/calendar/{token}.ics</c>.</summary>
public static partial class FeedAddress
{
    public const string Folder = "/calendar";

    public static string Of(string token) => $"{Folder}/{token}.ics";

    /// <summary>A path, or a text with one in it, as it may be logged.</summary>
    public static string WithoutToken(string text) =>
        text.Contains("calendar/", StringComparison.OrdinalIgnoreCase) ? Secret().Replace(text, "calendar/…") : text;

    [GeneratedRegex(@"(?<!admin/)\bcalendar/[^/?\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
