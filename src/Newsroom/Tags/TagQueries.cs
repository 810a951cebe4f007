using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tags;

public static class TagQueries
{
    extension(IQueryable<Tag> tags)
    {
        public IQueryable<Tag> In(string language) => tags.Where(t => t.Language == language);

        /// <summary>With the addresses it once had.</summary>
        /// <exception cref="NotFound">There is no such tag.</exception>
        public async Task<Tag> WithId(int id, CancellationToken ct) =>
            await tags.Include(t => t.FormerSlugs).SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw new NotFound("The tag");
    }

    extension(NewsroomDbContext db)
    {
        /// <summary>The address for a name that no other tag of the language has or had, saved or about to be.</summary>
        /// <param name="tag">The tag that is to have it; null for a new one.</param>
        public async Task<string> FreeTagSlug(string name, string language, Tag? tag, CancellationToken ct)
        {
            var (wanted, id) = (Slug.From(name, language, "tag"), tag?.Id ?? 0);
            for (var number = 1; ; number++)
            {
                var slug = number == 1 ? wanted : Slug.Numbered(wanted, number);
                var isTaken = db.Tags.Local.Any(t => t.Language == language && t.Slug == slug && t.Id != id)
                    || await db.Tags.AnyAsync(t => t.Language == language && t.Slug == slug && t.Id != id, ct)
                    || await db.FormerTagSlugs.AnyAsync(f => f.Language == language && f.Slug == slug && f.TagId != id, ct);
                if (!isTaken)
                    return slug;
            }
        }

        /// <summary>
        /// Puts <paramref name="targetId"/> in the place of a tag wherever it stands, and lets the merged tag's addresses lead there.
        /// Editions are touched too: a tag stands outside their hash. All of it happens, or nothing.
        /// </summary>
        /// <returns>The tag that is left.</returns>
        /// <exception cref="RuleBroken">They are the same tag, or of different languages.</exception>
        public Task<Tag> MergeTags(int sourceId, int targetId, Person by, DateTime now, CancellationToken ct) =>
            db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var source = await db.Tags.SingleOrDefaultAsync(t => t.Id == sourceId, ct) ?? throw new NotFound("The tag");
                var target = await db.Tags.WithId(targetId, ct);
                RuleBroken.ThrowIf(source == target, "A tag cannot be merged into itself. Choose another one.");
                RuleBroken.ThrowIf(source.Language != target.Language, "A tag belongs to one language. Choose a tag of the same language.");

                await db.ReleaseTags
                    .Where(t => t.TagId == sourceId && !db.ReleaseTags.Any(other => other.ReleaseId == t.ReleaseId && other.TagId == targetId))
                    .ExecuteUpdateAsync(t => t.SetProperty(x => x.TagId, targetId), ct);
                await db.ReleaseTags.Where(t => t.TagId == sourceId).ExecuteDeleteAsync(ct);
                await db.EditionTags
                    .Where(t => t.TagId == sourceId && !db.EditionTags.Any(other => other.EditionId == t.EditionId && other.TagId == targetId))
                    .ExecuteUpdateAsync(t => t.SetProperty(x => x.TagId, targetId), ct);
                await db.EditionTags.Where(t => t.TagId == sourceId).ExecuteDeleteAsync(ct);
                await db.TemplateTags
                    .Where(t => t.TagId == sourceId && !db.TemplateTags.Any(other => other.TemplateId == t.TemplateId && other.TagId == targetId))
                    .ExecuteUpdateAsync(t => t.SetProperty(x => x.TagId, targetId), ct);
                await db.TemplateTags.Where(t => t.TagId == sourceId).ExecuteDeleteAsync(ct);
                await db.FormerTagSlugs.Where(f => f.TagId == sourceId).ExecuteUpdateAsync(f => f.SetProperty(x => x.TagId, targetId), ct);

                target.Answer(source.Slug);
                db.Tags.Remove(source);
                db.Audit.Add(new AuditEntry(AuditEvents.TagMerged, by, now, source.Name, new { into = target.Name, language = target.Language, slug = source.Slug }));
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return target;
            });
    }
}
