using System.Linq.Expressions;
using Newsroom.Releases;

namespace Newsroom.Web.Site.Search;

/// <summary>A release that was found.</summary>
/// <param name="Html">The body, to take the excerpt from.</param>
public sealed record SearchResult(long Id, ReleaseAddress Address, string Kind, string Headline, string Subheadline, string Summary, string Html, DateTime PublishedAt)
{
    public static readonly Expression<Func<Edition, SearchResult>> From = e => new SearchResult(
        e.Id,
        new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug),
        e.Kind.Names.Where(n => n.Language == e.Language).Select(n => n.Name).FirstOrDefault() ?? e.Kind.Name,
        e.Text.Headline,
        e.Text.Subheadline,
        e.Text.Summary,
        e.Html,
        e.FirstPublishedAt);
}
