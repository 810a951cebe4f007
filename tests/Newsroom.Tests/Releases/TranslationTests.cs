using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class TranslationTests
{
    [Fact]
    public void A_translation_knows_its_original_and_the_revision_it_says()
    {
        var original = A.Draft();
        original.Rewrite(body: "Other words.");

        var translation = original.Translate("ru", A.Reference(), original.Author, Noon);

        (translation.TranslatedFromId, translation.TranslatedRevision, translation.TranslationGroup).ShouldBe((original.Id, 2, original.TranslationGroup));
        translation.IsOutdatedAgainst(original).ShouldBeFalse();
    }

    [Fact]
    public void A_translation_is_outdated_once_its_original_was_changed()
    {
        var original = A.Draft();
        var translation = original.Translate("ru", A.Reference(), original.Author, Noon);

        original.Rewrite(body: "Newer words.");

        translation.IsOutdatedAgainst(original).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_outdated_against_a_release_that_is_not_its_original()
    {
        var (original, other) = (A.Draft(), A.Draft());
        var translation = original.Translate("ru", A.Reference(), original.Author, Noon);
        other.Rewrite(body: "Newer words.");

        var outdated = translation.IsOutdatedAgainst(other);

        outdated.ShouldBeFalse();
    }

    [Fact]
    public void A_translation_is_confirmed_on_the_record()
    {
        var original = A.Draft();
        var translation = original.Translate("ru", A.Reference(), original.Author, Noon);
        original.Rewrite(body: "Newer words.");

        translation.ConfirmTranslation(original, original.RevisionNumber, translation.Author, Noon);
        translation.ConfirmTranslation(original, original.RevisionNumber, translation.Author, Noon);

        translation.IsOutdatedAgainst(original).ShouldBeFalse();
        translation.Audit.ShouldHaveSingleItemOf(AuditEvents.TranslationConfirmed).Values.ShouldContain(original.Reference);
    }

    [Fact]
    public void A_text_that_was_not_compared_is_not_confirmed()
    {
        var original = A.Draft();
        var translation = original.Translate("ru", A.Reference(), original.Author, Noon);
        original.Rewrite(body: "Newer words.");

        var refusal = Should.Throw<RuleBroken>(() => translation.ConfirmTranslation(original, 1, translation.Author, Noon));

        refusal.Message.ShouldBe("The original was changed after you opened this screen. Compare the newest text before you confirm.");
        translation.IsOutdatedAgainst(original).ShouldBeTrue();
    }

    [Fact]
    public void An_original_confirms_nothing()
    {
        var (original, other) = (A.Draft(), A.Draft());

        var refusal = Should.Throw<RuleBroken>(() => original.ConfirmTranslation(other, other.RevisionNumber, original.Author, Noon));

        refusal.Message.ShouldBe("This release is not a translation of that one.");
    }

    [Fact]
    public void A_translation_of_a_translation_is_compared_with_what_it_was_made_from()
    {
        var original = A.Draft();
        var russian = original.Translate("ru", A.Reference(), original.Author, Noon);
        var arabic = russian.Translate("ar", A.Reference(), original.Author, Noon);

        russian.Rewrite(body: "Новые слова.");

        arabic.IsOutdatedAgainst(russian).ShouldBeTrue();
        new[] { russian.TranslationGroup, arabic.TranslationGroup }.ShouldAllBe(group => group == original.TranslationGroup);
    }

    [Fact]
    public void A_duplicate_is_no_translation()
    {
        var original = A.Draft();

        var copy = original.Duplicate(A.Reference(), original.Author, Noon);

        copy.TranslatedFromId.ShouldBeNull();
        copy.TranslationGroup.ShouldNotBe(original.TranslationGroup);
    }

    [Fact]
    public void The_releases_own_language_is_no_translation()
    {
        var original = A.Draft(language: "en");

        var refusal = Should.Throw<RuleBroken>(() => original.Translate("en", A.Reference(), original.Author, Noon));

        refusal.Message.ShouldBe("Choose another language than the release's own for the translation.");
    }
}
