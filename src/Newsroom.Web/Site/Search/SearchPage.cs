using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Search;

/// <param name="Query">As it was asked, cleaned.</param>
/// <param name="Results">Null where nothing was asked for.</param>
public sealed record SearchPage(string Query, IReadOnlyList<string> Words, Paged<SearchResult>? Results);
