using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class PublishingTests
{
    [Fact]
    public void A_draft_without_a_headline_stays_a_draft()
    {
        var draft = A.Draft(headline: "");

        var refusal = Should.Throw<RuleBroken>(() => Publish(draft));

        refusal.Message.ShouldBe("Give the release a headline.");
        draft.Editions.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_names_everything_that_is_missing()
    {
        var draft = A.Draft(headline: "", summary: "", body: "");

        var refusal = Should.Throw<RuleBroken>(() => Publish(draft));

        refusal.Sentences.ShouldBe([
            "Give the release a headline.",
            "Give the release a summary: lists, search results and mails show it.",
            "Give the release a body.",
        ]);
    }

    [Fact]
    public void Publishing_freezes_the_working_copy_as_the_first_edition()
    {
        var draft = A.Draft(headline: "Night ferry returns");

        var edition = Publish(draft);

        edition.Number.ShouldBe(1);
        edition.Text.ShouldBe(draft.Text);
        edition.RevisionNumber.ShouldBe(draft.RevisionNumber);
        (edition.PublishAt, edition.EndsAt, edition.FirstPublishedAt).ShouldBe((Noon, null, Noon));
        draft.PublicEdition(Noon).ShouldBeSameAs(edition);
        draft.PublicationAt(Noon).ShouldBe(Publication.Public);
    }

    [Fact]
    public void What_is_saved_later_does_not_reach_the_edition()
    {
        var release = A.Published(A.Draft(headline: "Night ferry returns"));

        release.Rewrite(headline: "Night ferry cancelled");

        release.PublicEdition(Noon)!.Text.Headline.ShouldBe("Night ferry returns");
        release.HasUnpublishedChanges.ShouldBeTrue();
    }

    [Fact]
    public void What_is_public_is_corrected_not_published_again()
    {
        var release = A.Published();

        var refusal = Should.Throw<RuleBroken>(() => Publish(release, Noon.AddHours(1)));

        refusal.Message.ShouldBe("This release is public already. Correct it, with a note that says what changed.");
    }

    [Fact]
    public void A_draft_in_the_bin_is_not_published()
    {
        var draft = A.Draft();
        draft.PutInBin(draft.Author, Noon);

        var refusal = Should.Throw<RuleBroken>(() => Publish(draft));

        refusal.Message.ShouldBe("This draft is in the bin. Restore it first.");
    }

    [Fact]
    public void The_address_carries_year_and_month_of_the_newsrooms_zone()
    {
        var draft = A.Draft(headline: "Happy new year");
        var midnightInBerlin = new DateTime(2025, 12, 31, 23, 0, 0, DateTimeKind.Utc);

        var address = draft.NextAddress(midnightInBerlin, Noon.AddYears(-1), Berlin);

        address.ShouldBe(new ReleaseAddress("en", 2026, 1, "happy-new-year"));
    }

    [Fact]
    public void An_address_the_editor_asked_for_wins_over_the_headline()
    {
        var draft = A.Draft(headline: "Night ferry returns", slug: "night-ferry");

        var address = draft.NextAddress(Noon, Noon, Berlin);

        address.Slug.ShouldBe("night-ferry");
    }

    [Fact]
    public void Publishing_goes_on_record_with_number_revision_and_hash()
    {
        var release = A.Published();

        var entry = release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleasePublished);

        entry.PersonId.ShouldBe(release.AuthorId);
        entry.At.ShouldBe(Noon);
        entry.Values.ShouldContain("\"edition\":1");
        entry.Values.ShouldContain(release.PublicEdition(Noon)!.Hash);
    }

    [Fact]
    public void The_hash_tells_editions_apart_that_differ_in_one_letter()
    {
        var one = A.Draft(headline: "Night ferry returns", reference: "000000", slug: "ferry");
        var other = A.Draft(headline: "Night ferry return", reference: "000000", slug: "ferry");

        var hashes = new[] { Publish(one).Hash, Publish(other).Hash };

        hashes[0].ShouldMatch("^[0-9a-f]{64}$");
        hashes[0].ShouldNotBe(hashes[1]);
    }

    [Fact]
    public void A_preview_shows_the_next_edition_and_keeps_nothing()
    {
        var draft = A.Draft(headline: "Night ferry returns");

        var preview = draft.Preview(draft.Author, Noon, Berlin);

        preview.Text.Headline.ShouldBe("Night ferry returns");
        draft.Editions.ShouldBeEmpty();
        draft.Addresses.ShouldBeEmpty();
    }

    [Fact]
    public void The_boilerplate_is_frozen_with_the_edition()
    {
        var boilerplate = A.Boilerplate(title: "About Calder Ferries");
        var release = A.Published(A.Draft(boilerplate: boilerplate));

        boilerplate.Title = "About Calder Lines";

        release.PublicEdition(Noon)!.BoilerplateTitle.ShouldBe("About Calder Ferries");
    }

    [Fact]
    public void Tags_and_contacts_keep_their_order_in_the_edition()
    {
        var (ferries, islands) = (A.Tag("Ferries"), A.Tag("Islands"));
        var (jon, ada) = (A.Contact("Jon Aker"), A.Contact("Ada Nilsen"));

        var edition = Publish(A.Draft(tags: [islands, ferries], contacts: [jon, ada]));

        edition.Tags.Select(t => t.Tag).ShouldBe([islands, ferries]);
        edition.Contacts.Select(c => c.Contact).ShouldBe([jon, ada]);
    }

    private static Edition Publish(Release draft, DateTime? at = null)
    {
        var now = at ?? Noon;
        return draft.Publish(now, draft.NextAddress(now, now, Berlin), draft.Author, now);
    }
}
