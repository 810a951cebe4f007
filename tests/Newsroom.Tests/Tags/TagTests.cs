using Newsroom.Rules;
using Newsroom.Tags;

namespace Newsroom.Tests.Tags;

public sealed class TagTests
{
    [Fact]
    public void A_renamed_tag_still_answers_at_its_old_address()
    {
        var tag = A.Tag("Ferries", slug: "ferries");

        tag.Rename("Ships", "ships");

        (tag.Name, tag.Slug).ShouldBe(("Ships", "ships"));
        tag.FormerSlugs.ShouldHaveSingleItem().Slug.ShouldBe("ferries");
    }

    [Fact]
    public void Renaming_it_back_leaves_only_the_other_address_behind()
    {
        var tag = A.Tag("Ferries", slug: "ferries");
        tag.Rename("Ships", "ships");

        tag.Rename("Ferries", "ferries");

        tag.Slug.ShouldBe("ferries");
        tag.FormerSlugs.ShouldHaveSingleItem().Slug.ShouldBe("ships");
    }

    [Fact]
    public void A_change_of_case_keeps_the_address()
    {
        var tag = A.Tag("Ferries", slug: "ferries");

        tag.Rename("FERRIES", "ferries");

        tag.FormerSlugs.ShouldBeEmpty();
        tag.NameKey.ShouldBe(Tag.KeyOf("Ferries"));
    }

    [Fact]
    public void A_tag_answers_for_one_that_was_merged_into_it()
    {
        var tag = A.Tag("Ferries", slug: "ferries");

        tag.Answer("boats");
        tag.Answer("boats");

        tag.FormerSlugs.ShouldHaveSingleItem().Slug.ShouldBe("boats");
    }

    [Theory]
    [InlineData("", "Give the tag a name.")]
    [InlineData("   ", "Give the tag a name.")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Shorten the tag ‘xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…’ to 60 characters.")]
    public void A_tag_has_a_name_and_a_short_one(string name, string sentence)
    {
        var tag = A.Tag("Ferries", slug: "ferries");

        var refusal = Should.Throw<RuleBroken>(() => tag.Rename(name, "new"));

        refusal.Message.ShouldBe(sentence);
        (tag.Name, tag.Slug).ShouldBe(("Ferries", "ferries"));
    }

    [Fact]
    public void Names_that_differ_only_in_case_share_a_key() => Tag.KeyOf("NIGHT ferry").ShouldBe(Tag.KeyOf(" Night Ferry "));
}
