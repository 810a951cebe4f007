using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class CopyingTests
{
    [Fact]
    public void A_duplicate_is_a_draft_of_its_own_with_the_same_text()
    {
        var ferries = A.Tag("Ferries");
        var release = A.Published(A.Draft(tags: [ferries], slug: "night-ferry", boilerplate: A.Boilerplate(), contacts: [A.Contact()]));
        var colleague = A.Person(name: "Ida Holm");

        var copy = release.Duplicate("ZZZZZZ", colleague, Noon);

        copy.Reference.ShouldBe("ZZZZZZ");
        copy.Author.ShouldBeSameAs(colleague);
        copy.Text.ShouldBe(release.Text);
        copy.Tags.Select(t => t.Tag).ShouldBe([ferries]);
        copy.Boilerplate.ShouldBeSameAs(release.Boilerplate);
        copy.Contacts.ShouldHaveSingleItem();
        (copy.Slug, copy.Status, copy.Editions.Count, copy.RevisionNumber).ShouldBe(("", ReleaseStatus.Draft, 0, 1));
        copy.TranslationGroup.ShouldNotBe(release.TranslationGroup);
    }

    [Fact]
    public void A_withdrawn_releases_duplicate_may_be_published()
    {
        var copy = A.Withdrawn().Duplicate("ZZZZZZ", A.Person(), Noon);

        A.Published(copy, at: Noon.AddHours(3));

        copy.PublicationAt(Noon.AddHours(3)).ShouldBe(Publication.Public);
    }

    [Fact]
    public void A_translation_joins_the_releases_group_without_tags_and_boilerplate()
    {
        var release = A.Draft(tags: [A.Tag()], boilerplate: A.Boilerplate(), contacts: [A.Contact()]);

        var translation = release.Translate("ru", "ZZZZZZ", release.Author, Noon);

        translation.TranslationGroup.ShouldBe(release.TranslationGroup);
        translation.Language.ShouldBe("ru");
        translation.Text.ShouldBe(release.Text);
        translation.Tags.ShouldBeEmpty();
        translation.Boilerplate.ShouldBeNull();
        translation.Contacts.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_release_is_not_translated_into_its_own_language()
    {
        var release = A.Draft(language: "en");

        var refusal = Should.Throw<RuleBroken>(() => release.Translate("en", "ZZZZZZ", release.Author, Noon));

        refusal.Message.ShouldBe("Choose another language than the release's own for the translation.");
    }
}
