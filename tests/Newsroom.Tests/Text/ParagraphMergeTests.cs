using FsCheck.Xunit;
using Newsroom.Text;
using static Newsroom.Text.MergeKind;

namespace Newsroom.Tests.Text;

public sealed class ParagraphMergeTests
{
    [Fact]
    public void Changes_in_different_paragraphs_do_not_meet()
    {
        var pieces = ParagraphMerge.Of("One.\n\nTwo.\n\nThree.", "One, mine.\n\nTwo.\n\nThree.", "One.\n\nTwo.\n\nThree, theirs.");

        pieces.Select(p => p.Kind).ShouldBe([OnlyMineChanged, Same, OnlyTheirsChanged]);
        Proposed(pieces).ShouldBe("One, mine.\n\nTwo.\n\nThree, theirs.");
    }

    [Fact]
    public void Changes_in_neighbouring_paragraphs_do_not_meet_either()
    {
        var pieces = ParagraphMerge.Of("One.\n\nTwo.", "One, mine.\n\nTwo.", "One.\n\nTwo, theirs.");

        pieces.Select(p => p.Kind).ShouldBe([OnlyMineChanged, OnlyTheirsChanged]);
    }

    [Fact]
    public void The_same_paragraph_changed_by_both_is_to_be_decided()
    {
        var pieces = ParagraphMerge.Of("One.\n\nTwo.\n\nThree.", "One.\n\nTwo, mine.\n\nThree.", "One.\n\nTwo, theirs.\n\nThree.");

        pieces.Select(p => p.Kind).ShouldBe([Same, Conflict, Same]);
        pieces[1].Proposed.ShouldBeNull();
        ParagraphMerge.Compose(pieces, (_, _) => MergeSide.Both).ShouldBe("One.\n\nTwo, mine.\n\nTwo, theirs.\n\nThree.");
    }

    [Fact]
    public void What_both_changed_alike_is_no_question()
    {
        var pieces = ParagraphMerge.Of("One.\n\nTwo.", "One.\n\nTwo, changed.", "One.\n\nTwo, changed.");

        pieces.ShouldAllBe(p => p.Kind == Same);
    }

    [Fact]
    public void Paragraphs_put_in_at_the_same_place_are_to_be_decided()
    {
        var pieces = ParagraphMerge.Of("One.\n\nTwo.", "One.\n\nMine.\n\nTwo.", "One.\n\nTheirs.\n\nTwo.");

        pieces.Select(p => p.Kind).ShouldBe([Same, Conflict, Same]);
        ParagraphMerge.Compose(pieces, (_, _) => MergeSide.Both).ShouldBe("One.\n\nMine.\n\nTheirs.\n\nTwo.");
    }

    [Theory]
    [InlineData("One.\n\nMine.\n\nTwo.", "One.\n\nTwo, theirs.")]
    [InlineData("One.\n\nTwo, mine.", "One.\n\nTheirs.\n\nTwo.")]
    public void What_is_put_in_before_a_paragraph_does_not_meet_a_change_of_it(string mine, string theirs) =>
        ParagraphMerge.Of("One.\n\nTwo.", mine, theirs).ShouldAllBe(p => p.Kind != Conflict);

