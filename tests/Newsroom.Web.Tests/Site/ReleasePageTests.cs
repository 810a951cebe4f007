using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.RelatedNews;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Site;

public sealed class ReleasePageTests : SiteTest
{
    [Fact]
    public async Task A_release_shows_all_its_parts_in_the_order_readers_know()
    {
        var release = await Site.Keep(kind => A.Corrected(A.Published(A.Draft(
            "Night ferry returns", kind: kind, boilerplate: A.Boilerplate(id: 0), tags: [A.Tag()], contacts: [A.Contact()]))));
        await Published("Another ferry");
        Site.Clock.Advance(TimeSpan.FromHours(2));

        var page = await Reader.Get(PathOf(release));

        page.Status.ShouldBe(HttpStatusCode.OK);
        string[] parts =
        [
            "Press release", "Night ferry returns", "16.05.2026", "Corrected on 16.05.2026, 11:00.", "We named the wrong day.", "Calder, 16 May 2026 —",
            "sails again on Fridays", "About Calder Ferries", "Media contact", "Jon Aker", "Downloads", "Tags", "Ferries", "History of changes",
            "First published", "Related news", "Another ferry", release.Reference, "news.example/r/" + release.Reference, "Share",
        ];
        var text = page.Document.QuerySelector("main")!.TextContent;
        var place = 0;
        foreach (var part in parts)
        {
            place = text.IndexOf(part, place, StringComparison.Ordinal);
            place.ShouldBeGreaterThanOrEqualTo(0, part);
        }
    }

    [Fact]
    public async Task The_dateline_stands_before_the_first_sentence()
    {
        var page = await Reader.Get(PathOf(await Published()));

        page.Document.QuerySelector(".body > p")!.TextContent.ShouldBe("Calder, 16 May 2026 — The night ferry sails again.");
    }

    [Fact]
    public async Task A_body_that_begins_with_a_heading_has_its_dateline_above_it()
    {
        var page = await Reader.Get(PathOf(await Published(body: "## Timetable\n\nIt sails at ten.")));

        page.Document.QuerySelector(".body")!.Children.Select(c => c.LocalName).ShouldBe(["p", "h2", "p"]);
    }

    [Fact]
    public async Task The_date_is_readable_for_machines_and_in_the_newsrooms_zone()
    {
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseZone("Asia/Tokyo"));
        var page = await Reader.Get(PathOf(await Published(at: new DateTime(2026, 5, 16, 20, 0, 0, DateTimeKind.Utc).AddDays(-1))));

