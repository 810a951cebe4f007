using FsCheck.Xunit;
using Newsroom.Text;
using static Newsroom.Text.DifferenceKind;

namespace Newsroom.Tests.Text;

public sealed class DifferencesTests
{
    [Fact]
    public void A_changed_number_is_one_change()
    {
        var differences = Differences.ByWord("The fare is 5.40 for children.", "The fare is 4.50 for children.");

        differences.ShouldBe(
        [
            new(Kept, "The fare is "), new(Removed, "5.40"), new(Added, "4.50"), new(Kept, " for children."),
        ]);
    }

    [Fact]
    public void Neighbouring_words_change_together()
    {
        var differences = Differences.ByWord("It sails on early Monday.", "It sails on late Tuesday.");

        differences.ShouldBe(
        [
            new(Kept, "It sails on "), new(Removed, "early Monday"), new(Added, "late Tuesday"), new(Kept, "."),
        ]);
    }

    [Fact]
    public void A_new_paragraph_is_added_whole()
    {
        var differences = Differences.ByWord("First.\n\nLast.", "First.\n\nNew.\n\nLast.");

        differences.ShouldBe([new(Kept, "First.\n\n"), new(Added, "New.\n\n"), new(Kept, "Last.")]);
    }

    [Fact]
    public void Equal_texts_are_kept_whole()
    {
        Differences.ByWord("Same.\n\nSame.", "Same.\n\nSame.").ShouldBe([new(Kept, "Same.\n\nSame.")]);
    }

    [Fact]
    public void Two_empty_texts_differ_in_nothing()
    {
        Differences.ByWord("", "").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("👍🏽 yes", "👍🏿 yes")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("न\u0940", "न\u093F")]
    public void A_letter_is_never_parted_from_its_marks(string before, string after)
    {
        Differences.ByWord(before, after).ShouldNotContain(d => d.Text[0] == '\u0301' || d.Text[0] == '\u0940' || char.IsLowSurrogate(d.Text[0]));
    }

    [Property(MaxTest = 500)]
    public void Both_texts_can_be_read_back_to_the_letter(string[] before, string[] after, bool lines)
    {
        var separator = lines ? "\n" : ". ";
        ShouldReadBack(string.Join(separator, before), string.Join(separator, after));
    }

    [Property(MaxTest = 500)]
    public void Texts_of_few_words_can_be_read_back_to_the_letter(byte[] before, byte[] after)
    {
        string[] words = ["ferry", " ", "\n", ". ", "4.50", "é", "😀"];

        ShouldReadBack(string.Concat(before.Select(b => words[b % words.Length])), string.Concat(after.Select(b => words[b % words.Length])));
    }

    [Fact]
    public void A_word_changed_in_every_paragraph_of_a_long_text_is_found_word_by_word()
    {
        var before = string.Concat(Enumerable.Range(0, 1_500).Select(i => $"Pier {i} opens on Monday with step-free boarding for all who sail.\n\n"));
        var after = before.Replace("Monday", "Friday", StringComparison.Ordinal);

        var differences = Differences.ByWord(before, after);

        differences.Count(d => d == new Difference(Removed, "Monday")).ShouldBe(1_500);
        ShouldReadBack(before, after);
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_count_as_rewritten()
    {
        var before = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i} "));
        var after = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"b{i} "));

        Differences.ByWord(before, after).Count.ShouldBe(2 + 1);
    }

    private static void ShouldReadBack(string before, string after)
    {
        var differences = Differences.ByWord(before, after);

        string.Concat(differences.Where(d => d.Kind != Added).Select(d => d.Text)).ShouldBe(before);
        string.Concat(differences.Where(d => d.Kind != Removed).Select(d => d.Text)).ShouldBe(after);
        differences.ShouldAllBe(d => d.Text.Length > 0);
    }
}
