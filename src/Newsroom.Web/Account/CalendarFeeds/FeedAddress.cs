namespace Newsroom.Web.Account.CalendarFeeds;

/// <summary>Where a calendar program reads: <c>/calendar/{token}.ics</c>.</summary>
public static class FeedAddress
{
    public const string Folder = "/calendar";

    public static string Of(string token) => $"{Folder}/{token}.ics";
}
