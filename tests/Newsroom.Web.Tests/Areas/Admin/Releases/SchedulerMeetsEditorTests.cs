using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newsroom.Releases;
using Newsroom.Testing.Html;
using Newsroom.Web.Jobs;

namespace Newsroom.Web.Tests.Areas.Admin.Releases;

/// <summary>An edition appears while somebody edits the release: their save is never refused for it.</summary>
public sealed class SchedulerMeetsEditorTests : AdminTest
{
    private static readonly DateTime Due = Noon.AddHours(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_became_public_between_opening_and_saving_refuses_no_save(bool isDelivered)
    {
        var release = await Written(then: d => A.Scheduled(d, Due));
        var edit = await Officer.Get(PathOf(release, "edit"));
        await BecomePublic(isDelivered);

        var saved = await edit.Submit("Save draft", ("Body", "Typed meanwhile."));

        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.Text.ShouldContain("Saved as revision 2.");
        (await Now(release)).Text.Body.ShouldBe("Typed meanwhile.");
        (await Site.Reader().Get("/r/" + release.Reference)).Source.ShouldNotContain("Typed meanwhile.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nor_an_automatic_save(bool isDelivered)
    {
        var release = await Written(then: d => A.Scheduled(d, Due));
        var edit = await Officer.Get(PathOf(release, "edit"));
        var fields = FormFields.Of(edit.FormOf("Save draft"), edit.Button("Save draft")).ToDictionary(f => f.Key, f => f.Value);
        fields["Body"] = "Typed meanwhile.";
        await BecomePublic(isDelivered);

        var answer = await Officer.Http.PostAsync(PathOf(release, "autosave"), new FormUrlEncodedContent(fields), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Now(release)).Text.Body.ShouldBe("Typed meanwhile.");
    }

    [Fact]
    public async Task A_correction_that_appears_meanwhile_refuses_no_save_either()
    {
        var release = await Written(then: d =>
        {
            A.Published(d).Rewrite(body: "Corrected words.", now: Noon);
            d.Correct("The words.", Due, d.NextAddress(Due, Noon, Berlin), d.Author, Noon);
            return d;
        });
        var edit = await Officer.Get(PathOf(release, "edit"));
        await BecomePublic(isDelivered: true);

        var saved = await edit.Submit("Save draft", ("Body", "Typed meanwhile."));

        (await Site.Reader().Get("/r/" + release.Reference)).Text.ShouldContain("Corrected words.");
        saved.Text.ShouldContain("Saved as revision 3.");
    }

    [Fact]
    public async Task Delivering_what_follows_changes_no_version()
    {
        var release = await Written(then: d => A.Scheduled(d, Due));
        var before = await Site.Ask(db => db.Releases.Where(r => r.Id == release.Id).Select(r => r.Version).SingleAsync(Stop));

        await BecomePublic(isDelivered: true);

        (await Site.Ask(db => db.FollowUps.CountAsync(f => f.State == Newsroom.FollowUps.FollowUpState.Waiting, Stop))).ShouldBe(0);
        (await Site.Ask(db => db.Releases.Where(r => r.Id == release.Id).Select(r => r.Version).SingleAsync(Stop))).ShouldBe(before);
    }

    private async Task BecomePublic(bool isDelivered)
    {
        Site.Clock.Now = Due.AddSeconds(1);
        if (isDelivered)
            await Deliver();
    }

    private Task Deliver() => Site.Services.GetServices<IHostedService>().OfType<DeliverFollowUps>().Single().DeliverWhatIsDue(Stop);
}
