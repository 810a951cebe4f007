using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Sharing;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Sitemaps;

/// <summary>
/// What search engines are told of: one file with the pages of each language, and files with its releases, oldest first, so that what is new changes
/// the last file alone.
/// </summary>
public sealed class SitemapsController(NewsroomDbContext db, IOptions<SitemapOptions> options) : SiteController
{
    private const string ContentType = "application/xml; charset=utf-8";
    private const string PagesName = "pages";

    [HttpRead("/sitemap.xml")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        List<SitemapPart> parts = [];
        foreach (var language in Newsroom.Settings.AllLanguages)
        {
            var editions = db.Editions.Public(Newsroom.Now).In(language);
            parts.Add(new SitemapPart(PartAddress(language, PagesName), await editions.MaxAsync(e => (DateTime?)e.PublishAt, ct)));
            var releases = await editions.CountAsync(ct);
            for (var number = 1; (number - 1) * options.Value.ReleasesPerFile < releases; number++)
                parts.Add(new SitemapPart(PartAddress(language, number.ToString(CultureInfo.InvariantCulture)), await Part(language, number).MaxAsync(e => (DateTime?)e.PublishAt, ct)));
        }

        return File(Sitemap.Index(parts), ContentType);
    }

    /// <param name="part">'pages', or the number of a file with releases, counted from 1.</param>
    [HttpRead("/sitemaps/{language}/{part}.xml")]
    public async Task<IActionResult> Show(string language, string part, CancellationToken ct)
    {
        if (!Newsroom.Settings.AllLanguages.Contains(language))
            return NotFound();
        if (part == PagesName)
            return File(Sitemap.Pages(await new SitePages(db, Newsroom).In(language, ct), Newsroom.Settings.FirstLanguage), ContentType);
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 10_000)
            return NotFound();

        var releases = await Releases(language, number, ct);
        return releases.Count == 0 ? NotFound() : File(Sitemap.Pages(releases, Newsroom.Settings.FirstLanguage), ContentType);
    }

    /// <summary>What is news: at most 1,000 releases of the last 48 hours, in all languages.</summary>
    [HttpRead("/sitemap-news.xml")]
    public async Task<IActionResult> News(CancellationToken ct)
    {
        var since = Newsroom.Now - Sitemap.News;
        var news = await db.Editions.Public(Newsroom.Now).Where(e => e.FirstPublishedAt > since).LatestFirst().Take(Sitemap.MostNews)
            .Select(e => new { Address = new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug), e.Text.Headline, e.FirstPublishedAt })
            .ToListAsync(ct);
        return File(Sitemap.Latest(
            news.Select(e => new SitemapNews(Newsroom.Absolute(Newsroom.Path(e.Address)), e.Address.Language, e.Headline, e.FirstPublishedAt)),
            Newsroom.Settings.Organisation), ContentType);
    }

    private Uri PartAddress(string language, string part) => Newsroom.Absolute($"/sitemaps/{language}/{part}.xml");

    private IQueryable<Edition> Part(string language, int number) =>
        db.Editions.Public(Newsroom.Now).In(language).OldestFirst().Skip((number - 1) * options.Value.ReleasesPerFile).Take(options.Value.ReleasesPerFile);

    private async Task<IReadOnlyList<SitemapPage>> Releases(string language, int number, CancellationToken ct)
    {
        var part = Part(language, number);
        var releases = await part
            .Select(e => new { e.Id, Address = new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug), e.PublishAt, Group = e.Release.TranslationGroup })
            .ToListAsync(ct);
        var groups = part.Select(e => e.Release.TranslationGroup);
        var others = (await db.Editions.Public(Newsroom.Now)
            .Where(e => e.Language != language && groups.Contains(e.Release.TranslationGroup))
            .OrderBy(e => e.FirstPublishedAt)
            .Select(e => new { Address = new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug), Group = e.Release.TranslationGroup })
            .ToListAsync(ct)).ToLookup(e => e.Group, e => e.Address);
        var ids = part.Select(e => e.Id);
        var pictures = (await db.EditionMedia.Where(m => ids.Contains(m.EditionId) && m.Use == MediaUse.Text)
            .OrderBy(m => m.Place)
            .Select(m => new { m.EditionId, m.File.Code, m.File.Name, m.File.Format })
            .ToListAsync(ct)).Where(m => m.Format.IsPicture).ToLookup(m => m.EditionId, m => Newsroom.Absolute(MediaAddress.Of(m.Code, m.Name)));

        Uri Whole(ReleaseAddress address) => Newsroom.Absolute(Newsroom.Path(address));
        SitemapPage Page(long id, ReleaseAddress address, DateTime publishAt, IEnumerable<ReleaseAddress> translations)
        {
            var known = translations.Where(t => Newsroom.Settings.AllLanguages.Contains(t.Language)).DistinctBy(t => t.Language).ToList();
            return new SitemapPage(Whole(address), publishAt, known.Count == 0 ? [] : [.. known.Prepend(address).Select(a => (a.Language, Whole(a)))], [.. pictures[id]]);
        }

        return releases.ConvertAll(e => Page(e.Id, e.Address, e.PublishAt, others[e.Group]));
    }
}
