using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Newsroom.Web.Tests.Site;

public sealed class SearchTests : SiteTest
{
    [Theory]
    [InlineData("ferry")]
    [InlineData("FERRY night")]
    [InlineData("férry")]
    [InlineData("cableway")]
    [InlineData("cablew")]
    [InlineData("\"the cableway\"")]
    public async Task A_release_that_holds_every_word_is_found_whatever_its_case_and_accents(string words)
    {
        await Published(body: "The Cableway opens.");

        var page = await Reader.Get("/search?q=" + Uri.EscapeDataString(words));

        page.Document.QuerySelectorAll(".row h2").Select(h => h.TextContent).ShouldBe(["Night ferry returns"]);
        page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
    }

    [Fact]
    public async Task The_excerpt_marks_the_words_and_not_the_comma_behind_them()
    {
        await Published(body: "One & two. The [Cableway](https://calder.example), open. <b>Not</b> markup.");

        var page = await Reader.Get("/search?q=cableway");

        page.Document.QuerySelector(".summary mark")!.TextContent.ShouldBe("Cableway");
        page.Document.QuerySelector(".summary")!.TextContent.ShouldContain("One & two. The Cableway, open.");
        page.Document.QuerySelectorAll(".row b").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_headline_stands_as_it_was_written()
    {
        await Published("Ferries <and> piers");

        var page = await Reader.Get("/search?q=ferry");

        page.Document.QuerySelector(".row h2 a")!.InnerHtml.ShouldBe("Ferries &lt;and&gt; piers");
    }

    [Theory]
    [InlineData("ferry zebra")]
    [InlineData("f_rry")]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>")]
    [InlineData("[a-z]")]
    [InlineData("NEAR(")]
    [InlineData("ferry AND pier")]
    public async Task Strange_words_find_nothing_and_break_nothing(string words)
    {
        await Published();

        var page = await Reader.Get("/search?q=" + Uri.EscapeDataString(words));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("No release holds all of these words.");
        page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("%")]
    [InlineData("\\")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("-ferry")]
    [InlineData("😀")]
    [InlineData("***")]
    public async Task Without_a_word_to_look_for_the_page_says_so(string words)
    {
        var page = await Reader.Get("/search?q=" + Uri.EscapeDataString(words));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("There is nothing to look for in this.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%20")]
    [InlineData("?q=%00")]
    [InlineData("?q=%ED%A0%80")]
    [InlineData("?q=%E2%80%AE")]
    [InlineData("?q=a&q=b")]
    [InlineData("?q=ferry&page=0")]
    [InlineData("?q=ferry&page=99999999999")]
    [InlineData("?q=ferry&page=x&year=x&kind=%00&tag=%27&sort=%22")]
    [InlineData("?q=the%20and%20of")]
    public async Task No_query_is_an_error(string query)
    {
        await Published();

        (await Reader.Ask("/search" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Reader.Ask("/search/suggestions" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_very_long_query_is_cut() =>
        (await Reader.Ask("/search?q=" + string.Concat(Enumerable.Repeat("ab%20", 1_000)))).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task A_result_is_narrowed_by_links_with_counts_that_combine()
    {
        var tag = A.Tag("Piers");
        await Site.Keep(kind => A.Published(A.Draft("Ferry one", kind: kind, tags: [tag])));
        await Published("Ferry two");
        await Published("Ferry three", at: Noon.AddYears(-1));

        var page = await Reader.Get("/search?q=ferry");
        page.Document.QuerySelectorAll(".narrow section").Select(s => s.QuerySelector("h2")!.TextContent).ShouldBe(["Kind", "Topic", "Year"]);
        page.Document.QuerySelectorAll(".narrow [aria-hidden]").Select(c => c.TextContent).ShouldBe(["3", "1", "2", "1"]);

        var narrowed = await Reader.Get(page.Document.QuerySelector(".narrow a[href*='year=2026']")!.GetAttribute("href")!);
        narrowed.Document.QuerySelectorAll(".row").Length.ShouldBe(2);
        narrowed.Document.QuerySelector(".narrow [aria-current]")!.TextContent.ShouldStartWith("2026");

        var both = await Reader.Get(narrowed.Document.QuerySelector(".narrow a[href*='tag=piers']")!.GetAttribute("href")!);
        both.Document.QuerySelectorAll(".row h2").Select(h => h.TextContent).ShouldBe(["Ferry one"]);
        (await Reader.Get("/search?q=ferry&year=1999")).Text.ShouldContain("No release fits all of this.");
    }

    [Fact]
    public async Task By_date_the_newest_comes_first()
    {
        await Published("Ferry", at: Noon.AddDays(-9));
        await Published("Other news", body: "A ferry is mentioned.", at: Noon);

        (await Reader.Get("/search?q=ferry")).Document.QuerySelector(".row h2")!.TextContent.ShouldBe("Ferry");
        (await Reader.Get("/search?q=ferry&sort=date")).Document.QuerySelector(".row h2")!.TextContent.ShouldBe("Other news");
    }

    [Fact]
    public async Task A_mistyped_word_leads_to_what_was_meant()
    {
        await Published();

        var page = await Reader.Get("/search?q=nigth+fery");

        var meant = page.Document.QuerySelector(".meant a")!;
        meant.TextContent.ShouldBe("night ferry");
        (await Reader.Get(meant.GetAttribute("href")!)).Document.QuerySelectorAll(".row").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Other_languages_that_hold_the_words_are_named_with_their_counts()
    {
        await Published("Calder");
        await Published("Calder по-русски", language: "ru");

        var link = (await Reader.Get("/search?q=calder")).Document.QuerySelector(".elsewhere li")!;

        link.QuerySelector("a")!.GetAttribute("href").ShouldBe("/ru/search?q=calder");
        link.TextContent.ShouldContain("Releases: 1");
        (await Reader.Get("/ru/search?q=calder")).Document.QuerySelectorAll(".row").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_still_typing_is_offered_topics_and_headlines()
    {
        await Site.Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind, tags: [A.Tag("Ferries")])));
        await Site.Keep(kind => A.Draft("Ferry of a draft", kind: kind, tags: [A.Tag("Ferry drafts")]));

        using var answer = await Reader.Ask("/search/suggestions?q=ferr");
        var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-suggestions+json");
        said[0].GetString().ShouldBe("ferr");
        said[1].EnumerateArray().Select(e => e.GetString()).ShouldBe(["Ferries", "Night ferry returns"]);
        said[3].EnumerateArray().Select(e => e.GetString()).ShouldBe(["https://news.example/tags/ferries", "https://news.example/news/2026/05/night-ferry-returns"]);
    }

    [Fact]
    public async Task Browsers_are_told_how_to_search()
    {
        var document = XDocument.Parse(await (await Reader.Ask("/ru/opensearch.xml")).Content.ReadAsStringAsync(Stop));

        document.Root!.Elements().Where(e => e.Name.LocalName == "Url").Select(e => (string)e.Attribute("template")!)
            .ShouldBe(["https://news.example/ru/search?q={searchTerms}", "https://news.example/ru/search/suggestions?q={searchTerms}"]);
    }
}
