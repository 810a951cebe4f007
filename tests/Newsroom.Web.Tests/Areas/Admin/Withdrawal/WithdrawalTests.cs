using System.Net;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Withdrawal;

public sealed class WithdrawalTests : AdminTest
{
    [Fact]
    public async Task An_editor_withdraws_with_a_public_reason()
    {
        var release = await Written(then: d => A.Published(d));
        var confirm = await (await Editor.Get(PathOf(release, "edit"))).Submit("Withdraw");

        var done = await confirm.Submit("Withdraw from news.example", ("Reason", "The crossing was cancelled."));

        done.Text.ShouldContain("Withdrawn.");
        var gone = await Site.Reader().Get("/news/2026/05/night-ferry-returns");
        gone.Status.ShouldBe(HttpStatusCode.Gone);
        gone.Text.ShouldContain("The crossing was cancelled.");
    }

    [Fact]
    public async Task A_reason_is_demanded()
    {
        var release = await Written(then: d => A.Published(d));
        var confirm = await Editor.Get(PathOf(release, "withdrawal"));

        var refused = await confirm.Submit("Withdraw from news.example");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Give the reason.");
        (await Now(release)).Withdrawals.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_officer_is_refused_even_with_a_form_of_their_own()
    {
        var release = await Written(then: d => A.Published(d));

        var screen = await Officer.Get(PathOf(release, "withdrawal"));
        var token = screen.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forced = await Officer.Send(new HttpRequestMessage(HttpMethod.Post, PathOf(release, "withdrawal"))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("reason", "Because.")]),
        });

        screen.Text.ShouldContain("Only an editor withdraws a release. Ask one, and give the reason.");
        forced.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Now(release)).Withdrawals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_withdrawn_release_says_how_its_text_is_published_anew()
    {
        var release = await Written(then: d => A.Withdrawn(A.Published(d), at: Noon));

        var screen = await Editor.Get(PathOf(release));

        screen.Text.ShouldContain("Duplicate it to publish its text anew.");
    }
}
