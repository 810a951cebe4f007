using System.Net;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Preview;

public sealed class PreviewTests : AdminTest
{
    [Fact]
    public async Task A_draft_looks_as_readers_will_see_it_and_says_that_it_is_not_public()
    {
        var draft = await Written();

        var preview = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Preview", ("Publish at", "2026-06-01T09:00"));

        var page = await Framed(preview);
        page.Text.ShouldContain("Preview: not public");
        page.Document.QuerySelector("article.release h1")!.TextContent.ShouldBe("Night ferry returns");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await preview.Follow("Go on editing")).Field("Publish at").GetAttribute("value").ShouldBe("2026-06-01T09:00");
    }

    [Fact]
    public async Task Width_colours_paper_and_card_are_links_that_keep_the_time()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "preview?at=2026-06-01T09:00"));

        screen.Document.QuerySelector("iframe")!.ClassName.ShouldBe("is-desktop");
        var phone = await screen.Follow("Phone");
        phone.Document.QuerySelector("iframe")!.ClassName.ShouldBe("is-phone");
        var dark = await phone.Follow("Dark");
        dark.Document.QuerySelector("iframe")!.ClassName.ShouldBe("is-phone");
        (await Framed(dark)).Document.DocumentElement.ClassName.ShouldBe("dark");
        var paper = await dark.Follow("On paper");
        (await Framed(paper)).Document.QuerySelector("link[href*='paper']").ShouldNotBeNull();
        var card = await paper.Follow("Social card");
        (await card.Follow("Go on editing")).Field("Publish at").GetAttribute("value").ShouldBe("2026-06-01T09:00");
    }

    [Fact]
    public async Task The_social_card_says_what_gets_cut()
    {
        var headline = "Night ferry returns to all nine of the outer islands after eleven winters without one";

        var card = await Officer.Get(PathOf(await Written(headline, summary: ""), "preview?as=card"));

        card.Document.QuerySelector(".social-card .domain")!.TextContent.ShouldBe("news.example");
        card.Document.QuerySelector(".social-card .title")!.TextContent.ShouldBe("Night ferry returns to all nine of the outer islands after eleven…");
        card.Document.QuerySelector(".cuts q")!.TextContent.ShouldBe("winters without one");
        card.Text.ShouldContain("There is no summary, so nothing stands below the title.");
        (await Officer.Get(PathOf(await Written(), "preview?as=card"))).Text.ShouldContain("Nothing is cut.");
    }

    [Fact]
    public async Task A_public_page_carries_no_choice_of_colours()
    {
        var release = await Written(then: draft => A.Published(draft));

        (await Site.Reader().Get("/r/" + release.Reference)).Document.DocumentElement.HasAttribute("class").ShouldBeFalse();
    }

    [Fact]
    public async Task A_preview_of_what_is_not_finished_works()
    {
        var draft = await Written(body: "", summary: "");

        var preview = await Officer.Get(PathOf(draft, "preview"));

        preview.Status.ShouldBe(HttpStatusCode.OK);
        (await Framed(preview)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("preview/page")]
    public async Task Nobody_outside_sees_a_preview(string screen)
    {
        var draft = await Written();

        var answer = await Site.Reader().Ask(PathOf(draft, screen));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task The_body_is_rendered_while_it_is_written()
    {
        var token = (await Officer.Get("/admin/releases/new")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task<HttpResponseMessage> Render(string body, string? header)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/admin/preview") { Content = new FormUrlEncodedContent([new("body", body)]) };
            if (header is not null)
                request.Headers.Add("X-Newsroom-Form", header);
            return await Officer.Http.SendAsync(request, Stop);
        }

        var html = await (await Render("**bold** <script>alert(1)</script>", token)).Content.ReadAsStringAsync(Stop);

        html.ShouldContain("<strong>bold</strong>");
        html.ShouldNotContain("<script");
        (await Render("x", header: null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Render(new string('>', 100_000), token)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private Task<HtmlPage> Framed(HtmlPage screen) => Officer.Get(screen.Document.QuerySelector("iframe")!.GetAttribute("src")!);
}
