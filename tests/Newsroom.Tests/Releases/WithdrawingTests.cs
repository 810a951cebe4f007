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
}
