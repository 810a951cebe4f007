using System.Linq.Expressions;
using Newsroom.Releases;

namespace Newsroom.Web.Site.News;

/// <summary>A release in a list.</summary>
public sealed record ReleaseCard(long Id, ReleaseAddress Address, string Kind, string Headline, string Summary, DateTime PublishedAt)
{
    public static readonly Expression<Func<Edition, ReleaseCard>> From = e => new ReleaseCard(
        e.Id,
        new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug),
        e.Kind.Names.Where(n => n.Language == e.Language).Select(n => n.Name).FirstOrDefault() ?? e.Kind.Name,
        e.Text.Headline,
        e.Text.Summary,
        e.FirstPublishedAt);
}
