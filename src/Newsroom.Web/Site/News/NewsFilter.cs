using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Tags;

namespace Newsroom.Web.Site.News;

/// <summary>Which releases a list shows: kind, tag, year and month combine; null stands for all.</summary>
public sealed record NewsFilter(Kind? Kind = null, Tag? Tag = null, int? Year = null, int? Month = null)
{
    public bool IsEmpty => this == new NewsFilter();

    /// <summary>'/news?kind=statement&amp;year=2026'</summary>
    public string Path
    {
        get
        {
            var query = new QueryBuilder();
            if (Kind is not null) query.Add("kind", Kind.Slug);
            if (Tag is not null) query.Add("tag", Tag.Slug);
            if (Year is { } year) query.Add("year", year.ToString(CultureInfo.InvariantCulture));
            if (Month is { } month) query.Add("month", month.ToString(CultureInfo.InvariantCulture));
            return "/news" + query.ToQueryString();
        }
    }

    public IQueryable<Edition> Of(IQueryable<Edition> editions)
    {
        if (Kind is not null) editions = editions.OfKind(Kind.Id);
        if (Tag is not null) editions = editions.Tagged(Tag.Id);
        if (Year is { } year) editions = editions.FromYear(year);
        if (Month is { } month) editions = editions.FromMonth(month);
        return editions;
    }
}
