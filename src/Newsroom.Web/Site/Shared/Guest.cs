using Newsroom.Releases;

namespace Newsroom.Web.Site.Shared;

/// <summary>The one named reader a page is for; banner and watermark say so.</summary>
/// <param name="Until">When the embargo ends (UTC); null where a working copy is read.</param>
/// <param name="Revision">Of the working copy; 0 under embargo.</param>
public sealed record Guest(string Reader, DateTime? Until, int Revision)
{
    /// <summary>How often the name is repeated over the page: enough for a large screen in portrait.</summary>
    public const int Repeats = 60;
}
