using System.Text;
using FsCheck.Xunit;
using Newsroom.Text;

namespace Newsroom.Tests.Text;

public sealed class TextInputTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  \t\r\n ", "")]
    [InlineData(" Night\tferry \r\n returns ", "Night ferry returns")]
    [InlineData("one\u2028two\u0085three\vfour", "one two three four")]
    [InlineData("10\u00A0000 km", "10\u00A0000 km")]
    [InlineData("a \u00A0 b", "a b")]
    [InlineData("«\u202Foui\u202F»", "«\u202Foui\u202F»")]
    [InlineData("\u00A0edge\u00A0", "edge")]
    public void One_line_folds_white_space_and_keeps_lone_no_break_spaces(string? typed, string expected)
    {
        TextInput.OneLine(typed).ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("\n\n  code\n\ntext  \nmore \n\n", "  code\n\ntext  \nmore")]
    [InlineData("a\tb", "a\tb")]
    public void Paragraphs_keep_their_lines_and_indents(string? typed, string expected)
    {
        TextInput.Paragraphs(typed).ShouldBe(expected);
    }

    [Fact]
    public void Text_is_composed()
    {
        TextInput.OneLine("Cafe\u0301").ShouldBe("Café");
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007\u001b\u007f\u009fb")]
    [InlineData("a\u202Eb\u202D")]
    [InlineData("a\uFFFDb")]
    [InlineData("\uFEFFab")]
    [InlineData("a\uFFFE\uFFFF\uFDD0b")]
    public void What_misleads_or_breaks_XML_is_dropped(string typed)
    {
        TextInput.OneLine(typed).ShouldBe("ab");
        TextInput.Paragraphs(typed).ShouldBe("ab");
    }

    [Fact]
    public void Lone_surrogates_are_dropped_and_pairs_stay()
    {
        TextInput.OneLine("a\uD800b\uDC00c😀").ShouldBe("abc😀");
    }

    [Fact]
    public void Marks_that_set_the_direction_of_a_passage_stay()
    {
        TextInput.OneLine("\u2067مرحبا\u2069").ShouldBe("\u2067مرحبا\u2069");
    }

    [Property(MaxTest = 500)]
    public void Any_string_of_code_units_becomes_clean_text_that_stays_as_it_is(char[] codeUnits)
    {
        var typed = new string(codeUnits);

        var (line, paragraphs) = (TextInput.OneLine(typed), TextInput.Paragraphs(typed));

        TextInput.OneLine(line).ShouldBe(line);
        TextInput.Paragraphs(paragraphs).ShouldBe(paragraphs);
        line.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        line.ShouldNotContain('\n');
    }
}
