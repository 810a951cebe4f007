using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Newsroom.Text;

namespace Newsroom.Tests.Text;

public sealed class MarkdownWritingTests
{
    private static readonly string[] LooksLikeMarkdown =
        ["*", "**", "_", "__", "~~", "~", "`", "```", "[", "]", "(", ")", "[^1]", "[^1]:", "![", "!", "<", ">", "<b>", "&", "&amp;", "&#x41;", "|", "\\", "#", "##", "-", "--", "---", "+", "=", "===",
            "1.", "12)", ":", ":-", "http://a.b/c_d~e", "https://a.b/?x=1&y=*2*", "www.a.b", "mailto:a@b.c", "tel:+49", "ftp://a", "a", "B c", "é", "م", "\n", "\n\n", " ", "  ", "\t", "\u00A0", "\u202F", "😀", ".", ","];

    [Theory]
    [InlineData("1. not a list", @"1\. not a list")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("#1 in ferries", "#1 in ferries")]
    [InlineData("- not a list", @"\- not a list")]
    [InlineData("> no quote", @"\> no quote")]
    [InlineData("2 * 3 * 4", @"2 \* 3 \* 4")]
    [InlineData("snake_case and _emphasis_", @"snake_case and \_emphasis\_")]
    [InlineData("[words](address)", @"\[words\](address)")]
    [InlineData("a|b\n-|-", "a\\|b\\\n-\\|-")]
    [InlineData("R&D, AT&T; Q&A", @"R\&D, AT\&T; Q\&A")]
    [InlineData("one\ntwo\n\nthree", "one\\\ntwo\n\nthree")]
    [InlineData("see https://calder.example/a_b.", "see <https://calder.example/a_b>.")]
    public void Text_that_looks_like_Markdown_stays_text(string text, string markdown)
    {
        MarkdownWriting.Paragraphs(text).ShouldBe(markdown);
        MarkdownText.ToPlainText(markdown).ShouldBe(text);
    }

    [Property(MaxTest = 2_000)]
    public Property Any_text_reads_back_as_it_was() => Prop.ForAll(Gen.Elements(LooksLikeMarkdown).ListOf().Select(string.Concat).ToArbitrary(), text =>
        MarkdownText.ToPlainText(MarkdownWriting.Paragraphs(text)).ShouldBe(Tidy(text)));

    [Property(MaxTest = 500)]
    public void Any_string_of_code_units_reads_back_as_it_was(char[] codeUnits) =>
        MarkdownText.ToPlainText(MarkdownWriting.Paragraphs(new string(codeUnits))).ShouldBe(Tidy(new string(codeUnits)));

    [Property(MaxTest = 2_000)]
    public Property Any_emphasis_and_links_keep_every_word()
    {
        var piece = from text in Gen.Elements(LooksLikeMarkdown)
                    from look in Gen.Choose(0, 7)
                    from link in Gen.Elements(null, null, "https://calder.example/a_(b)", "mailto:press@calder.example")
                    select new Words(text.Replace("\n\n", "\n"), (Look)look, link);
        return Prop.ForAll(piece.ListOf().ToArbitrary(), pieces =>
        {
            var markdown = MarkdownWriting.Paragraph(pieces);

            Lines(MarkdownText.ToPlainText(markdown)).ShouldBe(Lines(MarkdownWriting.PlainText(pieces)));
        });
    }

    [Fact]
    public void Neighbours_of_one_look_are_one_emphasis_and_white_space_stands_outside()
    {
        MarkdownWriting.Paragraph([new Words("The "), new Words("night ", Look.Bold), new Words("ferry", Look.Bold), new Words(" "), new Words("sails", Look.Italic)])
            .ShouldBe("The **night ferry** *sails*");
    }

    [Fact]
    public void Emphasis_that_ends_in_punctuation_inside_a_word_is_read_as_meant()
    {
        var markdown = MarkdownWriting.Paragraph([new Words("Note:", Look.Bold), new Words("read")]);

        MarkdownText.ToHtml(markdown).ShouldBe("<p><strong>Note</strong>:read</p>");
    }

    [Fact]
    public void Emphasis_within_emphasis_and_a_link_in_it_are_nested()
    {
        var markdown = MarkdownWriting.Paragraph(
            [new Words("all ", Look.Bold), new Words("of", Look.Bold | Look.Italic), new Words(" the "), new Words("islands", Look.Struck, "https://calder.example/")]);

        MarkdownText.ToHtml(markdown).ShouldBe("<p><strong>all <em>of</em></strong> the <del><a href=\"https://calder.example/\">islands</a></del></p>");
    }

    [Fact]
    public void An_address_with_brackets_leads_where_it_led()
    {
        var markdown = MarkdownWriting.Paragraph([new Words("a", Look.Plain, "https://en.example/wiki/Ferry_(boat)?a=1&copy=2")]);

        MarkdownText.ToHtml(markdown).ShouldBe("<p><a href=\"https://en.example/wiki/Ferry_%28boat%29?a=1&amp;copy=2\">a</a></p>");
    }

    [Fact]
    public void A_footnote_mark_before_a_bracket_stays_one()
    {
        MarkdownWriting.Paragraph([new Words("Ferries"), new FootnoteMark(1), new Words("(all)")]).ShouldBe(@"Ferries[^1]\(all)");
    }

    private static IEnumerable<string> Lines(string text) => TextInput.Paragraphs(text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    // As reading defines it: Markdown keeps no white space at the edges of lines.
    private static string Tidy(string text) => TextInput.Paragraphs(string.Join("\n\n", TextInput.Paragraphs(text).Split("\n")
        .Aggregate(new List<List<string>> { new() }, (paragraphs, line) =>
        {
            if (line.Trim(' ', '\t').Length == 0)
                paragraphs.Add([]);
            else if (line.Trim().Length > 0)
                paragraphs[^1].Add(line.Trim(' ', '\t'));
            return paragraphs;
        })
        .Where(p => p.Count > 0)
        .Select(lines => string.Join('\n', lines).Trim()).Where(p => p.Length > 0)));
}
