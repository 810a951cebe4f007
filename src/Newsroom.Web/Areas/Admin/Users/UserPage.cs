namespace Newsroom.Web.Areas.Admin.Users;

/// <param name="UnfinishedReleases">How many of the person's releases are not finished.</param>
/// <param name="Link">A one-time link that was just made, to be shown this once.</param>
/// <param name="IsMe">Whether it is the administrator who looks.</param>
public sealed record UserPage(UserRow Row, int UnfinishedReleases, string? Link, bool IsMe);
