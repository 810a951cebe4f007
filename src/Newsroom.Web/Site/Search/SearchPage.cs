using Newsroom.Search;

namespace Newsroom.Web.Site.Search;

/// <summary>What was found, or that nothing was asked for.</summary>
/// <param name="Outcome">Null where no word was asked for.</param>
/// <param name="Results">The page's releases, in order.</param>
/// <param name="Groups">What the result can be narrowed to.</param>
/// <param name="Meant">The query with mistyped words put right; null where nothing is near.</param>
/// <param name="ElsewhereFound">Other languages that hold the words.</param>
public sealed record SearchPage(
    SearchAddress Address,
    SearchQuery Query,
    Outcome? Outcome,
    IReadOnlyList<SearchResult> Results,
    IReadOnlyList<FilterGroup> Groups,
    string? Meant,
    IReadOnlyList<InLanguage> ElsewhereFound);

/// <param name="Name">'Kind'; a text of the site.</param>
public sealed record FilterGroup(string Name, IReadOnlyList<FilterLink> Links);

/// <param name="Releases">How many releases are left when it is chosen.</param>
/// <param name="Path">Where it is chosen, or, if it is, where it is chosen no longer.</param>
public sealed record FilterLink(string Name, int Releases, bool IsChosen, string Path);

/// <param name="Language">BCP 47 code.</param>
/// <param name="IsMore">There are more than were counted.</param>
public sealed record InLanguage(string Language, int Releases, bool IsMore);
