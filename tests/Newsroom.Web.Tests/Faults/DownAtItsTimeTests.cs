using System.Globalization;
using System.Net;
using Newsroom.Data;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Faults;

/// <summary>Nothing has to run at the second in which a release appears.</summary>
public sealed class DownAtItsTimeTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_was_due_while_the_program_was_down_is_public_at_the_first_request_and_carries_its_time(DatabaseProvider provider)
    {
        await using var program = await RealProgram.Start(provider);
        var now = RealProgram.Clock.UtcNow;
        var at = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc).AddSeconds(4);
        var first = await program.Database.Keep(kind => A.Scheduled(A.Draft("Sails in four seconds", kind: kind), at, now));
        var corrected = await program.Database.Keep(kind =>
        {
            var release = A.Published(A.Draft("Corrected in four seconds", body: "On Mondays.", kind: kind, now: now.AddDays(-2)), now.AddDays(-1));
            release.Rewrite(body: "On Fridays.", now: now);
            release.Correct("We named the wrong day.", at, release.NextAddress(at, now, Berlin), release.Author, now);
            return release;
        });
        var early = await program.Reader().Get("/r/" + first.Reference);
        if (RealProgram.Clock.UtcNow < at)
            early.Status.ShouldBe(HttpStatusCode.NotFound);
        await program.Stop();
        while (RealProgram.Clock.UtcNow <= at)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        await program.Restart();
        var page = await program.Reader().Get("/r/" + first.Reference);
        var correction = await program.Reader().Get("/r/" + corrected.Reference);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Source.ShouldContain($"""<time datetime="{at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}">""");
        page.Address.AbsolutePath.ShouldBe($"/news/{at:yyyy/MM}/sails-in-four-seconds");
        (await program.Reader().Get("/news")).Source.ShouldContain("Sails in four seconds");
        correction.Text.ShouldContain("On Fridays.");
        correction.Text.ShouldNotContain("On Mondays.");
        correction.Source.ShouldContain($"""<time datetime="{now.AddDays(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}">""");
    }
}
