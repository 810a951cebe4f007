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

        screen.Text.ShouldContain("Undo the withdrawal, or duplicate the release to publish its text anew.");
    }

    [Fact]
    public async Task A_form_without_a_choice_means_gone()
    {
        var release = await Written(then: d => A.Published(d));

        await Editor.Post(PathOf(release, "withdrawal"), ("reason", "Because."));

        (await Now(release)).CurrentWithdrawal!.Form.ShouldBe(WithdrawalForm.Gone);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("https://news.example/r/{0}")]
    [InlineData("https://news.example/news/2026/05/day-ferry-instead")]
    public async Task Another_release_takes_its_place_by_reference_or_address(string typed)
    {
        var other = await Written("Day ferry instead", then: d => A.Published(d));
        var release = await Written(then: d => A.Published(d));

        var done = await (await Editor.Get(PathOf(release, "withdrawal")))
            .Submit("Withdraw from news.example", ("Replaced by another release", "true"), ("Replaced by", typed.Replace("{0}", other.Reference)), ("Reason", "See the other."));

        done.Text.ShouldContain($"Its address and its QR code now lead to {other.Reference}.");
        (await Site.Reader().Get("/r/" + release.Reference)).Text.ShouldContain("Day ferry instead");
        (await Record(other)).ShouldContain("release.replaces");
    }

    [Theory]
    [InlineData("", "Name the release that takes its place.")]
    [InlineData("ZZZZZZ", "is no reference and no address of a release here")]
    [InlineData("self", "A release cannot take its own place")]
    [InlineData("draft", "is not public, so readers cannot be led there")]
    public async Task Whoever_cannot_be_led_there_stays(string typed, string sentence)
    {
        var draft = await Written("Draft");
        var release = await Written(then: d => A.Published(d));
        typed = typed switch { "self" => release.Reference, "draft" => draft.Reference, _ => typed };

        var refused = await (await Editor.Get(PathOf(release, "withdrawal")))
            .Submit("Withdraw from news.example", ("Replaced by another release", "true"), ("Replaced by", typed), ("Reason", "See the other."));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(sentence);
        refused.Field("Reason").TextContent.ShouldBe("See the other.");
        (await Now(release)).IsWithdrawn.ShouldBeFalse();
    }

    [Fact]
    public async Task Words_find_the_public_releases_to_choose_from()
    {
        await Written("Ferry in a drawer");
        var other = await Written("Ferry by day", then: d => A.Published(d));
        var release = await Written(then: d => A.Published(d));

        var refused = await (await Editor.Get(PathOf(release, "withdrawal"))).Submit("Withdraw from news.example", ("Replaced by another release", "true"), ("Replaced by", "Ferry"), ("Reason", "R"));

        refused.Text.ShouldContain("Which do you mean?");
        refused.Text.ShouldContain(other.Reference);
        refused.Text.ShouldNotContain("Ferry in a drawer");
    }

    [Fact]
    public async Task The_form_can_be_changed_and_the_withdrawal_undone_on_the_record()
    {
        var release = await Written(then: d => A.Withdrawn(A.Published(d), at: Noon));

        var changed = await (await (await Editor.Get(PathOf(release))).Follow("Change the form"))
            .Submit("Change the form on news.example", ("Kept with a notice", "true"), ("Reason", "Read with care."));
        var kept = await Site.Reader().Get("/news/2026/05/night-ferry-returns");
        var undo = await changed.Follow("Undo the withdrawal");
        var done = await undo.Submit("Undo the withdrawal on news.example");

        kept.Text.ShouldContain("Read with care.");
        undo.Text.ShouldContain("becomes public again at once");
        done.Text.ShouldContain("Undone. Readers see edition 1 again.");
        (await Site.Reader().Get("/news")).Text.ShouldContain("Night ferry returns");
        (await Record(release)).ShouldContain("release.withdrawal-undone");
        (await Editor.Get(PathOf(release, "withdrawal/undo"))).Text.ShouldContain("there is nothing to undo");
    }

    [Fact]
    public async Task An_officer_neither_changes_the_form_nor_undoes()
    {
        var release = await Written(then: d => A.Withdrawn(A.Published(d), at: Noon));

        var shown = await Officer.Get(PathOf(release));
        var forced = await Officer.Post(PathOf(release, "withdrawal/undo"));

        shown.Text.ShouldContain("Undo the withdrawal – Only an editor withdraws a release.");
        forced.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Now(release)).IsWithdrawn.ShouldBeTrue();
    }
}
