using System.Linq.Expressions;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Tags;

namespace Newsroom.Web.Areas.Admin.Tags;

/// <param name="Public">How many releases show it to readers now.</param>
/// <param name="Releases">How many working copies carry it, drafts included.</param>
public sealed record TagRow(int Id, string Name, string Slug, int Public, int Releases)
{
    public static Expression<Func<Tag, TagRow>> From(NewsroomDbContext db, DateTime now)
    {
        var editions = db.Editions.Public(now);
        return t => new TagRow(t.Id, t.Name, t.Slug, editions.Count(e => e.Tags.Any(x => x.TagId == t.Id)), db.ReleaseTags.Count(r => r.TagId == t.Id));
    }
}
