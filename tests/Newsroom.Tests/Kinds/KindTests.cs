using Newsroom.Kinds;
using Newsroom.Rules;

namespace Newsroom.Tests.Kinds;

public sealed class KindTests
{
    [Fact]
    public void A_renamed_kind_still_answers_at_its_old_address()
    {
        var kind = A.Kind("Press release");

        kind.Rename("News release", "news-release");

        (kind.Name, kind.Slug).ShouldBe(("News release", "news-release"));
        kind.FormerSlugs.ShouldHaveSingleItem().Slug.ShouldBe("press-release");
    }

    [Fact]
    public void Renaming_it_back_leaves_only_the_other_address_behind()
    {
        var kind = A.Kind("Press release");
        kind.Rename("News release", "news-release");

        kind.Rename("Press release", "press-release");

        kind.FormerSlugs.ShouldHaveSingleItem().Slug.ShouldBe("news-release");
    }

    [Fact]
    public void A_kind_without_a_name_in_a_language_shows_the_first_languages()
    {
        var kind = A.Kind("Statement");
        kind.NameFor("ru", "Заявление");

        kind.NameIn("ru").ShouldBe("Заявление");
        kind.NameIn("ar").ShouldBe("Statement");
    }

    [Fact]
    public void An_empty_name_in_a_language_removes_it()
    {
        var kind = A.Kind("Statement");
        kind.NameFor("ru", "Заявление");

        kind.NameFor("ru", " ");

        kind.Names.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Give the kind a name.")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Shorten the kind's name to 60 characters.")]
    public void A_kind_has_a_name_and_a_short_one(string name, string sentence)
    {
        var kind = A.Kind("Statement");

        var refusal = Should.Throw<RuleBroken>(() => kind.Rename(name, "new"));

        refusal.Message.ShouldBe(sentence);
        (kind.Name, kind.Slug).ShouldBe(("Statement", "statement"));
    }

    [Fact]
    public void What_a_kind_is_not_for_is_kept_as_the_end_of_a_sentence()
    {
        var kind = A.Kind().KeepFrom("  an answer to\nwhat others said. ");

        kind.NotFor.ShouldBe("an answer to what others said");
    }

    [Fact]
    public void What_a_kind_is_not_for_has_a_limit()
    {
        var refusal = Should.Throw<RuleBroken>(() => A.Kind().KeepFrom(new string('n', Kind.NotForMaxLength + 1)));

        refusal.Message.ShouldBe("Shorten what the kind is not for to 200 characters; it has 201.");
    }
}
