using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class ErasingTests
{
    private static readonly DateTime Later = Noon.AddHours(4);
    private readonly Person editor = A.Person(Role.Editor);
    private readonly Person another = A.Person(Role.Editor, "Ida Holm");

    [Fact]
    public void A_text_is_destroyed_when_a_second_person_confirms_and_number_times_and_hash_remain()
    {
        var release = A.Corrected(A.Published(A.Draft(boilerplate: A.Boilerplate())));
        var edition = release.Editions.First();
        var before = (edition.Number, edition.Hash, edition.PublishAt, edition.FirstPublishedAt, edition.EndsAt, edition.FrozenAt);

        release.ConfirmErasure(Asked(release), release.Revisions, another, Later);

        (edition.Text, edition.Html, edition.SearchText, edition.WordCount, edition.BoilerplateTitle, edition.BoilerplateHtml).ShouldBe((ReleaseText.Empty, "", "", 0, "", ""));
        (edition.Number, edition.Hash, edition.PublishAt, edition.FirstPublishedAt, edition.EndsAt, edition.FrozenAt).ShouldBe(before);
        (edition.IsErased, edition.ErasedBecause, edition.ErasedAt).ShouldBe((true, "A court decided so.", Later));
    }

    [Fact]
    public void Asking_alone_destroys_nothing()
    {
        var release = A.Corrected();
        var text = release.Editions.First().Text;

        var erasure = Asked(release);

        erasure.IsOpen.ShouldBeTrue();
        release.Editions.First().Text.ShouldBe(text);
    }

    [Fact]
    public void Nobody_confirms_what_they_asked_for()
    {
        var release = A.Corrected();
        var erasure = Asked(release);

        var refusal = Should.Throw<RuleBroken>(() => release.ConfirmErasure(erasure, release.Revisions, editor, Later));

        refusal.Message.ShouldBe("You asked for this yourself. A text is destroyed only when a second person confirms it.");
        release.Editions.First().IsErased.ShouldBeFalse();
    }

    [Fact]
    public void Both_people_are_on_record_and_the_text_is_not()
    {
        var release = A.Corrected(A.Published(A.Draft(body: "A private matter.")));

        release.ConfirmErasure(Asked(release), release.Revisions, another, Later);

        release.Audit.ShouldHaveSingleItemOf(AuditEvents.ErasureAsked).PersonId.ShouldBe(editor.Id);
        var entry = release.Audit.ShouldHaveSingleItemOf(AuditEvents.EditionErased);
        (entry.PersonId, entry.Values.Contains(editor.Id.ToString()), entry.Values.Contains(release.Editions.First().Hash)).ShouldBe((another.Id, true, true));
        release.Audit.ShouldAllBe(a => !a.Values.Contains("A private matter."));
    }

    [Fact]
    public void The_revisions_that_led_to_it_go_with_it_and_later_ones_stay()
    {
        var draft = A.Draft();
        draft.Rewrite(body: "A private matter.");
        var release = A.Corrected(A.Published(draft), body: "Nothing private.");

        release.ConfirmErasure(Asked(release), release.Revisions, another, Later);

        release.Revisions.Select(r => (r.Number, r.IsErased, r.Text.Body)).ShouldBe([(1, true, ""), (2, true, ""), (3, false, "Nothing private.")]);
    }

    [Fact]
    public void A_later_revision_that_says_the_same_goes_too()
    {
        var release = A.Corrected(A.Published(A.Draft(body: "A private matter.")), body: "Nothing private.");
        release.RestoreRevision(release.Revisions.First(), release.RevisionNumber, release.Author, Noon.AddHours(2));
        release.Rewrite(body: "Something else.");

        release.ConfirmErasure(Asked(release), release.Revisions, another, Later);

        release.Revisions.ShouldAllBe(r => r.Text.Body != "A private matter.");
    }

    [Fact]
    public void A_text_that_the_working_copy_still_says_is_changed_first()
    {
        var release = A.Corrected(A.Published(A.Draft(body: "A private matter.")), body: "Nothing private.");
        release.RestoreRevision(release.Revisions.First(), release.RevisionNumber, release.Author, Noon.AddHours(2));
        var erasure = Asked(release);

        var refusal = Should.Throw<RuleBroken>(() => release.ConfirmErasure(erasure, release.Revisions, another, Later));

        refusal.Message.ShouldBe("The working copy still says this text. Change it and save first.");
    }

    [Fact]
    public void A_text_that_readers_see_again_is_corrected_first()
    {
        var release = A.Corrected(A.Published(A.Draft(body: "A private matter.")), body: "Nothing private.");
        var erasure = Asked(release, at: Noon.AddHours(1));
        release.RestoreRevision(release.Revisions.First(), release.RevisionNumber, release.Author, Noon.AddHours(2));
        release.Correct("As before.", Later, release.NextAddress(Later, Later, Berlin), editor, Later);

        var refusal = Should.Throw<RuleBroken>(() => release.ConfirmErasure(erasure, release.Revisions, another, Later));

        refusal.Message.ShouldBe("Another edition that readers see or will see says the same text. Correct it first.");
    }

    [Fact]
    public void The_last_text_of_a_withdrawn_release_goes_with_its_working_copy_and_does_not_come_back()
    {
        var release = A.Withdrawn(A.Published(A.Approved(A.Draft(body: "A private matter."))));

        release.ConfirmErasure(Asked(release), release.Revisions, another, Later);
        var refusal = Should.Throw<RuleBroken>(() => release.UndoWithdrawal(editor, Later));

        (release.Text, release.Status).ShouldBe((ReleaseText.Empty, ReleaseStatus.Draft));
        refusal.Message.ShouldBe("Its text was destroyed for a legal cause and cannot come back.");
    }

    [Fact]
    public void A_destroyed_revision_is_not_restored()
    {
        var release = A.Corrected();
        release.ConfirmErasure(Asked(release), release.Revisions, another, Later);

        var refusal = Should.Throw<RuleBroken>(() => release.RestoreRevision(release.Revisions.First(), release.RevisionNumber, editor, Later));

        refusal.Message.ShouldBe("The text of this revision was erased for a legal cause and cannot be restored.");
    }

    [Theory]
    [InlineData(2, "Readers see this edition now. Correct or withdraw the release first.")]
    [InlineData(3, "This edition is not public yet. Unschedule it instead.")]
    public void What_readers_see_or_will_see_is_not_destroyed(int number, string sentence)
    {
        var release = A.Corrected();
        release.Rewrite(body: "Later words.");
        release.Correct("Later.", Noon.AddDays(1), release.NextAddress(Noon, Later, Berlin), editor, Later);

        var refusal = Should.Throw<RuleBroken>(() => release.AskForErasure(number, "A court decided so.", editor, Later));

        refusal.Message.ShouldBe(sentence);
    }

    [Fact]
    public void What_readers_see_under_a_notice_is_not_destroyed()
    {
        var release = A.Withdrawn();
        var erasure = Asked(release);
        release.Withdraw(WithdrawalForm.Notice, "Kept for the record.", null, editor, Later);

        var refusal = Should.Throw<RuleBroken>(() => release.ConfirmErasure(erasure, release.Revisions, another, Later));

        refusal.Message.ShouldBe("Readers still see this text under a notice. Withdraw the release in another form first.");
    }

    [Fact]
    public void What_became_public_again_in_between_is_not_destroyed()
    {
        var release = A.Withdrawn();
        var erasure = Asked(release);
        release.UndoWithdrawal(editor, Later);

        var refusal = Should.Throw<RuleBroken>(() => release.ConfirmErasure(erasure, release.Revisions, another, Later));

        refusal.Message.ShouldBe("Readers see this edition now. Correct or withdraw the release first.");
    }

    [Fact]
    public void A_dropped_request_is_asked_anew()
    {
        var release = A.Corrected();
        var erasure = Asked(release);
        release.DropErasure(erasure, editor, Later);

        var refusal = Should.Throw<RuleBroken>(() => release.ConfirmErasure(erasure, release.Revisions, another, Later));
        release.ConfirmErasure(Asked(release), release.Revisions, another, Later);

        refusal.Message.ShouldBe("This request was dropped. Ask for the destruction anew.");
        release.Editions.First().IsErased.ShouldBeTrue();
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.ErasureDropped);
    }

    [Fact]
    public void Destruction_is_asked_for_once_with_a_legal_cause()
    {
        var release = A.Corrected();

        var missing = Should.Throw<RuleBroken>(() => release.AskForErasure(1, "", editor, Later));
        Asked(release);
        var again = Should.Throw<RuleBroken>(() => Asked(release));

        missing.Message.ShouldBe("Give the legal cause. Readers see it in place of the text.");
        again.Message.ShouldBe("The destruction of this text is asked for already; another person has to confirm it.");
    }

    [Fact]
    public void Another_releases_request_destroys_nothing_here()
    {
        var (release, other) = (A.Corrected(), A.Corrected());
        var erasure = Asked(other);

        Should.Throw<NotFound>(() => release.ConfirmErasure(erasure, release.Revisions, another, Later));

        release.Editions.ShouldAllBe(e => !e.IsErased);
    }

    [Fact]
    public void A_hidden_text_can_be_destroyed_and_is_then_not_hidden_again()
    {
        var release = A.Corrected();
        release.HideEdition(1, "Reason.", editor, Later);
        release.ConfirmErasure(Asked(release), release.Revisions, another, Later);

        release.ShowEdition(1, editor, Later);
        var refusal = Should.Throw<RuleBroken>(() => release.HideEdition(1, "Reason.", editor, Later));

        refusal.Message.ShouldBe("The text of this edition is destroyed; there is nothing left to hide.");
        release.Editions.First().ShowsText.ShouldBeFalse();
    }

    private Erasure Asked(Release release, DateTime? at = null) => release.AskForErasure(1, "A court decided so.", editor, at ?? Later);
}
