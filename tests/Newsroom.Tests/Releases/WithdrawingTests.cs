using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class WithdrawingTests
{
    private static readonly DateTime OneOClock = Noon.AddHours(1);

    [Fact]
    public void A_withdrawn_release_is_public_no_longer_and_says_why()
    {
        var release = A.Withdrawn(reason: "The crossing was cancelled.", at: OneOClock);

        release.PublicEdition(OneOClock.AddTicks(-1)).ShouldNotBeNull();
        release.PublicEdition(OneOClock).ShouldBeNull();
        release.PublicationAt(OneOClock).ShouldBe(Publication.Withdrawn);
        release.Withdrawals.ShouldHaveSingleItem().Reason.ShouldBe("The crossing was cancelled.");
    }

    [Fact]
    public void Its_editions_and_addresses_stay()
    {
        var release = A.Withdrawn(A.Corrected());

        release.Editions.Count.ShouldBe(2);
        release.Addresses.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_correction_that_waits_goes_with_it()
    {
        var release = A.Published();
        release.Rewrite(body: "Later words.");
        release.Correct("Later.", Noon.AddDays(1), release.NextAddress(Noon, OneOClock, Berlin), release.Author, OneOClock);

        A.Withdrawn(release, at: OneOClock);

        release.Editions.ShouldHaveSingleItem().EndsAt.ShouldBe(OneOClock);
        release.PublicEdition(Noon.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void Readers_are_owed_a_reason()
    {
        var release = A.Published();

        var refusal = Should.Throw<RuleBroken>(() => A.Withdrawn(release, reason: ""));

        refusal.Message.ShouldBe("Give the reason. Readers who follow a link or a QR code will see it.");
        release.PublicEdition(OneOClock).ShouldNotBeNull();
    }

    [Fact]
    public void A_reason_that_is_too_long_is_refused()
    {
        var release = A.Published();

        var refusal = Should.Throw<RuleBroken>(() => A.Withdrawn(release, reason: new string('x', 1_001)));

        refusal.Message.ShouldBe("Shorten the reason to 1,000 characters.");
    }

    [Fact]
    public void What_is_not_public_is_unscheduled_or_binned_instead()
    {
        var release = A.Scheduled();

        var refusal = Should.Throw<RuleBroken>(() => A.Withdrawn(release, at: OneOClock));

        refusal.Message.ShouldBe("Nothing of this release is public. Unschedule it or put the draft in the bin instead.");
    }

    [Fact]
    public void A_release_is_withdrawn_once()
    {
        var release = A.Withdrawn();

        var refusal = Should.Throw<RuleBroken>(() => A.Withdrawn(release, at: Noon.AddHours(3)));

        refusal.Message.ShouldBe("This release is withdrawn already in this form.");
    }

    [Fact]
    public void What_was_withdrawn_is_published_anew_only_as_a_duplicate()
    {
        var release = A.Withdrawn();
        release.Rewrite(body: "New words.");

        var refusals = new[]
        {
            Should.Throw<RuleBroken>(() => A.Published(release, at: Noon.AddHours(3))),
            Should.Throw<RuleBroken>(() => A.Corrected(release, body: "Other words.", at: Noon.AddHours(3))),
        };

        refusals.ShouldAllBe(r => r.Message == "This release is withdrawn. Undo the withdrawal, or duplicate the release to publish its text anew.");
    }

    [Fact]
    public void A_withdrawal_goes_on_record_with_its_reason()
    {
        var release = A.Withdrawn(reason: "The crossing was cancelled.");

        var entry = release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseWithdrawn);

        entry.Values.ShouldContain("The crossing was cancelled.");
    }

    [Fact]
    public void A_release_is_replaced_by_one_that_is_public()
    {
        var (release, replacement) = (A.Published(), A.Published());

        var withdrawal = release.Withdraw(WithdrawalForm.Replaced, "There is a better one.", replacement, release.Author, OneOClock);

        (withdrawal.Form, withdrawal.ReplacedBy).ShouldBe((WithdrawalForm.Replaced, replacement));
        replacement.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseReplaces).Values.ShouldContain(release.Reference);
    }

    [Fact]
    public void What_takes_its_place_is_named_and_public_and_not_itself()
    {
        var (release, waiting) = (A.Published(), A.Scheduled());

        string Refusal(Release? replacement) =>
            Should.Throw<RuleBroken>(() => release.Withdraw(WithdrawalForm.Replaced, "Reason.", replacement, release.Author, OneOClock)).Message;

        Refusal(null).ShouldBe("Name the release that takes its place.");
        Refusal(release).ShouldBe("A release cannot take its own place: readers would go round in a circle.");
        Refusal(waiting).ShouldBe($"{waiting.Reference} is not public, so readers cannot be led there. Publish it first, or name another.");
    }

    [Fact]
    public void Two_releases_do_not_replace_each_other()
    {
        var (first, second) = (A.Published(), A.Published());
        first.Withdraw(WithdrawalForm.Replaced, "Reason.", second, first.Author, OneOClock);

        var refusal = Should.Throw<RuleBroken>(() => second.Withdraw(WithdrawalForm.Replaced, "Reason.", first, second.Author, OneOClock));

        refusal.Message.ShouldStartWith($"{first.Reference} was itself replaced by this release");
        second.PublicEdition(OneOClock).ShouldNotBeNull();
    }

    [Fact]
    public void Three_releases_do_not_replace_each_other_in_a_round()
    {
        var (first, second, third) = (A.Published(), A.Published(), A.Published());
        first.Withdraw(WithdrawalForm.Replaced, "Reason.", second, first.Author, OneOClock);
        second.Withdraw(WithdrawalForm.Replaced, "Reason.", third, second.Author, OneOClock);

        Should.Throw<RuleBroken>(() => third.Withdraw(WithdrawalForm.Replaced, "Reason.", first, third.Author, OneOClock));

        third.PublicEdition(OneOClock).ShouldNotBeNull();
    }

    [Fact]
    public void Only_what_is_replaced_names_a_replacement()
    {
        var release = A.Published();

        var withdrawal = release.Withdraw(WithdrawalForm.Gone, "Reason.", A.Published(), release.Author, OneOClock);

        withdrawal.ReplacedBy.ShouldBeNull();
    }

    [Fact]
    public void A_withdrawal_takes_another_form_and_both_stay_on_record()
    {
        var release = A.Withdrawn(at: OneOClock);
        var later = OneOClock.AddHours(1);

        release.Withdraw(WithdrawalForm.Notice, "Kept for the record.", null, release.Author, later);

        release.Withdrawals.Select(w => (w.Form, w.UndoneAt)).ShouldBe([(WithdrawalForm.Gone, later), (WithdrawalForm.Notice, null)]);
        release.CurrentWithdrawal!.Reason.ShouldBe("Kept for the record.");
        release.Editions.ShouldHaveSingleItem().EndsAt.ShouldBe(OneOClock);
    }

    [Fact]
    public void Another_replacement_is_another_form()
    {
        var release = A.Published();
        release.Withdraw(WithdrawalForm.Replaced, "Reason.", A.Published(), release.Author, OneOClock);
        var better = A.Published();

        release.Withdraw(WithdrawalForm.Replaced, "Reason.", better, release.Author, OneOClock);

        release.CurrentWithdrawal!.ReplacedBy.ShouldBeSameAs(better);
    }

    [Fact]
    public void A_text_that_was_destroyed_is_not_kept_under_a_notice()
    {
        var release = A.Withdrawn();
        release.ConfirmErasure(release.AskForErasure(1, "A court.", A.Person(), Noon.AddHours(3)), release.Revisions, A.Person(), Noon.AddHours(3));

        var refusal = Should.Throw<RuleBroken>(() => release.Withdraw(WithdrawalForm.Notice, "Reason.", null, release.Author, Noon.AddHours(4)));

        refusal.Message.ShouldBe("The last text was hidden or destroyed, so there is nothing to keep under a notice.");
    }

    [Fact]
    public void Undoing_makes_public_what_was_public_before()
    {
        var release = A.Withdrawn(A.Corrected(body: "New words."));
        var later = Noon.AddDays(1);

        release.UndoWithdrawal(release.Author, later);

        release.PublicEdition(later)!.Text.Body.ShouldBe("New words.");
        release.PublicationAt(later).ShouldBe(Publication.Public);
        release.Editions.Count(e => e.IsPublic(later)).ShouldBe(1);
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.WithdrawalUndone);
    }

    [Fact]
    public void Undoing_works_after_a_change_of_form()
    {
        var release = A.Withdrawn(at: OneOClock);
        release.Withdraw(WithdrawalForm.Notice, "Kept for the record.", null, release.Author, OneOClock);

        release.UndoWithdrawal(release.Author, OneOClock.AddHours(1));

        release.IsWithdrawn.ShouldBeFalse();
        release.PublicEdition(OneOClock.AddHours(1)).ShouldNotBeNull();
    }

    [Fact]
    public void What_was_scheduled_does_not_come_back_with_it()
    {
        var release = A.Published();
        release.Rewrite(body: "Later words.");
        release.Correct("Later.", Noon.AddDays(1), release.NextAddress(Noon, OneOClock, Berlin), release.Author, OneOClock);
        A.Withdrawn(release, at: OneOClock);

        release.UndoWithdrawal(release.Author, OneOClock);

        release.PendingEdition(OneOClock).ShouldBeNull();
        release.PublicEdition(Noon.AddDays(2))!.Number.ShouldBe(1);
    }

    [Fact]
    public void What_is_not_withdrawn_is_not_undone()
    {
        var release = A.Published();

        var refusal = Should.Throw<RuleBroken>(() => release.UndoWithdrawal(release.Author, OneOClock));

        refusal.Message.ShouldBe("This release is not withdrawn: there is nothing to undo.");
    }

    [Fact]
    public void After_undoing_a_release_is_corrected_and_withdrawn_as_before()
    {
        var release = A.Withdrawn(at: OneOClock);
        release.UndoWithdrawal(release.Author, OneOClock);

        A.Corrected(release, at: OneOClock.AddHours(1));
        A.Withdrawn(release, at: OneOClock.AddHours(2));

        release.Editions.Select(e => e.EndsAt).ShouldBe([OneOClock.AddHours(1), OneOClock.AddHours(2)]);
        release.Withdrawals.Count(w => w.Holds).ShouldBe(1);
    }

    [Fact]
    public void A_withdrawal_ends_the_review_of_a_correction()
    {
        var release = A.Published();
        release.Rewrite(body: "New words.");
        A.InReview(release);

        A.Withdrawn(release);

        release.Status.ShouldBe(ReleaseStatus.Draft);
    }

    [Fact]
    public void In_the_last_seconds_before_a_correction_a_release_is_not_withdrawn()
    {
        var release = A.Published();
        release.Rewrite(body: "Later words.");
        release.Correct("Later.", Noon.AddDays(1), release.NextAddress(Noon, OneOClock, Berlin), release.Author, OneOClock);

        Should.Throw<RuleBroken>(() => A.Withdrawn(release, at: Noon.AddDays(1).AddSeconds(-4)));
        A.Withdrawn(release, at: Noon.AddDays(1));

        release.Editions.Select(e => e.EndsAt).ShouldBe([Noon.AddDays(1), Noon.AddDays(1)]);
    }
}
