using FsCheck.Xunit;
using Newsroom.Releases;

namespace Newsroom.Tests.Releases;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Night ferry returns to Calder Sound after eleven years", "en", "night-ferry-returns-to-calder-sound-after-eleven-years")]
    [InlineData("The harbour’s “new” pier – 40,000 people", "en", "the-harbours-new-pier-40-000-people")]
    [InlineData("Café déjà vu: Łódź & Øresund", "fr", "cafe-deja-vu-lodz-oresund")]
    [InlineData("Cafe\u0301", "fr", "cafe")]
    [InlineData("Größere Fähre für Übersee", "de", "groessere-faehre-fuer-uebersee")]
    [InlineData("Größere Fähre für Übersee", "de-AT", "groessere-faehre-fuer-uebersee")]
    [InlineData("Färjan på väg", "sv", "farjan-pa-vag")]
    [InlineData("Ночной паром возвращается", "ru", "nochnoy-parom-vozvrashchaetsya")]
    [InlineData("Об’їзд у Києві", "uk", "obizd-u-kiievi")]
    [InlineData("Η Αθήνα ανοίγει", "el", "i-athina-anoigei")]
    [InlineData("渡轮 2026 回来", "zh", "2026")]
    [InlineData("CO₂ soft\u00ADware", "en", "co2-software")]
    public void A_headline_becomes_a_readable_address(string headline, string language, string slug)
    {
        Slug.From(headline, language, "7KQ2MX").ShouldBe(slug);
    }

    [Theory]
    [InlineData("")]
    [InlineData("—!?—")]
    [InlineData("عودة العبارة الليلية")]
    [InlineData("\uD800")]
    public void A_headline_without_letters_for_addresses_falls_back_to_the_reference(string headline)
    {
        Slug.From(headline, "ar", "7KQ2MX").ShouldBe("7kq2mx");
    }

    [Fact]
    public void A_fallback_without_letters_is_refused()
    {
        Should.Throw<ArgumentException>(() => Slug.From("", "en", "?"));
    }

    [Fact]
    public void A_long_headline_is_cut_after_a_word()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("ferry ", 1_000)), "en", "7KQ2MX");

        slug.ShouldEndWith("-ferry");
        slug.Length.ShouldBeInRange(Slug.MaxLength - 6, Slug.MaxLength);
    }

    [Fact]
    public void One_endless_word_is_cut_where_it_must_be()
    {
        Slug.From(new string('a', 5_000), "en", "7KQ2MX").ShouldBe(new string('a', Slug.MaxLength));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("night-ferry-2", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("Aa", false)]
    [InlineData("ä", false)]
    [InlineData("a/b", false)]
    [InlineData("a b", false)]
    [InlineData("..", false)]
    public void Valid_slugs_hold_small_letters_digits_and_single_hyphens(string slug, bool valid)
    {
        Slug.IsValid(slug).ShouldBe(valid);
    }

    [Fact]
    public void A_slug_longer_than_the_column_is_not_valid()
    {
        Slug.IsValid(new string('a', Slug.MaxLength + 1)).ShouldBeFalse();
    }

    [Fact]
    public void The_second_release_of_a_name_is_numbered()
    {
        Slug.Numbered("night-ferry", 2).ShouldBe("night-ferry-2");
    }

    [Fact]
    public void A_numbered_slug_stays_within_the_limit()
    {
        var numbered = Slug.Numbered(new string('a', 70) + "-" + new string('b', 9), 1_000);

        numbered.ShouldBe(new string('a', 70) + "-1000");
    }

    [Property(MaxTest = 500)]
    public void Any_headline_makes_a_valid_slug(char[] codeUnits, bool german)
    {
        var slug = Slug.From(new string(codeUnits), german ? "de" : "en", "7KQ2MX");

        Slug.IsValid(slug).ShouldBeTrue();
        Slug.IsValid(Slug.Numbered(slug, 12)).ShouldBeTrue();
    }
}
