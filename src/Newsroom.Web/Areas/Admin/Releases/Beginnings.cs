using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Templates;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>What a new release can begin with: each kind, with what it is not for, and the templates made for it.</summary>
/// <param name="Chosen">The name of the template it begins with; null where it begins empty.</param>
public sealed record Beginnings(IReadOnlyList<KindBeginning> Kinds, string? Chosen)
{
    public static async Task<Beginnings> Of(NewsroomDbContext db, string? chosen, CancellationToken ct)
    {
        var templates = await db.Templates.AsNoTracking().Offered().InOrder().Select(t => new { t.Id, t.Name, t.KindId, t.Language }).ToListAsync(ct);
        var kinds = await db.Kinds.AsNoTracking().InOrder().ToListAsync(ct);
        return new Beginnings([.. kinds.Select(k => new KindBeginning(k.Id, k.Name, k.NotFor, [.. templates.Where(t => t.KindId == k.Id).Select(t => (t.Id, t.Name, t.Language))]))], chosen);
    }
}

public sealed record KindBeginning(int Id, string Name, string NotFor, IReadOnlyList<(int Id, string Name, string Language)> Templates);
