using System.Linq.Expressions;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Another release, as shown under 'Related news'.</summary>
public sealed record RelatedRow(string Reference, string Headline, string Kind, DateTime At)
{
    public static readonly Expression<Func<Release, RelatedRow>> From = r => new(r.Reference, r.Text.Headline, r.Kind.Name, r.ChangedAt);

    public string Title => Headline.Length > 0 ? Headline : "Untitled";

    public static RelatedRow Of(Edition edition) => new(edition.Release.Reference, edition.Text.Headline, edition.Kind.Name, edition.FirstPublishedAt);
}
