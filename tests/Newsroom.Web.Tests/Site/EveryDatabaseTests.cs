using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Site;

public sealed class EveryDatabaseTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Every_page_answers(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider);
        var reader = site.Reader();
        await site.Do(async db =>
        {
            var kinds = await db.Kinds.OrderBy(k => k.Order).ToListAsync(TestContext.Current.CancellationToken);
            var (ferries, piers) = (A.Tag(), A.Tag("Piers"));
            for (var i = 0; i < 24; i++)
                db.Add(A.Published(A.Draft($"Release {i}", kind: kinds[i % 6], tags: [ferries, piers], contacts: [A.Contact()], now: Noon.AddDays(-i - 1)), Noon.AddDays(-i)));
        });
        var reference = await site.Ask(db => db.Releases.Select(r => r.Reference).FirstAsync());

        foreach (var path in (string[])
        [
            "/", "/news", "/news?page=2", "/news?kind=speech&tag=ferries&year=2026&month=5", "/news/2026/05/release-0", "/tags", "/tags/ferries", "/kinds/speech",
            "/archive", "/search?q=release%20%25", "/search?q=release%201", $"/r/{reference}/qr.svg",
        ])
            (await reader.Ask(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        (await reader.Ask("/r/" + reference)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await reader.Ask("/news/2026/05/release-99")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
