using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class HidingTests
{
    private static readonly DateTime Later = Noon.AddHours(4);
    private readonly Person editor = A.Person(Role.Editor);

    [Fact]
    public void A_superseded_text_is_hidden_with_a_public_reason_and_stays_whole()
    {
        var release = A.Corrected();
        var edition = release.Editions.First();
        var (text, hash) = (edition.Text, edition.Hash);

        release.HideEdition(1, "It named a private person.", editor, Later);

        (edition.ShowsText, edition.HiddenBecause, edition.HiddenAt).ShouldBe((false, "It named a private person.", Later));
        (edition.Text, edition.Hash).ShouldBe((text, hash));
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.EditionHidden).Values.ShouldContain("It named a private person.");
    }

    [Fact]
    public void A_hidden_text_can_be_shown_again()
    {
        var release = A.Corrected();
        release.HideEdition(1, "It named a private person.", editor, Later);

        release.ShowEdition(1, editor, Later);

        release.Editions.First().ShowsText.ShouldBeTrue();
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.EditionShown);
    }

    [Fact]
    public void What_readers_see_is_corrected_not_hidden()
    {
        var release = A.Corrected();

        var refusal = Should.Throw<RuleBroken>(() => release.HideEdition(2, "Reason.", editor, Later));

        refusal.Message.ShouldBe("Readers see this edition now. Correct or withdraw the release first.");
    }

    [Fact]
    public void What_waits_is_unscheduled_not_hidden()
    {
        var release = A.Scheduled();

        var refusal = Should.Throw<RuleBroken>(() => release.HideEdition(1, "Reason.", editor, Noon));

        refusal.Message.ShouldBe("This edition is not public yet. Unschedule it instead.");
    }

    [Fact]
    public void What_readers_see_under_a_notice_is_not_hidden()
    {
        var release = A.Published();
        release.Withdraw(WithdrawalForm.Notice, "Superseded.", null, editor, Noon.AddHours(2));

        var refusal = Should.Throw<RuleBroken>(() => release.HideEdition(1, "Reason.", editor, Later));

        refusal.Message.ShouldBe("Readers still see this text under a notice. Withdraw the release in another form first.");
    }

    [Fact]
    public void Hiding_needs_a_reason_and_happens_once()
    {
        var release = A.Corrected();

        var missing = Should.Throw<RuleBroken>(() => release.HideEdition(1, " ", editor, Later));
        release.HideEdition(1, "Reason.", editor, Later);
        var again = Should.Throw<RuleBroken>(() => release.HideEdition(1, "Reason.", editor, Later));

        missing.Message.ShouldBe("Give the reason. Readers see it in place of the text.");
        again.Message.ShouldBe("The text of this edition is hidden already.");
    }

    [Fact]
    public void What_is_not_hidden_is_not_shown_again()
    {
        var release = A.Corrected();

        var refusal = Should.Throw<RuleBroken>(() => release.ShowEdition(1, editor, Later));

        refusal.Message.ShouldBe("The text of this edition is shown already.");
    }

    [Fact]
    public void An_edition_that_never_was_is_not_found()
    {
        var release = A.Corrected();

        Should.Throw<NotFound>(() => release.HideEdition(3, "Reason.", editor, Later));
    }

    [Fact]
    public void A_withdrawn_text_that_is_hidden_comes_back_only_after_it_is_shown()
    {
        var release = A.Withdrawn();
        release.HideEdition(1, "Reason.", editor, Later);

        var refusal = Should.Throw<RuleBroken>(() => release.UndoWithdrawal(editor, Later));
        release.ShowEdition(1, editor, Later);
        release.UndoWithdrawal(editor, Later);

        refusal.Message.ShouldBe("Its text is hidden. Show it again first.");
        release.PublicEdition(Later)!.Number.ShouldBe(1);
    }
}
