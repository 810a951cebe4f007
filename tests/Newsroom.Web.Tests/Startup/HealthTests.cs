using System.Net;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Startup;

public sealed class HealthTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Production")]
    [InlineData(DatabaseProvider.Sqlite, "Development")]
    [InlineData(DatabaseProvider.PostgreSql, "Production")]
    [InlineData(DatabaseProvider.PostgreSql, "Development")]
    [InlineData(DatabaseProvider.SqlServer, "Production")]
    public async Task A_started_site_is_alive_and_ready(DatabaseProvider provider, string environment)
    {
        await using var site = await NewsroomSite.Start(provider, environment);

        var alive = await site.Reader().Ask("/health/live");
        var ready = await site.Reader().Ask("/health/ready");

        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_site_that_listens_answers_at_its_address()
    {
        await using var site = await NewsroomSite.Start(listens: true);

        var alive = await site.Reader().Ask("/health/live");

        site.Address.Port.ShouldNotBe(80);
        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
