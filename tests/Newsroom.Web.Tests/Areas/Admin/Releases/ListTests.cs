using System.Net;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Releases;

public sealed class ListTests : AdminTest
{
    [Theory]
    [InlineData("draft", "A draft")]
    [InlineData("review", "In review now")]
    [InlineData("held", "Held back now")]
    [InlineData("approved", "Approved now")]
    [InlineData("scheduled", "Scheduled now")]
    [InlineData("public", "Public now")]
    [InlineData("withdrawn", "Withdrawn now")]
    [InlineData("changed", "Changed now")]
    public async Task Each_state_shows_its_releases(string status, string headline)
    {
        var editor = Author;
        await Written("A draft");
        await Written("In review now", then: Submitted);
        await Written("Held back now", then: d => Submitted(d, r => r.RequestChanges("Say when.", 1, editor, Noon)));
        await Written("Approved now", then: d => Submitted(d, r => r.Approve(1, r.Author, Noon)));
        await Written("Scheduled now", then: d => A.Scheduled(d));
        await Written("Public now", then: d => A.Published(d));
        await Written("Withdrawn now", then: d => A.Withdrawn(A.Published(d), at: Noon));
        await Written("Changed now", then: d =>
        {
            A.Published(d).Rewrite(body: "Changed.");
            return d;
        });

        var list = await Officer.Get($"/admin/releases?status={status}");

        var rows = list.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent).ToList();
        rows.ShouldContain(headline);
        rows.Count.ShouldBe(status is "public" or "draft" ? 2 : 1);
    }

    [Fact]
    public async Task The_list_is_filtered_by_words_reference_tag_and_person()
    {
        var ferry = await Written("Night ferry returns");
        await Written("Fares for June");
        await (await Officer.Get(PathOf(ferry, "edit"))).Submit("Save draft", ("Tags", "Outer islands"));

        async Task<string[]> Rows(string query) => [.. (await Officer.Get("/admin/releases?" + query)).Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

        (await Rows("q=FERRY")).ShouldBe(["Night ferry returns"]);
        (await Rows($"q={ferry.Reference.ToLowerInvariant()}")).ShouldBe(["Night ferry returns"]);
        (await Rows("tag=outer+ISLANDS")).ShouldBe(["Night ferry returns"]);
        (await Rows($"person={Author.Id}&sort=headline")).ShouldBe(["Fares for June", "Night ferry returns"]);
        (await Rows($"person={Author.Id}&sort=-headline")).ShouldBe(["Night ferry returns", "Fares for June"]);
        (await Rows($"person={Guid.NewGuid()}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_holds_twenty_five_and_leads_to_the_next()
    {
        for (var i = 0; i < 27; i++)
            await Written($"Release {i:00}");

        var first = await Officer.Get("/admin/releases?sort=headline");
        var second = await first.Follow("Next page");

        first.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(25);
        second.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe(["Release 25", "Release 26"]);
        second.Has("link", "Next page").ShouldBeFalse();
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("page=999999999")]
    [InlineData("page=abc")]
    [InlineData("kind=abc&person=abc")]
    [InlineData("q=%00%25_'%22")]
    [InlineData("sort=nothing")]
    public async Task A_strange_filter_shows_a_list_or_says_that_nothing_fits(string query) =>
        (await Officer.Get("/admin/releases?" + query)).Status.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task An_empty_newsroom_teaches_how_to_begin()
    {
        var list = await Officer.Get("/admin/releases");

        list.Text.ShouldContain("A release begins as a draft");
        (await list.Follow("Write the first release")).Title.ShouldStartWith("New release");
    }

    private static Release Submitted(Release draft) => Submitted(draft, _ => { });

    private static Release Submitted(Release draft, Action<Release> then)
    {
        draft.SubmitForReview(draft.Author, Noon);
        then(draft);
        return draft;
    }
}
