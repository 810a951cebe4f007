using FsCheck.Xunit;
using Newsroom.Search;

namespace Newsroom.Tests.Search;

public sealed class WordsTests
{
    [Theory]
    [InlineData("en", "The harbour's “night-ferry”, 07:40!", "the harbour night ferry 07 40")]
    [InlineData("fr", "L’île d'Orée", "ile oree")]
    [InlineData("de", "Häfen, Haefen und neue Bauten", "hafen hafen und neue bauten")]
    [InlineData("en", "Haefen", "haefen")]
    [InlineData("ru", "Ёлка Чёрный", "елка черныи")]
    [InlineData("ar", "العبّارة الليلية مستشفى", "العباره الليليه مستشفي")]
    [InlineData("en", "%&/()=?{}[]\\ — 😀", "")]
    public void A_text_is_runs_of_letters_and_digits_without_case_and_accents(string language, string text, string words)
    {
        string.Join(' ', Words.In(text, language)).ShouldBe(words);
    }

    [Theory]
    [InlineData("en", "ferry", "ferries")]
    [InlineData("en", "open", "opened")]
    [InlineData("en", "close", "closing")]
    [InlineData("en", "plan", "planning")]
    [InlineData("en", "fish", "fishes")]
    [InlineData("de", "Hafen", "Hafens")]
    [InlineData("de", "Behörde", "Behörden")]
    [InlineData("de", "Fähre", "Faehren")]
    [InlineData("de", "Insel", "Inseln")]
    [InlineData("ru", "паром", "парома")]
    [InlineData("ru", "паром", "паромами")]
    [InlineData("ru", "остров", "островов")]
    [InlineData("ru", "ночной", "ночная")]
    [InlineData("ru", "вода", "воды")]
    [InlineData("ru", "компания", "компаниями")]
    [InlineData("fr", "journal", "journaux")]
    [InlineData("fr", "bateau", "bateaux")]
    [InlineData("fr", "arrivé", "arrivées")]
    [InlineData("es", "puerto", "puertos")]
    [InlineData("es", "estación", "estaciones")]
    [InlineData("ar", "عبارة", "العبارات")]
    [InlineData("ar", "ميناء", "الميناء")]
    [InlineData("ar", "بحّار", "البحارين")]
    public void Forms_of_a_word_have_one_stem(string language, string one, string other)
    {
        StemOf(one, language).ShouldBe(StemOf(other, language));
    }

    [Theory]
    [InlineData("en", "ship", "shop")]
    [InlineData("en", "glass", "glas")]
    [InlineData("en", "king", "k")]
    [InlineData("ru", "паром", "пар")]
    [InlineData("ru", "порт", "порог")]
    [InlineData("de", "Hafen", "Haft")]
    [InlineData("ja", "ferries", "ferry")]
    public void Other_words_have_other_stems(string language, string one, string other)
    {
        StemOf(one, language).ShouldNotBe(StemOf(other, language));
    }

    [Theory]
    [InlineData("ferry", "ferry", 0)]
    [InlineData("fery", "ferry", 1)]
    [InlineData("frery", "ferry", 1)]
    [InlineData("fereies", "ferries", 1)]
    [InlineData("fereis", "ferries", 2)]
    [InlineData("ferry", "efrry", 1)]
    [InlineData("harbor", "harbour", 1)]
    [InlineData("паорм", "паром", 1)]
    [InlineData("ferry", "budget", 3)]
    public void A_mistake_is_a_letter_left_out_added_mistaken_or_exchanged(string one, string other, int mistakes)
    {
        Spelling.Distance(one, other, most: 2).ShouldBe(mistakes);
        Spelling.Distance(other, one, most: 2).ShouldBe(mistakes);
    }

    [Property(MaxTest = 300)]
    public void Any_string_has_words_and_every_word_a_stem(char[] codeUnits)
    {
        foreach (var language in (string[])["en", "de", "ru", "fr", "es", "ar", "ja"])
        {
            foreach (var word in Words.In(new string(codeUnits), language))
            {
                word.Length.ShouldBeInRange(1, Words.MaxLength);
                Stem.Of(word, language).Length.ShouldBeInRange(1, Words.MaxLength + 1);
            }
        }
    }

    private static string StemOf(string word, string language) => Stem.Of(Words.In(word, language).Single(), language);
}
