using System.Net;
using System.Text.Json;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Site;

/// <summary>The public history of changes: the only place where a superseded text is read.</summary>
public sealed class HistoryPageTests : SiteTest
{
    [Fact]
    public async Task Every_change_is_listed_with_kind_note_and_times()
    {
        var release = await Corrected(ChangeKind.Clarification);

        var page = await (await Reader.Get(PathOf(release))).Follow("Read and compare the editions");

        page.Address.AbsolutePath.ShouldBe(PathOf(release) + "/history");
        page.Text.ShouldContain("Edition 2 Clarification");
        page.Text.ShouldContain("It could be misunderstood.");
        page.Text.ShouldContain("Edition 1 First published");
        page.Text.ShouldContain(release.Editions.First().Hash[..12]);
        page.Document.QuerySelectorAll("time").Select(t => t.GetAttribute("datetime")).ShouldContain("2026-05-16T09:00:00Z");
        page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        page.Response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=0, s-maxage=1");
        page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        page.Source.ShouldNotContain("Monday");
    }

    [Fact]
    public async Task A_superseded_text_is_read_there_and_nowhere_else()
    {
        var release = await Corrected();

        var page = await (await Reader.Get(PathOf(release) + "/history")).Follow("Read edition 1");

        page.Text.ShouldContain("It sails on Monday.");
        page.Text.ShouldContain("This text no longer holds.");
        foreach (var path in new[] { "/", "/news", PathOf(release), "/search?q=Monday", "/archive" })
            (await Reader.Get(path)).Document.QuerySelector("main")!.TextContent.ShouldNotContain("It sails on Monday", Case.Sensitive, path);
    }

    [Fact]
    public async Task Two_editions_are_compared_by_word()
    {
        var release = await Corrected();

        var page = await (await Reader.Get(PathOf(release) + "/history")).Submit("Compare", ("From edition", "1"), ("to edition", "2"));

        page.Document.QuerySelector(".differences del")!.TextContent.ShouldBe(" [Removed: Monday] ");
        page.Document.QuerySelector(".differences ins")!.TextContent.ShouldBe(" [Added: Friday] ");
        (await Reader.Get(PathOf(release) + "/history?from=2&to=2")).Text.ShouldContain("Both say the same.");
    }

    [Fact]
    public async Task Where_a_link_leads_and_what_only_looks_different_is_told_too()
    {
        var release = await Published(body: "See [the plan](https://example.org/one), it is *old*.");
        await Change(release, r =>
        {
            Again(r, "See [the plan](https://example.org/two), it is *old*.");
            Again(r, "See [the plan](https://example.org/two), it is **old**.");
        });

        (await Reader.Get(PathOf(release) + "/history?from=1&to=2")).Text.ShouldContain("[Added: two]");
        (await Reader.Get(PathOf(release) + "/history?from=2&to=3")).Text.ShouldContain("The words are the same; only the layout differs.");
    }

    [Fact]
    public async Task A_hidden_text_gives_its_reason_and_is_not_compared()
    {
        var release = await Corrected();
        await Change(release, r => r.HideEdition(1, "It names a child.", r.Author, Noon));

        foreach (var query in new[] { "", "?edition=1", "?from=1&to=2", "?from=2&to=1" })
        {
            var page = await Reader.Get(PathOf(release) + "/history" + query);
            page.Status.ShouldBe(HttpStatusCode.OK, query);
            page.Source.ShouldNotContain("Monday");
            page.Text.ShouldContain("It names a child.");
        }

        (await Reader.Get(PathOf(release) + "/history?from=1&to=2")).Text.ShouldContain("They cannot be compared");
        await Change(release, r => r.ShowEdition(1, r.Author, Noon));
        (await Reader.Get(PathOf(release) + "/history?edition=1")).Text.ShouldContain("Monday");
    }

    [Fact]
    public async Task A_correction_that_waits_does_not_show_at_all()
    {
        var release = await Published(body: "It sails on Monday.");
        await Change(release, r => Again(r, "It sails on Friday.", at: Noon.AddDays(1)));

        var before = await Reader.Get(PathOf(release) + "/history");
        var asked = await Reader.Get(PathOf(release) + "/history?edition=2");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        var after = await Reader.Get(PathOf(release) + "/history?edition=2");

        before.Text.ShouldNotContain("Edition 2");
        before.Source.ShouldNotContain("2026-05-17");
        asked.Status.ShouldBe(HttpStatusCode.NotFound);
        after.Text.ShouldContain("Friday");
    }

