using System.Net;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Site;

public sealed class PublicAnswerTests
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/news", HttpStatusCode.OK)]
    [InlineData("/tags", HttpStatusCode.OK)]
    [InlineData("/search?q=ferry", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/news/2026/05/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/r/ZZZZZZ", HttpStatusCode.NotFound)]
    public async Task A_public_answer_is_the_same_for_everyone_and_sets_no_cookie(string path, HttpStatusCode status)
    {
        await using var site = await NewsroomSite.Start();
        await site.Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind)));

        var answer = await site.Reader().Ask(path);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldNotContain("unsafe-");
        policy.ShouldNotContain("nonce-");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task A_scheduled_release_appears_at_its_time_without_anybody_doing_anything(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider);
        var release = await site.Keep(kind => A.Scheduled(A.Draft("Night ferry returns", slug: "in-june", kind: kind), at: Noon.AddDays(1)));
        var path = release.Editions.Single().Address.Path(firstLanguage: "en");
        string[] pages = [path, "/", "/news", "/search?q=ferry", $"/r/{release.Reference}"];

        site.Clock.Now = Noon.AddDays(1).AddMilliseconds(-1);
        foreach (var page in pages)
            (await site.Reader().Get(page)).Source.ShouldNotContain("Night ferry returns", customMessage: page);

        site.Clock.Now = Noon.AddDays(1);
        foreach (var page in pages)
            (await site.Reader().Get(page)).Source.ShouldContain("Night ferry returns", customMessage: page);
    }
}
