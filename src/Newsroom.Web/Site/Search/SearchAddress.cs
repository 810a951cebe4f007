using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Newsroom.Search;

namespace Newsroom.Web.Site.Search;

/// <summary>Where a search is read: what was looked for, what it is narrowed to and how it is ordered.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Kind">Address of a kind; null for all.</param>
/// <param name="Tag">Address of a tag; null for all.</param>
public sealed record SearchAddress(string Query, string? Kind = null, string? Tag = null, int? Year = null, SearchOrder Order = SearchOrder.Relevance)
{
    public bool IsNarrowed => Kind is not null || Tag is not null || Year is not null;

    /// <summary>'/search?q=night+ferry&amp;kind=statement&amp;sort=date'</summary>
    public string Path
    {
        get
        {
            var query = new QueryBuilder { { "q", Query } };
            if (Kind is not null) query.Add("kind", Kind);
            if (Tag is not null) query.Add("tag", Tag);
            if (Year is { } year) query.Add("year", year.ToString(CultureInfo.InvariantCulture));
            if (Order == SearchOrder.Date) query.Add("sort", "date");
            return "/search" + query.ToQueryString();
        }
    }
}
