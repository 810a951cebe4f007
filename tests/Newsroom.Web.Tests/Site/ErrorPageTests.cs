using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Newsroom.Web.Tests.Site;

public sealed class ErrorPageTests : SiteTest
{
    [Fact]
    public async Task What_is_not_found_is_offered_to_the_search()
    {
        var page = await Reader.Get("/news/2026/05/night-ferries-42");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Field("Words to look for").GetAttribute("value").ShouldBe("night ferries");
        page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
    }

    [Fact]
    public async Task An_error_speaks_the_language_of_the_address()
    {
        var page = await Reader.Get("/ru/nowhere");

        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("ru");
        page.ByRole("heading", "Такой страницы нет");
    }

    [Theory]
    [InlineData("/errors/404")]
    [InlineData("/errors/200")]
    [InlineData("/errors/500")]
    [InlineData("/errors/99999999999")]
    public async Task Error_pages_asked_for_directly_are_not_found(string path) =>
        (await Reader.Ask(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Writing_to_a_page_is_refused_with_a_page(string method)
    {
        var page = await Reader.Send(new HttpRequestMessage(new HttpMethod(method), "/news"));

        page.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        page.ByRole("heading", "This address cannot do that");
    }

    [Fact]
    public async Task A_failure_has_a_page_that_no_cache_keeps()
    {
        await Site.Do(async db => await db.Database.ExecuteSqlRawAsync("DROP TABLE EditionTags"));
        await Published();

        var page = await Reader.Get("/tags");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.ByRole("heading", "Something went wrong here");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Source.ShouldNotContain("EditionTags");
    }

    [Fact]
    public async Task Even_without_its_settings_the_site_says_what_to_do()
    {
        await Site.Do(async db => await db.Database.ExecuteSqlRawAsync("DROP TABLE Settings"));

        var page = await Reader.Get("/news");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text.ShouldContain("Try again in a minute");
    }
}
