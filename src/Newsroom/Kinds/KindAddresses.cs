using Microsoft.EntityFrameworkCore;

namespace Newsroom.Kinds;

public static class KindAddresses
{
    extension(IQueryable<Kind> kinds)
    {
        /// <summary>The kind that answers at an address, its present or a former one; null where none does.</summary>
        public Task<Kind?> Answering(string slug, CancellationToken ct) => kinds
            .Where(k => k.Slug == slug || k.FormerSlugs.Any(f => f.Slug == slug))
            .OrderBy(k => k.Slug == slug ? 0 : 1)
            .Include(k => k.Names)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
    }
}
