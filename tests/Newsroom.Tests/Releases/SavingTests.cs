using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class SavingTests
{
    [Fact]
    public void Every_save_is_kept_as_a_revision()
    {
        var draft = A.Draft(headline: "Night ferry returns");

        draft.Rewrite(headline: "Night ferry is back");

        draft.Revisions.Select(r => (r.Number, r.Text.Headline)).ShouldBe([(1, "Night ferry returns"), (2, "Night ferry is back")]);
        draft.RevisionNumber.ShouldBe(2);
    }

    [Fact]
    public void A_revision_says_what_changed_and_by_whom()
    {
        var draft = A.Draft();
        var colleague = A.Person(name: "Ida Holm");

        draft.Rewrite(headline: "Night ferry is back", body: "Other words.", by: colleague, now: Noon);

        var revision = draft.Revisions.Last();
        (revision.Changed, revision.By, revision.At).ShouldBe(("Headline,Body", colleague, Noon));
    }

    [Fact]
    public void Saving_what_is_there_already_writes_nothing()
    {
        var draft = A.Draft();

        var saved = draft.Rewrite();

        saved.ShouldBeFalse();
        draft.RevisionNumber.ShouldBe(1);
        draft.Audit.Count(a => a.Event == AuditEvents.ReleaseSaved).ShouldBe(1);
    }

    [Fact]
    public void Naming_a_tag_twice_is_naming_it_once()
    {
        var ferries = A.Tag("Ferries");
        var draft = A.Draft(tags: [ferries]);

        var saved = draft.Save(draft.Copy() with { Tags = [ferries, ferries] }, draft.RevisionNumber, draft.Author, Noon);

        saved.ShouldBeFalse();
        draft.Tags.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_save_based_on_an_older_revision_is_refused_and_changes_nothing()
    {
        var draft = A.Draft(headline: "Night ferry returns");
        var mine = draft.Copy() with { Text = draft.Text with { Headline = "My headline" } };
        draft.Rewrite(headline: "Another's headline");

        Should.Throw<StaleSave>(() => draft.Save(mine, basedOn: 1, draft.Author, Noon));

        draft.Text.Headline.ShouldBe("Another's headline");
        draft.RevisionNumber.ShouldBe(2);
    }

    [Fact]
    public void An_older_form_that_says_the_same_is_no_conflict()
    {
        var draft = A.Draft();
        draft.Rewrite(headline: "Night ferry is back");

        var saved = draft.Save(draft.Copy(), basedOn: 1, draft.Author, Noon);

        saved.ShouldBeFalse();
    }

    [Fact]
    public void What_is_too_long_is_refused_with_its_length()
    {
        var draft = A.Draft();

        var refusal = Should.Throw<RuleBroken>(() => draft.Rewrite(headline: new string('x', 5_000)));

        refusal.Message.ShouldBe("Shorten the headline to 200 characters; it has 5,000.");
        draft.RevisionNumber.ShouldBe(1);
    }

    [Fact]
    public void An_event_does_not_end_before_it_begins()
    {
        var draft = A.Draft();
        var text = draft.Text with { EventStartsAt = Noon, EventEndsAt = Noon.AddHours(-1) };

        var refusal = Should.Throw<RuleBroken>(() => draft.Save(draft.Copy() with { Text = text }, 1, draft.Author, Noon));

        refusal.Message.ShouldBe("The event ends before it begins. Change one of the two times.");
    }

    [Fact]
    public void A_draft_in_the_bin_is_not_written_on()
    {
        var draft = A.Draft();
        draft.PutInBin(draft.Author, Noon);

        var refusal = Should.Throw<RuleBroken>(() => draft.Rewrite(body: "More."));

        refusal.Message.ShouldBe("This draft is in the bin. Restore it before you go on writing.");
    }

    [Fact]
    public void A_published_release_keeps_its_language()
    {
        var release = A.Published();

        var refusal = Should.Throw<RuleBroken>(() => release.Save(release.Copy() with { Language = "ru" }, 1, release.Author, Noon));

        refusal.Message.ShouldBe("A release that was published or scheduled keeps its language. Duplicate it as a translation instead.");
    }

    [Fact]
    public void Tags_change_places_without_being_replaced()
    {
        var (ferries, islands) = (A.Tag("Ferries"), A.Tag("Islands"));
        var draft = A.Draft(tags: [ferries, islands]);

        draft.Save(draft.Copy() with { Tags = [islands, ferries] }, 1, draft.Author, Noon);

        draft.Tags.Select(t => t.Tag).ShouldBe([islands, ferries]);
        draft.Revisions.Last().Changed.ShouldBe("Tags");
    }

    [Fact]
    public void Every_save_makes_whoever_loaded_the_release_before_stale()
    {
        var draft = A.Draft();
        var before = draft.Version;

        draft.Rewrite(body: "More.");

        draft.Version.ShouldNotBe(before);
    }
}
