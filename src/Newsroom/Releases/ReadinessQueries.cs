using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Releases;

public static class ReadinessQueries
{
    extension(NewsroomDbContext db)
    {
        /// <summary>All that judging a release needs beyond itself: of the working copy, and of an edition that waits.</summary>
        /// <param name="release">With its links for reading, as <see cref="ReleaseQueries"/> loads it.</param>
        /// <param name="at">When it is to become public (UTC).</param>
        /// <param name="by">Who wants to publish it; null where nobody in particular does.</param>
        /// <param name="site">Where readers reach the newsroom.</param>
        public async Task<ReadinessContext> ReadinessContextOf(
            Release release, DateTime at, DateTime now, PublishingTerms terms, Person? by, Uri site, CancellationToken ct)
        {
            var settings = await db.Settings.AsNoTracking().SingleAsync(ct);
            var languages = settings.AllLanguages.ToList();
            return new ReadinessContext(now, at, terms, by, site, settings.TimeZone, languages)
            {
                Original = release.TranslatedFromId is { } id ? await db.Releases.SingleOrDefaultAsync(r => r.Id == id, ct) : null,
                Translations = await db.Releases.NotInBin().Where(r => r.TranslatedFromId == release.Id).OrderBy(r => r.Language).ThenBy(r => r.Reference).ToListAsync(ct),
                OwnPages = await db.OwnPages(release, OwnTargets(release, site, languages), languages[0], at, ct),
            };
        }

        private async Task<IReadOnlyDictionary<string, OwnPage>> OwnPages(
            Release release, List<LinkTarget> targets, string firstLanguage, DateTime at, CancellationToken ct)
        {
            var pages = new Dictionary<string, OwnPage>();
            foreach (var target in targets)
            {
                if (await db.OwnPage(release, target, target.Language.Length > 0 ? target.Language : firstLanguage, at, ct) is { } page)
                    pages[OwnPath.Key(target)] = page;
            }

            return pages;
        }

        private async Task<OwnPage?> OwnPage(Release release, LinkTarget target, string language, DateTime at, CancellationToken ct)
        {
            if (OwnPath.AsReference(target.Path) is { } reference)
                return reference == release.Reference ? Here(release) : await db.Releases.NotInBin().Where(r => r.Reference == reference).PageAt(at, ct);
            if (OwnPath.AsRelease(target.Path) is { } parts)
            {
                var asked = new ReleaseAddress(language, parts.Year, parts.Month, parts.Slug);
                var found = await db.Addresses.At(asked).Select(a => (Guid?)a.ReleaseId).FirstOrDefaultAsync(ct);
                return found is null ? null : found == release.Id ? Here(release) : await db.Releases.Where(r => r.Id == found).PageAt(at, ct);
            }

            if (OwnPath.AsNamed(target.Path) is not { } named)
                return null;
            return await (named.What switch
            {
                "tags" => db.Tags.AnyAsync(t => t.Language == language && (t.Slug == named.Slug || t.FormerSlugs.Any(f => f.Slug == named.Slug)), ct),
                "kinds" => db.Kinds.AnyAsync(k => k.Slug == named.Slug || k.FormerSlugs.Any(f => f.Slug == named.Slug), ct),
                _ => db.AboutPages.AnyAsync(p => p.Slug == named.Slug && p.Language == language, ct),
            }) ? new OwnPage("", IsPublic: true) : null;
        }
    }

    private static OwnPage Here(Release release) => new(release.Text.Headline, IsPublic: true);

    extension(IQueryable<Release> one)
    {
        /// <summary>Readers get to a release that is public then, and to what stands in the place of a withdrawn one.</summary>
        private Task<OwnPage?> PageAt(DateTime at, CancellationToken ct) => one
            .Select(r => new OwnPage(r.Text.Headline,
                r.Editions.Any(e => e.PublishAt <= at && (e.EndsAt == null || e.EndsAt > at))
                || r.Withdrawals.Any(w => w.UndoneAt == null && w.Form != WithdrawalForm.Gone)))
            .FirstOrDefaultAsync(ct)!;
    }

    /// <summary>Each once; a text with more links than anybody reads is judged by its first hundred.</summary>
    private static List<LinkTarget> OwnTargets(Release release, Uri site, IReadOnlyList<string> languages) =>
        [.. release.Editions.Select(e => e.Text.Body).Append(release.Text.Body).Distinct().SelectMany(AddressesIn)
            .Select(a => LinkTarget.Of(a, site, languages)).Where(t => t.Leads == LinkLeads.OwnSite && OwnPath.IsJudged(t.Path)).Distinct().Take(100)];

    private static IEnumerable<string> AddressesIn(string body)
    {
        try
        {
            return LinksInText.Of(body).Links.Select(l => l.Address);
        }
        catch (RuleBroken)
        {
            return [];
        }
    }
}
