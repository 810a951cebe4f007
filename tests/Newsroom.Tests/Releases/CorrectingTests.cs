using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class CorrectingTests
{
    private static readonly DateTime OneOClock = Noon.AddHours(1);

    [Fact]
    public void A_correction_replaces_what_is_public_in_the_same_instant()
    {
        var release = A.Corrected(body: "New words.", at: OneOClock);

        var before = release.PublicEdition(OneOClock.AddTicks(-1))!;
        var then = release.PublicEdition(OneOClock)!;

        (before.Number, before.EndsAt).ShouldBe((1, OneOClock));
        (then.Number, then.EndsAt, then.Text.Body).ShouldBe((2, null, "New words."));
    }

    [Fact]
    public void A_correction_keeps_the_date_of_the_first_publication()
    {
        var release = A.Corrected(at: OneOClock);

        var edition = release.PublicEdition(OneOClock)!;

        edition.FirstPublishedAt.ShouldBe(Noon);
        edition.IsCorrection.ShouldBeTrue();
        edition.CorrectionNote.ShouldBe("We named the wrong day.");
    }

    [Fact]
    public void A_correction_keeps_the_address_when_only_the_headline_changed()
    {
        var release = A.Published(A.Draft(headline: "Night ferry returns"));
        release.Rewrite(headline: "Night ferry returns on Friday");

        var address = release.NextAddress(OneOClock, OneOClock, Berlin);

        address.Slug.ShouldBe("night-ferry-returns");
    }

    [Fact]
    public void A_new_address_joins_the_old_one()
    {
        var release = A.Published(A.Draft(headline: "Night ferry returns"));
        release.Save(release.Copy() with { Slug = "ferry-on-friday" }, release.RevisionNumber, release.Author, OneOClock);

        release.Correct("New address.", OneOClock, release.NextAddress(OneOClock, OneOClock, Berlin), release.Author, OneOClock);

        release.Addresses.Select(a => a.Slug).ShouldBe(["night-ferry-returns", "ferry-on-friday"]);
        release.PublicEdition(OneOClock)!.Address.Slug.ShouldBe("ferry-on-friday");
    }

    [Fact]
    public void Readers_are_owed_a_note()
    {
        var release = A.Published();

        var refusal = Should.Throw<RuleBroken>(() => A.Corrected(release, note: " "));

        refusal.Message.ShouldBe("Write a note that says what changed and why. Readers see it above the text.");
    }

    [Fact]
    public void A_note_that_is_too_long_is_refused()
    {
        var release = A.Published();

        var refusal = Should.Throw<RuleBroken>(() => A.Corrected(release, note: new string('x', 1_001)));

        refusal.Message.ShouldBe("Shorten the note to 1,000 characters.");
    }

    [Fact]
    public void The_same_text_is_no_correction()
    {
        var release = A.Published();

        var refusal = Should.Throw<RuleBroken>(() =>
            release.Correct("Nothing.", OneOClock, release.NextAddress(OneOClock, OneOClock, Berlin), release.Author, OneOClock));

        refusal.Message.ShouldBe("The text is the same as what is public. Change it and save before you correct it.");
    }

    [Fact]
    public void What_is_not_public_yet_is_not_corrected()
    {
        var release = A.Scheduled(at: Noon.AddDays(1));

        var refusal = Should.Throw<RuleBroken>(() => A.Corrected(release, at: OneOClock));

        refusal.Message.ShouldBe("Nothing of this release is public yet. Publish it first.");
    }

    [Fact]
    public void A_scheduled_correction_leaves_the_public_text_until_its_time()
    {
        var release = A.Published();
        release.Rewrite(body: "New words.");
        var tomorrow = Noon.AddDays(1);

        release.Correct("Words.", tomorrow, release.NextAddress(tomorrow, OneOClock, Berlin), release.Author, OneOClock);

        release.PublicEdition(tomorrow.AddTicks(-1))!.Number.ShouldBe(1);
        release.PublicEdition(tomorrow)!.Number.ShouldBe(2);
        release.PendingEdition(OneOClock)!.Number.ShouldBe(2);
    }

    [Fact]
    public void Unscheduling_a_correction_leaves_the_public_text_open()
    {
        var release = A.Published();
        release.Rewrite(body: "New words.");
        var tomorrow = Noon.AddDays(1);
        release.Correct("Words.", tomorrow, release.NextAddress(tomorrow, OneOClock, Berlin), release.Author, OneOClock);

        release.Unschedule(release.Author, OneOClock);

        var edition = release.Editions.ShouldHaveSingleItem();
        (edition.Number, edition.EndsAt).ShouldBe((1, null));
    }

    [Fact]
    public void A_second_correction_takes_the_place_of_one_that_waits()
    {
        var release = A.Published();
        release.Rewrite(body: "Later words.");
        release.Correct("Later.", Noon.AddDays(1), release.NextAddress(Noon, OneOClock, Berlin), release.Author, OneOClock);

        A.Corrected(release, body: "Words now.", at: Noon.AddHours(2));

        release.Editions.Select(e => (e.Number, e.PublishAt, e.EndsAt)).ShouldBe([(1, Noon, Noon.AddHours(2)), (2, Noon.AddHours(2), null)]);
    }

    [Fact]
    public void A_correction_goes_on_record_with_its_note()
    {
        var release = A.Corrected(note: "We named the wrong day.");

        var entry = release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseCorrected);

        entry.Values.ShouldContain("We named the wrong day.");
    }

    [Theory]
    [InlineData(ChangeKind.Correction)]
    [InlineData(ChangeKind.Update)]
    [InlineData(ChangeKind.Clarification)]
    [InlineData(ChangeKind.Minor)]
    public void An_edition_says_what_sort_of_change_it_brings(ChangeKind change)
    {
        var release = A.Published();
        release.Rewrite(body: "New words.");

        var edition = Correct(release, "A comma was missing.", change);

        edition.Change.ShouldBe(change);
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseCorrected).Values.ShouldContain($"{change}");
    }

    [Theory]
    [InlineData(ChangeKind.None)]
    [InlineData((ChangeKind)9)]
    public void A_correction_is_of_some_sort(ChangeKind change)
    {
        var release = A.Published();
        release.Rewrite(body: "New words.");

        var refusal = Should.Throw<RuleBroken>(() => Correct(release, "Words.", change));

        refusal.Message.ShouldBe("Choose what sort of change it is: correction, update, clarification or minor.");
    }

    [Fact]
    public void A_minor_change_makes_an_edition_with_a_short_note_all_the_same()
    {
        var release = A.Published();
        release.Rewrite(body: "New words.");

        var refusals = new[] { "", new string('x', Edition.MinorNoteMaxLength + 1) }
            .Select(note => Should.Throw<RuleBroken>(() => Correct(release, note, ChangeKind.Minor)).Message).ToList();
        var edition = Correct(release, new string('x', Edition.MinorNoteMaxLength), ChangeKind.Minor);

        refusals.ShouldBe([
            "Write a note that says what changed and why. Readers see it above the text.",
            "Shorten the note to 200 characters, or choose another sort of change: what needs a longer note is not minor.",
        ]);
        edition.Number.ShouldBe(2);
    }

    [Fact]
    public void A_first_edition_brings_no_change()
    {
        var release = A.Published();

        var edition = release.PublicEdition(Noon)!;

        (edition.Change, edition.IsCorrection).ShouldBe((ChangeKind.None, false));
    }

    [Fact]
    public void The_hash_covers_what_sort_of_change_it_is()
    {
        string HashOf(ChangeKind change)
        {
            var release = A.Published(A.Draft(headline: "Ferry", reference: "000000"));
            release.Rewrite(body: "New words.");
            return Correct(release, "Words.", change).Hash;
        }

        var hashes = new[] { HashOf(ChangeKind.Correction), HashOf(ChangeKind.Minor), HashOf(ChangeKind.Correction) };

        hashes[0].ShouldBe(hashes[2]);
        hashes[0].ShouldNotBe(hashes[1]);
    }

    [Fact]
    public void A_correction_with_a_placeholder_stays_back()
    {
        var release = A.Published();
        release.Rewrite(body: "The ferry sails at XX o'clock.");

        var refusal = Should.Throw<RuleBroken>(() => Correct(release, "Words.", ChangeKind.Correction));

        refusal.Message.ShouldBe("Fill in ‘XX’ in the body.");
    }

    private static Edition Correct(Release release, string note, ChangeKind change) =>
        release.Correct(note, OneOClock, release.NextAddress(OneOClock, OneOClock, Berlin), release.Author, OneOClock, change);
}
