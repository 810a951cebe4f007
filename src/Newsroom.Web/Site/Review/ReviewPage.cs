using Newsroom.Releases;
using Newsroom.Web.Site.News;

namespace Newsroom.Web.Site.Review;

/// <summary>The working copy as it would be published, and what this reader said about it.</summary>
/// <param name="Comments">Of this reader only, the oldest first.</param>
public sealed record ReviewPage(ReleasePage Release, IReadOnlyList<Remark> Comments)
{
    /// <summary>Whether a comment has just arrived.</summary>
    public bool Thanks { get; init; }

    /// <summary>What was typed and could not be taken; shown again.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Why not; a text of <see cref="SiteText"/>, empty where all is well.</summary>
    public string Refusal { get; init; } = "";

    public object[] RefusalValues { get; init; } = [];
}
