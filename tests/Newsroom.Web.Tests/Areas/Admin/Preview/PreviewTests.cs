using System.Net;

namespace Newsroom.Web.Tests.Areas.Admin.Preview;

public sealed class PreviewTests : AdminTest
{
    [Fact]
    public async Task A_draft_looks_as_readers_will_see_it_and_says_that_it_is_not_public()
    {
        var draft = await Written();

        var preview = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Preview", ("Publish at", "2026-06-01T09:00"));

        preview.Text.ShouldContain("Preview: not public");
        preview.Document.QuerySelector("article.release h1")!.TextContent.ShouldBe("Night ferry returns");
        preview.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await preview.Follow("Go on editing")).Field("Publish at").GetAttribute("value").ShouldBe("2026-06-01T09:00");
    }

    [Fact]
    public async Task A_preview_of_what_is_not_finished_works()
    {
        var draft = await Written(body: "", summary: "");

        (await Officer.Get(PathOf(draft, "preview"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_outside_sees_a_preview()
    {
        var draft = await Written();

        var answer = await Site.Reader().Ask(PathOf(draft, "preview"));

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
}
