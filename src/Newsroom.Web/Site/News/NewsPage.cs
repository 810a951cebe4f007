using Newsroom.Kinds;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.News;

/// <summary>The list of releases, with what it can be narrowed to.</summary>
/// <param name="Years">Years with releases, newest first.</param>
public sealed record NewsPage(
    NewsFilter Filter,
    Paged<ReleaseCard> Releases,
    IReadOnlyList<Kind> Kinds,
    IReadOnlyList<TagRow> Tags,
    IReadOnlyList<int> Years);
