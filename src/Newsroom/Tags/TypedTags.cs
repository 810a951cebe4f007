using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Tags;

/// <summary>Tags as people type them: names separated by commas. A name nobody used before becomes a tag.</summary>
public static class TypedTags
{
    /// <summary>So that a pasted text does not become a hundred tags.</summary>
    public const int MostTags = 20;

    public static IReadOnlyList<string> Names(string typed) =>
        [.. typed.Split([',', ';', '\n', '،', '、']).Select(TextInput.OneLine).Where(n => n.Length > 0).DistinctBy(Tag.KeyOf)];

    extension(NewsroomDbContext db)
    {
        /// <summary>Those of the names that are tags already, in their order.</summary>
        public async Task<IReadOnlyList<string>> KnownTags(IReadOnlyList<string> names, string language, CancellationToken ct)
        {
            var keys = names.Select(Tag.KeyOf).ToList();
            var known = await db.Tags.Where(t => t.Language == language && keys.Contains(t.NameKey)).Select(t => t.NameKey).ToListAsync(ct);
            return [.. names.Where(n => known.Contains(Tag.KeyOf(n)))];
        }

        /// <summary>The tags of these names, in their order; new ones are added to the context and put on record.</summary>
        /// <exception cref="RuleBroken">There are too many, or one is too long.</exception>
        public async Task<IReadOnlyList<Tag>> TagsNamed(IReadOnlyList<string> names, string language, Person by, DateTime now, CancellationToken ct)
        {
            RuleBroken.ThrowIf(names.Count > MostTags, $"Use at most {MostTags} tags; these are {names.Count:N0}.");
            var keys = names.Select(Tag.KeyOf).ToList();
            var tags = await db.Tags.Where(t => t.Language == language && keys.Contains(t.NameKey)).ToDictionaryAsync(t => t.NameKey, ct);
            foreach (var name in names.Where(n => !tags.ContainsKey(Tag.KeyOf(n))))
            {
                var tag = new Tag(language, name, await db.FreeTagSlug(name, language, tag: null, ct));
                db.Tags.Add(tag);
                db.Audit.Add(new AuditEntry(AuditEvents.TagCreated, by, now, tag.Name, new { language, slug = tag.Slug }));
                tags.Add(tag.NameKey, tag);
            }

            return [.. keys.Select(k => tags[k])];
        }
    }
}
