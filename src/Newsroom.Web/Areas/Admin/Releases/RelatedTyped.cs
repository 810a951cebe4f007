using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.RelatedNews;
using Newsroom.Releases;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Related news as the edit screen sends it: a list of references, and what was typed by hand.</summary>
public static partial class RelatedTyped
{
    // A paste of a hundred addresses is a mistake, not a wish.
    private const int MostTyped = 20;

    extension(NewsroomDbContext db)
    {
        /// <summary>Links and unlinks what the form adds and leaves out, at once and in both directions.</summary>
        /// <returns>What was typed and is no reference and no address: words to search for.</returns>
        public async Task<string> Relate(Release release, ReleaseForm form, Person by, DateTime now, CancellationToken ct)
        {
            var (typed, words) = await db.Typed(form.RelatedNews, ct);
            var wanted = form.Related.Concat(typed).Select(r => Reference.TryParse(r, out var known) ? known : "").Where(r => r.Length > 0 && r != release.Reference).Distinct().ToList();
            var links = await db.RelatedLinks.Of(release.Id).Include(l => l.First).Include(l => l.Second).ToListAsync(ct);
            var linked = links.ToDictionary(l => (l.FirstId == release.Id ? l.Second : l.First).Reference);

            foreach (var other in await db.Releases.NotInBin().Where(r => wanted.Contains(r.Reference)).ToListAsync(ct))
            {
                if (!linked.ContainsKey(other.Reference))
                    db.RelatedLinks.Add(release.LinkTo(other, by, now));
            }

            foreach (var reference in form.RelatedBefore.Except(wanted).Where(linked.ContainsKey))
            {
                var link = linked[reference];
                release.PartFrom(link.FirstId == release.Id ? link.Second : link.First, by, now);
                db.RelatedLinks.Remove(link);
            }

            return words;
        }

        /// <summary>Releases whose headline or reference fits, the latest changed first; never the one they are for.</summary>
        public IQueryable<Release> RelatedFinds(string words, string exceptReference) => db.Releases.AsNoTracking().NotInBin()
            .Where(r => r.Reference != exceptReference && !r.Withdrawals.Any(w => w.UndoneAt == null))
            .Matching(words)
            .OrderByDescending(r => r.ChangedAt)
            .Take(8);

        private async Task<(IReadOnlyList<string> References, string Words)> Typed(string typed, CancellationToken ct)
        {
            List<string> references = [];
            List<string> words = [];
            foreach (var part in TextInput.OneLine(typed).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostTyped))
            {
                if (await db.ReferenceIn(part, ct) is { } reference)
                    references.Add(reference);
                else
                    words.Add(part);
            }

            return (references, string.Join(", ", words));
        }

        /// <summary>The reference of the release that a reference or an address names; null where it names none.</summary>
        public async Task<string?> ReferenceIn(string part, CancellationToken ct)
        {
            if (Permalink().Match(part) is { Success: true } permalink)
                part = permalink.Groups["reference"].Value;
            if (Reference.TryParse(part, out var reference) && await db.Releases.AnyAsync(r => r.Reference == reference, ct))
                return reference;
            if (NewsAddress().Match(part) is not { Success: true } news)
                return null;

            var (year, month, slug) = (int.Parse(news.Groups["year"].ValueSpan, null), int.Parse(news.Groups["month"].ValueSpan, null), news.Groups["slug"].Value);
            var language = news.Groups["language"].Value;
            var firstLanguage = (await db.Settings.AsNoTracking().SingleAsync(ct)).FirstLanguage;
            return await db.Addresses
                .Where(a => a.Year == year && a.Month == month && a.Slug == slug && (language == "" || a.Language == language))
                .OrderBy(a => a.Language == firstLanguage ? 0 : 1).ThenBy(a => a.Id)
                .Select(a => a.Release.Reference)
                .FirstOrDefaultAsync(ct);
        }
    }

    [GeneratedRegex(@"/r/(?<reference>[0-9A-Za-z-]{6,8})/?$|/admin/releases/(?<reference>[0-9A-Za-z]{6})(/|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Permalink();

    [GeneratedRegex("(/(?<language>[a-z]{2,3}))?/news/(?<year>[0-9]{4})/(?<month>[0-9]{2})/(?<slug>[a-z0-9-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex NewsAddress();
}
