using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Kinds;

public static class KindQueries
{
    extension(IQueryable<Kind> kinds)
    {
        /// <summary>In the order of lists and of the front page.</summary>
        public IQueryable<Kind> InOrder() => kinds.OrderBy(k => k.Order).ThenBy(k => k.Id);

        /// <summary>With its names in further languages and the addresses it once had.</summary>
        /// <exception cref="NotFound">There is no such kind.</exception>
        public async Task<Kind> WithId(int id, CancellationToken ct) =>
            await kinds.Include(k => k.Names).Include(k => k.FormerSlugs).AsSplitQuery().SingleOrDefaultAsync(k => k.Id == id, ct) ?? throw new NotFound("The kind");
    }

    extension(NewsroomDbContext db)
    {
        /// <summary>The address that belongs to a kind's name.</summary>
        /// <param name="kind">The kind that is to have it; null for a new one.</param>
        /// <exception cref="RuleBroken">Another kind has or had it.</exception>
        public async Task<string> KindSlug(string name, string language, Kind? kind, CancellationToken ct)
        {
            var (slug, id) = (Slug.From(name, language, "kind"), kind?.Id ?? 0);
            var isTaken = await db.Kinds.AnyAsync(k => k.Slug == slug && k.Id != id, ct) || await db.FormerKindSlugs.AnyAsync(f => f.Slug == slug && f.KindId != id, ct);
            RuleBroken.ThrowIf(isTaken, $"Another kind has or had the address ‘{slug}’. Choose a name that differs more.");
            return slug;
        }
    }
}