    [Fact]
    public void A_paragraph_taken_out_by_one_and_changed_by_the_other_is_to_be_decided()
    {
        var pieces = ParagraphMerge.Of("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "One.\n\nTwo, theirs.\n\nThree.");

        pieces.Select(p => (p.Kind, p.Mine.TrimEnd(), p.Theirs.TrimEnd())).ShouldBe([(Same, "One.", "One."), (Conflict, "", "Two, theirs."), (Same, "Three.", "Three.")]);
    }

    [Fact]
    public void Two_paragraphs_rewritten_by_both_are_decided_one_by_one()
    {
        var pieces = ParagraphMerge.Of("One.\n\nTwo.\n\nThree.", "One, mine.\n\nTwo, mine.\n\nThree.", "One.\n\nTwo, theirs.\n\nThree, theirs.");

        pieces.Select(p => p.Kind).ShouldBe([OnlyMineChanged, Conflict, OnlyTheirsChanged]);
    }

    [Fact]
    public void Without_what_was_before_every_difference_is_to_be_decided()
    {
        var pieces = ParagraphMerge.Of(null, "One.\n\nTwo, mine.\n\nThree.", "One.\n\nTwo.\n\nThree.\n\nFour.");

        pieces.Select(p => p.Kind).ShouldBe([Same, Conflict, Same, Conflict]);
    }

    [Fact]
    public void A_list_or_a_table_stays_one_piece()
    {
        var pieces = ParagraphMerge.Of(null, "- one\n- two\n\n| a |\n| - |", "- one\n- three\n\n| a |\n| - |");

        pieces.Select(p => p.Mine.TrimEnd()).ShouldBe(["- one\n- two", "| a |\n| - |"]);
    }

    [Fact]
    public void Texts_with_hardly_anything_in_common_are_one_choice()
    {
        var mine = string.Join("\n\n", Enumerable.Range(0, 1_000).Select(i => i % 2 == 0 ? "Same." : $"Mine {i}."));
        var theirs = string.Join("\n\n", Enumerable.Range(0, 1_000).Select(i => i % 2 == 0 ? "Same." : $"Theirs {i}."));

        ParagraphMerge.Of(null, mine, theirs).ShouldHaveSingleItem().Kind.ShouldBe(Conflict);
    }

    [Fact]
    public void The_longest_bodies_are_merged_in_no_time()
    {
        var before = string.Join("\n\n", Enumerable.Range(0, 12_000).Select(i => $"Pier {i} opens."));
        var mine = before.Replace("Pier 7 ", "Pier seven ", StringComparison.Ordinal);
        var theirs = before.Replace("Pier 11990 ", "The last pier ", StringComparison.Ordinal);

        var pieces = ParagraphMerge.Of(before, mine, theirs);

        pieces.Count(p => p.IsChoice).ShouldBe(2);
        Proposed(pieces).ShouldBe(mine.Replace("Pier 11990 ", "The last pier ", StringComparison.Ordinal));
    }

    [Property(MaxTest = 500)]
    public void Merging_a_text_with_itself_changes_nothing(byte[] before, byte[] text) =>
        Proposed(ParagraphMerge.Of(Text(before), Text(text), Text(text))).ShouldBe(TextInput.Paragraphs(Text(text)));

    [Property(MaxTest = 500)]
    public void Where_one_side_changed_nothing_the_others_text_is_proposed_to_the_letter(byte[] before, byte[] text)
    {
        var changed = TextInput.Paragraphs(Text(text));

        Proposed(ParagraphMerge.Of(Text(before), Text(before), Text(text))).ShouldBe(changed);
        Proposed(ParagraphMerge.Of(Text(before), Text(text), Text(before))).ShouldBe(changed);
    }

    [Property(MaxTest = 1_000)]
    public void Taking_every_piece_from_one_side_gives_its_text(byte[]? before, byte[] mine, byte[] theirs)
    {
        var pieces = ParagraphMerge.Of(before is null ? null : Text(before), Text(mine), Text(theirs));

        Paragraphs(ParagraphMerge.Compose(pieces, (_, _) => MergeSide.Mine)).ShouldBe(Paragraphs(Text(mine)));
        Paragraphs(ParagraphMerge.Compose(pieces, (_, _) => MergeSide.Theirs)).ShouldBe(Paragraphs(Text(theirs)));
    }

    [Property(MaxTest = 1_000)]
    public void Nothing_of_either_side_is_missing_and_the_order_is_kept(byte[]? before, byte[] mine, byte[] theirs)
    {
        var pieces = ParagraphMerge.Of(before is null ? null : Text(before), Text(mine), Text(theirs));

        Paragraphs(string.Concat(pieces.Select(p => p.Mine + "\n\n"))).ShouldBe(Paragraphs(Text(mine)));
        Paragraphs(string.Concat(pieces.Select(p => p.Theirs + "\n\n"))).ShouldBe(Paragraphs(Text(theirs)));
        Paragraphs(ParagraphMerge.Compose(pieces, (_, _) => MergeSide.Both)).Count.ShouldBe(
            pieces.Sum(p => Paragraphs(p.Mine).Count + (p.IsChoice ? Paragraphs(p.Theirs).Count : 0)));
    }

    [Property(MaxTest = 1_000)]
    public void Who_is_mine_and_who_is_theirs_makes_no_difference(byte[]? before, byte[] mine, byte[] theirs)
    {
        var one = ParagraphMerge.Of(before is null ? null : Text(before), Text(mine), Text(theirs));
        var other = ParagraphMerge.Of(before is null ? null : Text(before), Text(theirs), Text(mine));

        // Where a paragraph stands twice, two ways of reading what happened can both be right.
        if (Distinct(mine) && Distinct(theirs) && (before is null || Distinct(before)))
            other.Count(p => p.Kind == Conflict).ShouldBe(one.Count(p => p.Kind == Conflict));
    }

    [Property(MaxTest = 1_000)]
    public void Only_what_both_changed_is_asked(byte[] before, byte[] mine, byte[] theirs)
    {
        foreach (var piece in ParagraphMerge.Of(Text(before), Text(mine), Text(theirs)).Where(p => p.IsChoice))
        {
            var isMineChanged = piece.Mine.TrimEnd() != piece.Before!.TrimEnd();
            var isTheirsChanged = piece.Theirs.TrimEnd() != piece.Before!.TrimEnd();
            piece.Kind.ShouldBe(isMineChanged && isTheirsChanged ? Conflict : isMineChanged ? OnlyMineChanged : OnlyTheirsChanged);
            (isMineChanged || isTheirsChanged).ShouldBeTrue();
        }
    }

    private static string Proposed(IReadOnlyList<MergePiece> pieces) => ParagraphMerge.Compose(pieces, (_, piece) => piece.Proposed!.Value);

    /// <summary>A text of few different paragraphs, so that there is much to match, with gaps of different heights.</summary>
    private static string Text(byte[] from) => string.Concat(from.Select(b => $"Paragraph {b % 9}{(b % 7 == 0 ? "\nand its second line" : "")}.{(b % 5 == 0 ? "\n \n\n" : "\n\n")}"));

    private static bool Distinct(byte[] from) => Paragraphs(Text(from)) is var all && all.Distinct().Count() == all.Count;

    private static List<string> Paragraphs(string text) =>
        [.. System.Text.RegularExpressions.Regex.Split(TextInput.Paragraphs(text), @"\n\s*\n").Select(p => p.TrimEnd()).Where(p => p.Length > 0)];
}