        var time = page.Document.QuerySelector("article time")!;
        time.GetAttribute("datetime").ShouldBe("2026-05-15T20:00:00Z");
        time.TextContent.ShouldBe("16.05.2026");
    }

    [Fact]
    public async Task An_invitation_says_when_and_where_with_the_zone()
    {
        var release = await Site.Keep(kind =>
        {
            var draft = A.Draft(kind: kind);
            var copy = draft.Copy();
            draft.Save(copy with { Text = copy.Text with { EventStartsAt = Noon.AddDays(3), EventEndsAt = Noon.AddDays(3).AddHours(2), EventPlace = "Pier 4" } }, 1, draft.Author, Noon.AddMinutes(-5));
            return A.Published(draft);
        });

        var page = await Reader.Get(PathOf(release));

        page.Text.ShouldContain("19.05.2026, 10:00 – 12:00 (Etc/UTC)");
        page.Text.ShouldContain("Pier 4");
    }

    [Fact]
    public async Task Contacts_are_reached_with_one_press()
    {
        var page = await Reader.Get(PathOf(await Site.Keep(kind => A.Published(A.Draft(kind: kind, contacts: [A.Contact()])))));

        page.Link("press@newsroom.example").GetAttribute("href").ShouldBe("mailto:press@newsroom.example");
        page.Link("+49 30 901820").GetAttribute("href").ShouldBe("tel:+4930901820");
    }

    [Fact]
    public async Task Words_in_a_headline_stay_words()
    {
        var page = await Reader.Get(PathOf(await Published("<script>alert(1)</script> & more")));

        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("<script>alert(1)</script> & more");
        page.Document.QuerySelectorAll("script:not([type='application/ld+json'])").ShouldAllBe(s => s.HasAttribute("src"));
    }

    [Fact]
    public async Task Superseded_words_are_not_shown_only_that_they_changed()
    {
        var release = await Site.Keep(kind => A.Corrected(A.Published(A.Draft(kind: kind, body: "A zebra sails."))));
        Site.Clock.Advance(TimeSpan.FromHours(2));

        var page = await Reader.Get(PathOf(release));

        page.Text.ShouldNotContain("zebra");
        page.ByRole("heading", "History of changes");
        page.Link("See all changes").GetAttribute("href").ShouldBe("#history");
    }

    [Fact]
    public async Task A_scheduled_correction_shows_nothing_before_its_time_and_everything_at_it()
    {
        var release = await Published();
        await Change(release, r =>
        {
            r.Rewrite(body: "A zebra sails.");
            r.Correct("About the zebra.", Noon.AddHours(3), r.NextAddress(Noon, Noon, Berlin), r.Author, Noon);
        });

        var before = await Reader.Get(PathOf(release));
        Site.Clock.Advance(TimeSpan.FromHours(3));
        var after = await Reader.Get(PathOf(release));

        before.Source.ShouldNotContain("zebra");
        before.Source.ShouldNotContain("History of changes");
        after.Text.ShouldContain("A zebra sails.");
        after.Text.ShouldContain("Corrected on 16.05.2026, 13:00. About the zebra.");
    }

    [Fact]
    public async Task Related_news_are_those_joined_by_hand_then_those_that_share_tags_then_the_same_kind_four_at_most()
    {
        var (here, joined) = (A.Draft("Here"), A.Draft("Joined"));
        await Site.Do(async db =>
        {
            var kinds = await db.Kinds.OrderBy(k => k.Order).ToListAsync();
            var (ferries, piers) = (A.Tag(), A.Tag("Piers"));
            Release Written(string headline, int kind, params Tags.Tag[] tags) => A.Published(A.Draft(headline, kind: kinds[kind], tags: tags));
            here = Written("Here", 0, ferries, piers);
            joined = Written("Joined", 2);
            var hidden = A.Scheduled(A.Draft("Hidden", kind: kinds[0], tags: [ferries]));
            db.AddRange(here, joined, hidden, Written("One tag", 1, ferries), Written("Two tags", 1, ferries, piers),
                Written("Same kind", 0), Written("Same kind too", 0), Written("Other kind", 1),
                A.Published(A.Draft("Русское", kind: kinds[0], language: "ru")));
            db.AddRange(new RelatedLink(joined, here), new RelatedLink(here, hidden));
        });

        var page = await Reader.Get(PathOf(here));
        var back = await Reader.Get(PathOf(joined));

        page.Document.QuerySelectorAll(".related a").Select(a => a.TextContent).ShouldBe(["Joined", "Two tags", "One tag", "Same kind too"]);
        back.Document.QuerySelector(".related a")!.TextContent.ShouldBe("Here");
    }

    [Fact]
    public async Task Translations_link_to_each_other_once_both_are_public()
    {
        var english = await Published();
        Release russian = null!;
        await Change(english, r => russian = r.Translate("ru", A.Reference(), r.Author, Noon));
        await Site.Do(db =>
        {
            db.AttachRange(russian.Author, russian.Kind);
            db.Add(russian);
        });
        var alone = await Reader.Get(PathOf(english));
        await Change(russian, r => A.Published(r));

        var page = await Reader.Get(PathOf(english));
        var other = await Reader.Get(page.Document.QuerySelector(".translations a")!.GetAttribute("href")!);

        alone.Document.QuerySelectorAll(".translations").ShouldBeEmpty();
        page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")).ShouldBe(["en", "ru", "x-default"]);
        other.Status.ShouldBe(HttpStatusCode.OK);
        other.Document.DocumentElement.GetAttribute("lang").ShouldBe("ru");
        other.Text.ShouldContain("Другие языки");
    }

    [Fact]
    public async Task Arabic_runs_from_right_to_left()
    {
        var page = await Reader.Get(PathOf(await Published("العبارة الليلية تعود", "ar")));

        page.Document.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("ar");
        page.Source.ShouldContain("العبارة الليلية تعود");
    }

    [Fact]
    public async Task A_page_tells_machines_where_it_belongs()
    {
        var release = await Published();

        var page = await Reader.Get(PathOf(release));

        page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe(SiteAddress + PathOf(release));
        page.Document.QuerySelector("meta[property='og:title']")!.GetAttribute("content").ShouldBe("Night ferry returns");
        page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldBe("The night ferry sails again from June.");
    }

    [Fact]
    public async Task A_public_page_sets_no_cookie_has_no_token_and_always_the_same_lifetime()
    {
        var release = await Published();

        foreach (var path in (string[])["/", "/news", PathOf(release), "/tags", "/archive", "/search?q=ferry", "/nowhere"])
        {
            var page = await Reader.Get(path);

            page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse(path);
            page.Source.ShouldNotContain("__RequestVerificationToken");
            page.Source.ShouldNotContain("nonce");
            page.Document.QuerySelectorAll("[style], style, script:not([src], [type='application/ld+json'])").ShouldBeEmpty(path);
            page.Response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=0, s-maxage=1", path);
        }
    }

    [Fact]
    public async Task No_page_repeats_the_host_it_was_asked_by()
    {
        var release = await Published();
        var request = new HttpRequestMessage(HttpMethod.Get, PathOf(release));
        request.Headers.Host = "evil.example";

        var answer = await Reader.Http.SendAsync(request, Stop);

        (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain("evil.example");
    }

    [Fact]
    public async Task HEAD_answers_like_GET_without_the_page()
    {
        await using var listening = await NewsroomSite.Start(listens: true);
        var release = await listening.Keep(kind => A.Published(A.Draft(kind: kind)));
        var reader = listening.Reader();

        foreach (var path in (string[])["/", "/news", PathOf(release), $"/r/{release.Reference}/qr.svg", "/search?q=a", "/nowhere"])
        {
            var whole = await reader.Ask(path);
            var head = await reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Stop);

            head.StatusCode.ShouldBe(whole.StatusCode, path);
            head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType, path);
            (await head.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty(path);
        }
    }
}
