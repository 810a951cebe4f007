using System.Net;
using System.Text.Json;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Releases;

public sealed class FullDiskTests : AdminTest
{
    private const string Sentence = "The newsroom's disk is full, so nothing was saved. Your text is kept in this browser; tell the administrator.";

    /// <summary>More than fits into what is left of the pages the database has.</summary>
    private static readonly string Long = string.Concat(Enumerable.Repeat("The night ferry sails again. ", 6_000));

    [Fact]
    public async Task Save_draft_says_so_and_shows_the_text_again()
    {
        var release = await Written(body: "It sails.");
        var edit = await Officer.Get(PathOf(release, "edit"));
        using var disk = await FullDisk.Of(Site);

        var refused = await edit.Submit("Save draft", ("Body", Long));

        refused.Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        refused.Text.ShouldContain(Sentence);
        refused.Field("Body").TextContent.ShouldBe(Long);
        (await Now(release)).Text.Body.ShouldBe("It sails.");
    }

    [Fact]
    public async Task A_new_draft_is_shown_again_and_saved_once_there_is_room()
    {
        var page = await Officer.Get("/admin/releases/new");
        HtmlPage refused;
        using (await FullDisk.Of(Site))
            refused = await page.Submit("Save draft", ("Body", Long));

        refused.Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        (await refused.Submit("Save draft")).Text.ShouldContain("Saved as revision 1.");
    }

    [Theory]
    [InlineData("autosave", "")]
    [InlineData("edit", "script")]
    public async Task What_is_sent_by_script_gets_the_sentence(string screen, string sentBy)
    {
        var release = await Written(body: "It sails.");
        var edit = await Officer.Get(PathOf(release, "edit"));
        var fields = FormFields.Of(edit.FormOf("Save draft"), edit.Button("Save draft")).ToDictionary(f => f.Key, f => f.Value);
        fields["Body"] = Long;
        using var disk = await FullDisk.Of(Site);

        var answer = await Officer.Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, PathOf(release, screen)) { Content = new FormUrlEncodedContent(fields), Headers = { { "X-Newsroom-Sent-By", sentBy } } }, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.InsufficientStorage);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("sentence").GetString().ShouldBe(Sentence);
    }

    [Fact]
    public async Task Any_other_screen_says_so_too()
    {
        var release = await Written();
        using var disk = await FullDisk.Of(Site);

        // A remark is as long as it may be, again and again, until no page is left.
        HtmlPage refused;
        var tries = 0;
        do
            refused = await Officer.Post(PathOf(release, "remarks"), ("Text", new string('r', 1_900)));
        while (refused.Status == HttpStatusCode.OK && ++tries < 50);

        refused.Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        refused.Text.ShouldContain("disk is full");
    }
}
