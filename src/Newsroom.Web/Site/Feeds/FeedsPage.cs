namespace Newsroom.Web.Site.Feeds;

/// <summary>Which feeds there are in this language.</summary>
/// <param name="Tags">Those with public releases, by name.</param>
public sealed record FeedsPage(IReadOnlyList<FeedLink> Kinds, IReadOnlyList<FeedLink> Tags);

/// <param name="Path">Of the page that shows the same to people.</param>
public sealed record FeedLink(string Name, string Path);