    [Theory]
    [InlineData("?edition=9")]
    [InlineData("?edition=x")]
    [InlineData("?edition=-1")]
    [InlineData("?from=1&to=99999999999")]
    [InlineData("?from=0&to=1")]
    public async Task What_never_was_is_not_found(string query) =>
        (await Reader.Get(PathOf(await Corrected()) + "/history" + query)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Before_anything_is_public_there_is_no_history()
    {
        var scheduled = await Site.Keep(kind => A.Scheduled(A.Draft(kind: kind)));

        (await Reader.Ask(PathOf(scheduled) + "/history")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_old_address_leads_on_with_its_question()
    {
        var release = await Published("Night ferry returns");
        await Change(release, r =>
        {
            r.Save(r.Copy() with { Slug = "night-ferry" }, r.RevisionNumber, r.Author, Noon);
            r.Correct("A better address.", Noon, r.NextAddress(Noon, Noon, TimeZoneInfo.Utc), r.Author, Noon);
        });

        var moved = await Reader.Ask("/news/2026/05/night-ferry-returns/history?from=1&to=2");

        moved.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Headers.Location!.OriginalString.ShouldBe("/news/2026/05/night-ferry/history?from=1&to=2");
    }

    [Theory]
    [InlineData("ru", "История изменений")]
    [InlineData("ar", null)]
    public async Task It_speaks_the_language_of_the_address(string language, string? title)
    {
        var release = await Published(language: language, body: "One.");
        await Change(release, r => Again(r, "Two."));

        var page = await Reader.Get($"{PathOf(release)}/history?from=1&to=2");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldNotContain("Edition");
        page.Text.ShouldNotContain("Removed");
        if (title is not null)
            page.Text.ShouldContain(title);
    }

    [Theory]
    [InlineData(ChangeKind.Correction, "Corrected on")]
    [InlineData(ChangeKind.Update, "Updated on")]
    [InlineData(ChangeKind.Clarification, "Clarified on")]
    public async Task The_release_says_above_its_body_what_sort_of_change_it_was(ChangeKind change, string words)
    {
        var page = await Reader.Get(PathOf(await Corrected(change)));

        page.Document.QuerySelector(".note")!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task A_minor_change_stands_in_the_list_only_and_leaves_the_note_before_it_where_it_is()
    {
        var release = await Corrected();
        await Change(release, r => Again(r, "It sails on Friday!", ChangeKind.Minor, "A full stop."));

        var page = await Reader.Get(PathOf(release));

        page.Document.QuerySelector(".note")!.TextContent.ShouldContain("It could be misunderstood.");
        page.Document.QuerySelector("#history")!.TextContent.ShouldContain("A full stop.");
        page.Document.QuerySelectorAll(".note").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Machines_read_the_update_too()
    {
        var release = await Published("A </script><script>alert(1)</script> “headline”", body: "One.");
        Site.Clock.Advance(TimeSpan.FromHours(1));
        await Change(release, r => Again(r, "Two.", note: "Two, not one.", at: Noon.AddHours(1), now: Noon.AddHours(1)));

        var page = await Reader.Get("/r/" + release.Reference);

        var block = page.Document.QuerySelectorAll("script[type='application/ld+json']").ShouldHaveSingleItem();
        var article = JsonDocument.Parse(block.TextContent).RootElement;
        article.GetProperty("@type").GetString().ShouldBe("NewsArticle");
        article.GetProperty("headline").GetString().ShouldBe("A </script><script>alert(1)</script> “headline”");
        article.GetProperty("datePublished").GetString().ShouldBe("2026-05-16T10:00:00Z");
        article.GetProperty("dateModified").GetString().ShouldBe("2026-05-16T11:00:00Z");
        article.GetProperty("inLanguage").GetString().ShouldBe("en");
        article.GetProperty("correction")[0].GetProperty("text").GetString().ShouldBe("Two, not one.");
        article.GetProperty("correction")[0].GetProperty("datePublished").GetString().ShouldBe("2026-05-16T11:00:00Z");
        page.Source.ShouldNotContain("<script>alert");
        page.Source.ShouldContain("<script type=\"application/ld+json\">");
    }

    private async Task<Release> Corrected(ChangeKind change = ChangeKind.Correction)
    {
        var release = await Published(body: "It sails on Monday.", at: Noon.AddHours(-1));
        await Change(release, r => Again(r, "It sails on Friday.", change, "It could be misunderstood."));
        return release;
    }

    private static void Again(Release release, string body, ChangeKind change = ChangeKind.Correction, string note = "Changed.", DateTime? at = null, DateTime? now = null)
    {
        release.Rewrite(body: body);
        release.Correct(note, at ?? Noon, release.NextAddress(at ?? Noon, now ?? Noon, TimeZoneInfo.Utc), release.Author, now ?? Noon, change);
    }
}
