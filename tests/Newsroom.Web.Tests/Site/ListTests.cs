using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Settings;

namespace Newsroom.Web.Tests.Site;

public sealed class ListTests : SiteTest
{
    [Fact]
    public async Task Filters_combine()
    {
        await Site.Do(async db =>
        {
            var kinds = await db.Kinds.OrderBy(k => k.Order).ToListAsync();
            var ferries = A.Tag();
            db.AddRange(
                A.Published(A.Draft("All of it", kind: kinds[2], tags: [ferries])),
                A.Published(A.Draft("Other kind", kind: kinds[0], tags: [ferries])),
                A.Published(A.Draft("No tag", kind: kinds[2])),
                A.Published(A.Draft("Last year", kind: kinds[2], tags: [ferries]), Noon.AddYears(-1)),
                A.Published(A.Draft("Last month", kind: kinds[2], tags: [ferries]), Noon.AddMonths(-1)));
        });

        var page = await Reader.Get("/news?kind=statement&tag=ferries&year=2026&month=5");

        page.Document.QuerySelectorAll(".row h2").Select(h => h.TextContent).ShouldBe(["All of it"]);
        page.Text.ShouldContain("Releases: 1");
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_helps_on()
    {
        await Published();

        var page = await Reader.Get("/news?kind=speech&year=2026&tag=&month=");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("No release fits all of this.");
        page.Link("Show all releases").GetAttribute("href").ShouldBe("/news");
    }

    [Fact]
    public async Task Lists_have_twenty_to_a_page_newest_first()
    {
        await Site.Do(async db =>
        {
            var kind = await db.Kinds.FirstAsync();
            for (var hours = 1; hours <= 41; hours++)
                db.Add(A.Published(A.Draft($"{hours} hours old", kind: kind, now: Noon.AddHours(-hours - 1)), Noon.AddHours(-hours)));
        });

        var first = await Reader.Get("/news");
        var last = await (await first.Follow("Older")).Follow("Older");

        first.Document.QuerySelectorAll(".row").Length.ShouldBe(20);
        first.Document.QuerySelector(".row h2")!.TextContent.ShouldBe("1 hours old");
        last.Address.Query.ShouldBe("?page=3");
        last.Document.QuerySelectorAll(".row h2").Select(h => h.TextContent).ShouldBe(["41 hours old"]);
        (await Reader.Ask("/news?page=4")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("page=abc")]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=2")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=2147483647")]
    [InlineData("kind=no-such-kind")]
    [InlineData("kind=%00")]
    [InlineData("tag=no-such-tag")]
    [InlineData("year=twenty")]
    [InlineData("year=-5")]
    [InlineData("month=13")]
    public async Task Nonsense_in_a_list_is_not_found(string query)
    {
        await Published();

        (await Reader.Ask("/news?" + query)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_renamed_tag_and_a_renamed_kind_redirect_for_good()
    {
        await Site.Do(async db =>
        {
            var kind = await db.Kinds.FirstAsync();
            var tag = A.Tag();
            db.Add(A.Published(A.Draft(kind: kind, tags: [tag])));
            tag.Rename("Boats", "boats");
            kind.Rename("News release", "news-release");
        });

        var moved = new Dictionary<string, string>
        {
            ["/tags/ferries"] = "/tags/boats",
            ["/kinds/press-release"] = "/kinds/news-release",
            ["/news?tag=ferries&kind=press-release"] = "/news?kind=news-release&tag=boats",
        };
        foreach (var (from, to) in moved)
        {
            var answer = await Reader.Ask(from);

            answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, from);
            answer.Headers.Location!.OriginalString.ShouldBe(to);
            (await Reader.Ask(to)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_tag_counts_what_is_public_and_does_not_exist_without_it()
    {
        await Site.Do(async db =>
        {
            var kind = await db.Kinds.FirstAsync();
            var (ferries, piers) = (A.Tag(), A.Tag("Piers"));
            db.AddRange(A.Published(A.Draft(kind: kind, tags: [ferries])), A.Scheduled(A.Draft(kind: kind, tags: [ferries, piers])));
        });

        var tags = await Reader.Get("/tags");

        tags.Text.ShouldContain("Releases: 1");
        tags.Text.ShouldNotContain("Piers");
        (await Reader.Ask("/tags/ferries")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Reader.Ask("/tags/piers")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Reader.Ask("/news?tag=piers")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Reader.Ask("/ru/tags/ferries")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_archive_leads_to_each_month()
    {
        await Published();
        await Published("Older", at: Noon.AddMonths(-13));

        var archive = await Reader.Get("/archive");
        var may = await archive.Follow("May");

        archive.Document.QuerySelectorAll(".year h2 a").Select(a => a.TextContent).ShouldBe(["2026", "2025"]);
        may.Address.PathAndQuery.ShouldBe("/news?year=2026&month=5");
        may.Document.QuerySelectorAll(".row h2").Select(h => h.TextContent).ShouldBe(["Night ferry returns"]);
    }

    [Fact]
    public async Task The_front_page_shows_each_release_once()
    {
        await Site.Do(async db =>
        {
            var kinds = await db.Kinds.OrderBy(k => k.Order).ToListAsync();
            for (var i = 0; i < 12; i++)
                db.Add(A.Published(A.Draft($"Release {i:00}", kind: kinds[i % 3], now: Noon.AddDays(-i - 1)), Noon.AddDays(-i)));
        });

        var page = await Reader.Get("/");

        page.Document.QuerySelector(".lead h2")!.TextContent.ShouldBe("Release 00");
        var headlines = page.Document.QuerySelectorAll("main :is(h2, h3) a").Select(a => a.TextContent).Where(t => t.StartsWith("Release", StringComparison.Ordinal)).ToList();
        headlines.ShouldBeUnique();
        headlines.Count.ShouldBe(12);
        page.Document.QuerySelectorAll(".kinds h2").Select(h => h.TextContent).ShouldBe(["Press release", "Media advisory", "Statement"]);
    }

    [Fact]
    public async Task Each_language_shows_its_own_releases_and_speaks_it()
    {
        await Published();
        await Published("Паром вернулся", "ru");
        await Site.Do(async db => (await db.Kinds.OrderBy(k => k.Order).FirstAsync()).NameFor("ru", "Пресс-релиз"));

        var english = await Reader.Get("/news");
        var russian = await Reader.Get("/ru/news");

        english.Text.ShouldNotContain("Паром");
        russian.Text.ShouldContain("Паром вернулся");
        russian.Text.ShouldContain("Пресс-релиз");
        russian.Text.ShouldNotContain("Night ferry returns");
        russian.ByRole("heading", "Сообщения");
        russian.Link("Темы").GetAttribute("href").ShouldBe("/ru/tags");
    }

    [Fact]
    public async Task An_empty_newsroom_says_so()
    {
        foreach (var path in (string[])["/", "/news", "/tags", "/archive", "/kinds/speech", "/ar"])
            (await Reader.Get(path)).Status.ShouldBe(HttpStatusCode.OK, path);
    }

    [Fact]
    public async Task Pages_about_the_newsroom_stand_in_the_foot_and_hold_what_was_written()
    {
        await Site.Do(db => db.AboutPages.Add(new AboutPage { Language = "en", Slug = "imprint", Title = "Imprint", Body = "**Calder** <script>x</script>" }));

        var page = await (await Reader.Get("/")).Follow("Imprint");

        page.Document.QuerySelector(".prose strong")!.TextContent.ShouldBe("Calder");
        page.Document.QuerySelectorAll(".prose script").ShouldBeEmpty();
        (await Reader.Ask("/ru/about/imprint")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
