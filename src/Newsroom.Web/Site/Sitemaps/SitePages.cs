using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Sharing;
using Newsroom.Web.Site.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Sitemaps;

/// <summary>The pages of a language that are no releases: front page, lists, kinds and topics with releases, and what is said about the newsroom.</summary>
public sealed class SitePages(NewsroomDbContext db, CurrentNewsroom newsroom)
{
    private static readonly string[] Lists = ["/", "/news", "/tags", "/archive", "/feeds"];

    public async Task<IReadOnlyList<SitemapPage>> In(string language, CancellationToken ct)
    {
        var editions = db.Editions.Public(newsroom.Now).In(language);
        var newest = await editions.MaxAsync(e => (DateTime?)e.PublishAt, ct);
        var kinds = await editions.GroupBy(e => e.Kind.Slug).Select(g => new { Slug = g.Key, ChangedAt = g.Max(e => e.PublishAt) }).OrderBy(k => k.Slug).ToListAsync(ct);
        var tags = await editions.SelectMany(e => e.Tags, (e, t) => new { t.Tag.Slug, e.PublishAt })
            .GroupBy(t => t.Slug).Select(g => new { Slug = g.Key, ChangedAt = g.Max(t => t.PublishAt) }).OrderBy(t => t.Slug).ToListAsync(ct);
        var about = await db.AboutPages.OrderBy(p => p.Order).ThenBy(p => p.Slug).Select(p => new { p.Language, p.Slug }).ToListAsync(ct);
        return
        [
            .. Lists.Select(path => Page(path, newest, newsroom.Settings.AllLanguages)),
            .. kinds.Select(k => Page("/kinds/" + k.Slug, k.ChangedAt, newsroom.Settings.AllLanguages)),
            .. tags.Select(t => Page("/tags/" + t.Slug, t.ChangedAt, [])),
            .. about.Where(p => p.Language == language).Select(p => p.Slug)
                .Union(new[] { StandingPages.Accessibility, StandingPages.Contacts }.Where(slug => StandingPages.Has(slug, newsroom.Settings)))
                .Select(slug => Page("/about/" + slug, changedAt: null,
                    [.. newsroom.Settings.AllLanguages.Where(code => StandingPages.Has(slug, newsroom.Settings) || about.Exists(other => other.Language == code && other.Slug == slug))])),
        ];

        SitemapPage Page(string path, DateTime? changedAt, IReadOnlyList<string> languages) =>
            new(At(path, language), changedAt, languages.Count < 2 ? [] : [.. languages.Select(code => (code, At(path, code)))], []);
    }

    private Uri At(string path, string language) => newsroom.Absolute(newsroom.Path(path, language));
}
