using Newsroom.People;

namespace Newsroom.Tests.People;

public sealed class PermissionsTests
{
    private readonly Person author = A.Person();
    private readonly Person colleague = A.Person(name: "Ida Holm");

    [Fact]
    public void Press_officers_publish_what_they_wrote_and_nothing_else()
    {
        var release = A.Draft(by: author);

        author.MayNotPublish(release).ShouldBeNull();
        colleague.MayNotPublish(release).ShouldBe("You did not write this release: its author or an editor publishes it. Submit it for review instead.");
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Administrator)]
    public void Editors_and_administrators_may_do_everything_to_any_release(Role role)
    {
        var (release, editor) = (A.Draft(by: author), A.Person(role));

        string?[] refusals = [editor.MayNotPublish(release), editor.MayNotWithdraw(), editor.MayNotApprove(), editor.MayNotBin(release)];

        refusals.ShouldAllBe(r => r == null);
    }

    [Fact]
    public void Press_officers_neither_withdraw_nor_approve()
    {
        author.MayNotWithdraw().ShouldBe("Only an editor withdraws a release. Ask one, and give the reason.");
        author.MayNotApprove().ShouldBe("Only an editor approves a release. Submit it for review instead.");
    }

    [Fact]
    public void Press_officers_bin_only_their_own_drafts()
    {
        var draft = A.Draft(by: author);

        author.MayNotBin(draft).ShouldBeNull();
        colleague.MayNotBin(draft).ShouldNotBeNull();
    }
}
