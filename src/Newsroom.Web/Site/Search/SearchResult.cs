using System.Linq.Expressions;
using Newsroom.Releases;

namespace Newsroom.Web.Site.Search;

/// <summary>A release that holds every word of a query.</summary>
/// <param name="Html">The body, to take the excerpt from.</param>
public sealed record SearchResult(ReleaseAddress Address, string Kind, string Headline, string Summary, string Html, DateTime PublishedAt)
{
    public static readonly Expression<Func<Edition, SearchResult>> From = e => new SearchResult(
        new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug),
        e.Kind.Names.Where(n => n.Language == e.Language).Select(n => n.Name).FirstOrDefault() ?? e.Kind.Name,
        e.Text.Headline,
        e.Text.Summary,
        e.Html,
        e.FirstPublishedAt);
}
