using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>The list of releases with its filters.</summary>
public sealed record ListPage(
    ReleaseFilter Filter, IReadOnlyList<ReleaseRow> Rows, bool HasNext, IReadOnlyList<(int Id, string Name)> Kinds, IReadOnlyList<(Guid Id, string Name)> People)
{
    /// <summary>Who else has a release open to edit it, by its reference.</summary>
    public required ILookup<string, string> OpenWith { get; init; }

    public static async Task<ListPage> Of(NewsroomDbContext db, ReleaseFilter filter, Guid me, DateTime now, CancellationToken ct)
    {
        var rows = await filter.PageOf(db.Releases.AsNoTracking(), now).Select(ReleaseRow.From(now)).ToListAsync(ct);
        var kinds = await db.Kinds.OrderBy(k => k.Order).Select(k => new { k.Id, k.Name }).ToListAsync(ct);
        var people = await db.People.OrderBy(p => p.DisplayName).Select(p => new { p.Id, p.DisplayName }).ToListAsync(ct);
        return new ListPage(filter, [.. rows.Take(ReleaseFilter.PageSize)], rows.Count > ReleaseFilter.PageSize,
            [.. kinds.Select(k => (k.Id, k.Name))], [.. people.Select(p => (p.Id, p.DisplayName))])
        {
            OpenWith = await db.OthersAt([.. rows.Select(r => r.Reference)], me, now, ct),
        };
    }
}
