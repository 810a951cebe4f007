using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.Web.Site.Shared;

/// <summary>A tag with the number of releases that carry it.</summary>
public sealed record TagRow(string Slug, string Name, int Releases)
{
    /// <summary>The tags of these editions, by name.</summary>
    public static async Task<IReadOnlyList<TagRow>> Of(IQueryable<Edition> editions, CancellationToken ct)
    {
        var rows = await editions
            .SelectMany(e => e.Tags)
            .GroupBy(t => new { t.Tag.Slug, t.Tag.Name })
            .Select(g => new TagRow(g.Key.Slug, g.Key.Name, g.Count()))
            .ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
