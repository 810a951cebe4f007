using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class AutosaveTests
{
    [Fact]
    public void The_automatic_saves_of_one_sitting_are_one_revision_with_the_newest_text_and_number()
    {
        var draft = A.Draft();

        draft.Type("One", now: Noon);
        draft.Type("One two", now: Noon.AddMinutes(1));
        draft.Type("One two three", now: Noon.AddMinutes(2));

        draft.Revisions.Select(r => (r.Number, r.IsAutomatic)).ShouldBe([(1, false), (4, true)]);
        var revision = draft.Revisions.Last();
        (revision.Text.Body, revision.BegunAt, revision.At).ShouldBe(("One two three", Noon, Noon.AddMinutes(2)));
        draft.Audit.Count(a => a.Event == AuditEvents.ReleaseSaved).ShouldBe(2);
    }

    [Fact]
    public void What_was_saved_by_hand_is_not_folded_away()
    {
        var draft = A.Draft();
        draft.Rewrite(body: "By hand.", now: Noon);

        draft.Type("By hand, and on.", now: Noon.AddMinutes(1));

        draft.Revisions.Select(r => r.Text.Body).ShouldContain("By hand.");
    }

    [Fact]
    public void Saving_by_hand_what_was_saved_automatically_keeps_it()
    {
        var draft = A.Draft();
        draft.Type("Typed.", now: Noon);

        var kept = draft.Rewrite(now: Noon);
        draft.Type("Typed on.", now: Noon.AddMinutes(1));

        kept.ShouldBeTrue();
        draft.Revisions.Select(r => r.Text.Body).TakeLast(2).ShouldBe(["Typed.", "Typed on."]);
    }

    [Fact]
    public void What_was_submitted_is_not_folded_away_after_changes_were_requested()
    {
        var draft = A.Draft();
        draft.Type("Submitted.", now: Noon);
        A.InReview(draft).RequestChanges("Name the harbour.", draft.RevisionNumber, A.Person(Role.Editor), Noon);

        draft.Type("Submitted, and changed.", now: Noon.AddMinutes(1));

        draft.Revisions.Select(r => r.Text.Body).ShouldContain("Submitted.");
    }

    [Fact]
    public void What_was_approved_is_not_folded_away()
    {
        var draft = A.Draft();
        draft.Type("Approved.", now: Noon);
        A.Approved(draft);

        draft.Type("Approved, and changed.", now: Noon.AddMinutes(1));

        draft.Revisions.Select(r => r.Text.Body).ShouldContain("Approved.");
        draft.Status.ShouldBe(ReleaseStatus.Draft);
    }

    [Fact]
    public void What_was_frozen_is_not_folded_away_even_after_it_was_taken_back()
    {
        var draft = A.Draft();
        draft.Type("Scheduled.", now: Noon);
        A.Scheduled(draft).Unschedule(draft.Author, Noon);

        draft.Type("Scheduled, and changed.", now: Noon.AddMinutes(1));

        draft.Revisions.Select(r => r.Text.Body).ShouldContain("Scheduled.");
    }

    [Fact]
    public void Two_people_typing_do_not_fold_each_others_words_away()
    {
        var draft = A.Draft();
        draft.Type("Mine.", now: Noon);

        draft.Type("Theirs.", by: A.Person(), now: Noon.AddMinutes(1));

        draft.Revisions.Select(r => r.Text.Body).TakeLast(2).ShouldBe(["Mine.", "Theirs."]);
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(30, 2)]
    public void Half_an_hours_pause_ends_a_sitting(int minutes, int revisions)
    {
        var draft = A.Draft();
        draft.Type("Before.", now: Noon);

        draft.Type("After.", now: Noon.AddMinutes(minutes));

        draft.Revisions.Count(r => r.IsAutomatic).ShouldBe(revisions);
    }

    [Fact]
    public void A_sitting_ends_after_four_hours()
    {
        var draft = A.Draft();

        for (var minutes = 0; minutes <= 240; minutes += 20)
            draft.Type($"After {minutes} minutes.", now: Noon.AddMinutes(minutes));

        draft.Revisions.Where(r => r.IsAutomatic).Select(r => r.Text.Body).ShouldBe(["After 220 minutes.", "After 240 minutes."]);
    }

    [Fact]
    public void Typing_on_an_older_revision_is_refused_and_changes_nothing()
    {
        var draft = A.Draft();
        draft.Rewrite(body: "Another's words.");
        var before = Everything.About(draft);

        Should.Throw<StaleSave>(() => draft.SaveAutomatically(draft.Copy() with { Text = A.Text() }, basedOn: 1, draft.Revisions.Last(), draft.Author, Noon));

        Everything.About(draft).ShouldBe(before);
    }

    [Fact]
    public void Every_automatic_save_makes_whoever_loaded_the_release_before_stale()
    {
        var draft = A.Draft();
        draft.Type("One", now: Noon);
        var before = draft.Version;

        draft.Type("One two", now: Noon);

        draft.Version.ShouldNotBe(before);
    }

    [Fact]
    public void Typing_nothing_new_writes_nothing()
    {
        var draft = A.Draft();
        draft.Type("One", now: Noon);
        var before = Everything.About(draft);

        var saved = draft.Type("One", now: Noon.AddMinutes(1));

        saved.ShouldBeFalse();
        Everything.About(draft).ShouldBe(before);
    }

    [Fact]
    public void Typing_while_it_waits_for_review_makes_whoever_typed_no_second_person()
    {
        var (draft, editor) = (A.InReview(), A.Person(Role.Editor));

        draft.Type("An editor's words.", by: editor);

        draft.Status.ShouldBe(ReleaseStatus.InReview);
        draft.SecondPersonBlockers(editor).ShouldNotBeEmpty();
    }

    [Fact]
    public void Another_releases_revision_is_not_restored_here()
    {
        var (draft, other) = (A.Draft(), A.Draft());

        Should.Throw<NotFound>(() => draft.RestoreRevision(other.Revisions.First(), draft.RevisionNumber, draft.Author, Noon));

        draft.RevisionNumber.ShouldBe(1);
    }
}
