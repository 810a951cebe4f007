using System.Net;

namespace Newsroom.Web.Tests.Site;

public sealed class SearchTests : SiteTest
{
    [Theory]
    [InlineData("ferry")]
    [InlineData("FERRY night")]
    [InlineData("férry")]
    [InlineData("cableway")]
    public async Task A_release_that_holds_every_word_is_found_whatever_its_case_and_accents(string words)
    {
        await Published(body: "The Cableway opens.");

        var page = await Reader.Get("/search?q=" + Uri.EscapeDataString(words));

        page.Document.QuerySelectorAll(".row h2").Select(h => h.TextContent).ShouldBe(["Night ferry returns"]);
        page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
    }

    [Fact]
    public async Task The_excerpt_marks_the_words()
    {
        await Published(body: "One & two. The Cableway opens.");

        var page = await Reader.Get("/search?q=cableway");

        page.Document.QuerySelector(".summary mark")!.TextContent.ShouldBe("Cableway");
        page.Document.QuerySelector(".summary")!.TextContent.ShouldContain("One & two.");
    }

    [Theory]
    [InlineData("ferry zebra")]
    [InlineData("%")]
    [InlineData("f_rry")]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>")]
    [InlineData("[a-z]")]
    [InlineData("\\")]
    public async Task Strange_words_find_nothing_and_break_nothing(string words)
    {
        await Published();

        var page = await Reader.Get("/search?q=" + Uri.EscapeDataString(words));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("No release holds all of these words.");
        page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%20")]
    [InlineData("?q=%00")]
    [InlineData("?q=%ED%A0%80")]
    [InlineData("?q=%E2%80%AE")]
    [InlineData("?q=a&q=b")]
    public async Task An_empty_or_broken_query_is_a_page_that_asks_for_words(string query)
    {
        (await Reader.Ask("/search" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_very_long_query_is_cut() =>
        (await Reader.Ask("/search?q=" + string.Concat(Enumerable.Repeat("ab%20", 1_000)))).StatusCode.ShouldBe(HttpStatusCode.OK);
}
