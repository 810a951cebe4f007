using Microsoft.EntityFrameworkCore;

namespace Newsroom.Tags;

public static class TagAddresses
{
    extension(IQueryable<Tag> tags)
    {
        /// <summary>The tag that answers at an address of its language, its present or a former one; null where none does.</summary>
        public Task<Tag?> Answering(string language, string slug, CancellationToken ct) => tags
            .Where(t => t.Language == language && (t.Slug == slug || t.FormerSlugs.Any(f => f.Language == language && f.Slug == slug)))
            .OrderBy(t => t.Slug == slug ? 0 : 1)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
    }
}
