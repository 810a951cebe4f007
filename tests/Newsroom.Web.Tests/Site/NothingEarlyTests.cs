using Microsoft.EntityFrameworkCore;
using Newsroom.RelatedNews;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Site;

public sealed class NothingEarlyTests : SiteTest
{
    [Fact]
    public async Task Words_that_are_not_public_stand_on_no_page_and_scheduled_ones_on_each_from_their_time_on()
    {
        Release scheduled = null!;
        await Site.Do(async db =>
        {
            var kind = await db.Kinds.OrderBy(k => k.Order).FirstAsync();
            var tag = A.Tag();
            Release Draft(string headline) => A.Draft(headline, summary: headline, body: headline, kind: kind, tags: [tag]);
            var seen = A.Published(Draft("Public harbour"));
            scheduled = A.Scheduled(Draft("Zscheduled harbour"));
            var replaced = A.Corrected(A.Published(Draft("Zsuperseded harbour")));
            replaced.Rewrite(headline: "Replaced harbour", body: "Replaced harbour");
            replaced.Save(replaced.Copy() with { Text = replaced.Copy().Text with { Summary = "Replaced harbour" }, Slug = "replaced-harbour" }, replaced.RevisionNumber, replaced.Author, Noon);
            replaced.Correct("It was replaced.", Noon.AddHours(2), replaced.NextAddress(Noon, Noon.AddHours(2), Berlin), replaced.Author, Noon.AddHours(2));
            var all = new[] { seen, scheduled, replaced, A.Withdrawn(A.Published(Draft("Zwithdrawn harbour"))), Draft("Zdraft harbour") };
            db.AddRange(all);
            db.AddRange(all.Skip(1).Select(other => new RelatedLink(seen, other)));
        });
        Site.Clock.Advance(TimeSpan.FromHours(3));
        string[] pages =
        [
            "/", "/news", "/news?tag=ferries", "/news?year=2026&month=5", "/kinds/press-release", "/tags", "/tags/ferries", "/archive",
            "/news/2026/05/public-harbour", "/search?q=harbour", "/search?q=zscheduled", "/ru", "/errors/404",
        ];

        foreach (var path in pages)
            (await Words(path)).Replace("""value="zscheduled" """, "").ShouldNotMatch("(?i)z(scheduled|superseded|withdrawn|draft) harbour", path);
        (await Reader.Get("/search?q=zscheduled")).Text.ShouldContain("Releases: 0");
        (await Reader.Get("/tags")).Text.ShouldContain("Releases: 2");

        Site.Clock.Now = Noon.AddDays(1);
        foreach (var path in pages.Except(["/tags", "/archive", "/ru", "/errors/404"]))
            (await Words(path)).ShouldContain("Zscheduled harbour", customMessage: path);
        (await Reader.Get(PathOf(scheduled))).Text.ShouldContain("17.05.2026");
    }

    /// <summary>A page's source but for the marks that searching sets within a headline.</summary>
    private async Task<string> Words(string path) => (await Reader.Get(path)).Source.Replace("<mark>", "").Replace("</mark>", "");
}
