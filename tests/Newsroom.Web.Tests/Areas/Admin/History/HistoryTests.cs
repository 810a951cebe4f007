using System.Net;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.History;

public sealed class HistoryTests : AdminTest
{
    [Fact]
    public async Task Two_revisions_are_compared_by_word()
    {
        var release = await Written(body: "It sails on Monday.");
        await (await Officer.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "It sails on Friday."));
        var history = await Officer.Get(PathOf(release, "history"));

        var compared = await history.Submit("Compare the two chosen revisions");

        compared.Document.QuerySelector("del")!.TextContent.ShouldBe("Monday");
        compared.Document.QuerySelector("ins")!.TextContent.ShouldBe("Friday");
        (await history.Follow("Revision 1")).Text.ShouldContain("It sails on Monday.");
    }

    [Fact]
    public async Task An_edition_is_shown_with_its_hash()
    {
        var release = await Written(then: d => A.Corrected(A.Published(d), at: Noon));

        var edition = await (await Officer.Get(PathOf(release, "history"))).Follow("Edition 1");

        edition.Text.ShouldContain(release.Editions.Single(e => e.Number == 1).Hash);
    }

    [Theory]
    [InlineData("history/9")]
    [InlineData("history?from=1&to=9")]
    [InlineData("history/editions/9")]
    public async Task What_never_was_is_not_found(string screen) =>
        (await Officer.Get(PathOf(await Written(), screen))).Status.ShouldBe(HttpStatusCode.NotFound);
}
