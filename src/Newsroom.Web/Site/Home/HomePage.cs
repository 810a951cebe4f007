using Newsroom.Web.Site.News;

namespace Newsroom.Web.Site.Home;

/// <param name="Lead">The release the editors pinned, else the newest; null while nothing is public.</param>
/// <param name="LeadTags">Names of its tags.</param>
/// <param name="Next">The two that follow, with their summaries.</param>
/// <param name="Latest">Those that follow, newest first.</param>
public sealed record HomePage(
    ReleaseCard? Lead,
    IReadOnlyList<string> LeadTags,
    IReadOnlyList<ReleaseCard> Next,
    IReadOnlyList<ReleaseCard> Latest,
    IReadOnlyList<KindBlock> Kinds);

/// <summary>The newest releases of a kind that the page does not show already.</summary>
public sealed record KindBlock(string Name, string Slug, IReadOnlyList<ReleaseCard> Releases);
