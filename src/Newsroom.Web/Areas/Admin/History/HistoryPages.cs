using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.History;

public sealed record HistoryPage(Release Release, IReadOnlyList<RevisionRow> Revisions);

/// <param name="Changed">Names of the parts that changed, separated by commas.</param>
public sealed record RevisionRow(int Number, DateTime At, string By, string Changed)
{
    public string ChangedWords => Changed.Length == 0 ? "begun" : Changed.Replace(",", ", ", StringComparison.Ordinal).ToLowerInvariant();
}

public sealed record RevisionPage(Release Release, Revision Revision);

public sealed record ComparePage(Release Release, Revision Before, Revision After, IReadOnlyList<TextDifference> Differences);

/// <param name="Differences">To the working copy.</param>
public sealed record EditionPage(Release Release, Edition Edition, IReadOnlyList<TextDifference> Differences);
