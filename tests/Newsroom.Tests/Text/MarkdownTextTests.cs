using Newsroom.Releases;
using Newsroom.Text;

namespace Newsroom.Tests.Text;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("A *b* **c** ~~d~~ `e`", "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("a  \nb", "<p>a<br>\nb</p>")]
    [InlineData("```cs\na < b\n```", "<pre><code>a &lt; b\n</code></pre>")]
    [InlineData("[a](/news \"b\")", "<p><a href=\"/news\" title=\"b\">a</a></p>")]
    [InlineData("https://a.example/?b=1&c=2", "<p><a href=\"https://a.example/?b=1&amp;c=2\">https://a.example/?b=1&amp;c=2</a></p>")]
    [InlineData("[a](tel:+4930123)", "<p><a href=\"tel:+4930123\">a</a></p>")]
    [InlineData("", "")]
    public void Markdown_becomes_plain_elements(string markdown, string html)
    {
        MarkdownText.ToHtml(markdown).ShouldBe(html);
    }

    [Theory]
    [InlineData("# a\n\n## b\n\n### c\n\n#### d", "h2 h3 h4 h4")]
    [InlineData("## a\n\n### b", "h2 h3")]
    [InlineData("### a\n\n##### b\n\n### c", "h2 h3 h2")]
    [InlineData("a\n=\n\nb\n-", "h2 h3")]
    public void Headings_begin_below_the_headline_and_leave_no_gap(string markdown, string levels)
    {
        var html = MarkdownText.ToHtml(markdown);

        string.Join(' ', html.Split('\n').Select(line => line[1..3])).ShouldBe(levels);
    }

    [Fact]
    public void A_table_scrolls_in_a_region_named_by_its_column_headings()
    {
        var html = MarkdownText.ToHtml("|Ticket|Price \"net\"|\n|-|-:|\n|Single|18.00|");

        html.ShouldBe("""
            <div class="table" tabindex="0" role="region" aria-label="Ticket, Price &quot;net&quot;"><table>
            <thead>
            <tr>
            <th scope="col">Ticket</th>
            <th class="end" scope="col">Price "net"</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>Single</td>
            <td class="end">18.00</td>
            </tr>
            </tbody>
            </table></div>
            """);
    }

    [Theory]
    [InlineData("> “We sail.”\n>\n> — Maren *Holt*", "<p>“We sail.”</p><footer>Maren <em>Holt</em></footer>")]
    [InlineData("> “We sail.”\n>\n> -- Maren Holt", "<p>“We sail.”</p><footer>Maren Holt</footer>")]
    [InlineData("> “We sail.”\n> — Maren Holt", "<p>“We sail.”</p><footer>Maren Holt</footer>")]
    [InlineData("> “We sail.”  \n> — [Maren](/m), pilot", "<p>“We sail.”</p><footer><a href=\"/m\">Maren</a>, pilot</footer>")]
    [InlineData("> — Only a dash", "<p>— Only a dash</p>")]
    [InlineData("> We sail — at last", "<p>We sail — at last</p>")]
    public void The_speaker_of_a_quote_stands_in_its_footer(string markdown, string inside)
    {
        var html = MarkdownText.ToHtml(markdown).Replace("\n", "", StringComparison.Ordinal);

        html.ShouldBe($"<blockquote>{inside}</blockquote>");
    }

    [Fact]
    public void Footnotes_link_to_and_fro()
    {
        var html = MarkdownText.ToHtml("Fares[^fares] and times[^t].\n\n[^t]: Winter.\n[^fares]: Net.");

        html.ShouldContain("Fares<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a>");
        html.ShouldContain("<li id=\"fn:1\">\n<p>Net.<a href=\"#fnref:1\" class=\"footnote-back-ref\">↩</a></p>");
        html.ShouldContain("<li id=\"fn:2\">\n<p>Winter.");
    }

    [Theory]
    [InlineData("![Pier](/media/2026/pier-4.jpg)", "<p><img src=\"/media/2026/pier-4.jpg\" alt=\"Pier\"></p>")]
    [InlineData("![a](https://other.example/a.png)", "")]
    [InlineData("![a](//other.example/media/a.png)", "")]
    [InlineData("![a](/media/../account/sign-out)", "")]
    [InlineData("![a](/media//other.example)", "")]
    [InlineData("![a](/media/%2e%2e/account)", "")]
    [InlineData("![a](/news)", "")]
    [InlineData("![a](data:image/png;base64,AA==)", "")]
    [InlineData("Text ![a](https://other.example/a.png)", "<p>Text </p>")]
    public void Pictures_come_from_the_media_library_only(string markdown, string html)
    {
        MarkdownText.ToHtml(markdown).ShouldBe(html);
    }

    [Fact]
    public void The_same_text_makes_the_same_HTML_on_every_thread()
    {
        var markdown = "# A\n\n> b\n>\n> — c\n\n|d|\n|-|\n|e|\n\nf[^1]\n\n[^1]: g";
        var expected = MarkdownText.ToHtml(markdown);

        var all = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8).Select(_ => MarkdownText.ToHtml(markdown)).ToList();

        all.ShouldAllBe(html => html == expected);
    }

    [Fact]
    public void Plain_text_keeps_paragraphs_lists_and_tables_readable()
    {
        var plain = MarkdownText.ToPlainText("""
            # Fares & *times*

            Single [tickets](/t)[^1] cost
            18.00.\
            Always. ![A pier](/media/a.jpg)

            - one
            - two
              1. inner

            |a|b|
            |-|-|
            |c|d|

            > “We sail.”
            >
            > — Maren

            [^1]: Net &amp; gross.
            """);

        plain.ShouldBe("""
            Fares & times

            Single tickets cost 18.00.
            Always.

            - one
            - two
              1. inner

            a	b
            c	d

            “We sail.”

            — Maren

            Net & gross.
            """);
    }

    [Theory]
    [InlineData("Short.", 20, "Short.")]
    [InlineData("The night ferry returns", 12, "The night…")]
    [InlineData("The night ferry returns", 16, "The night ferry…")]
    [InlineData("The night, ferry returns", 13, "The night…")]
    [InlineData("Two\n\nparagraphs", 40, "Two paragraphs")]
    [InlineData("Unbrokenword", 5, "Unbr…")]
    [InlineData("👩‍🚀👩‍🚀👩‍🚀", 9, "👩‍🚀…")]
    [InlineData("abc", 1, "…")]
    [InlineData("", 5, "")]
    public void An_excerpt_ends_after_a_word(string text, int maxLength, string excerpt)
    {
        MarkdownText.Excerpt(text, maxLength).ShouldBe(excerpt);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Night ferry — returns, at 9.30 o’clock", 6)]
    [InlineData("Ночной паром\n\nвозвращается", 3)]
    [InlineData("— … •", 0)]
    public void Words_hold_a_letter_or_a_digit(string text, int words)
    {
        MarkdownText.WordCount(text).ShouldBe(words);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(220, 1)]
    [InlineData(330, 2)]
    [InlineData(660, 3)]
    public void Reading_takes_a_minute_for_220_words_and_never_less(int words, int minutes)
    {
        MarkdownText.ReadingTime(words).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public void Every_body_that_fits_a_release_may_be_rendered()
    {
        MarkdownText.MaxLength.ShouldBeGreaterThanOrEqualTo(ReleaseText.BodyMaxLength);
    }
}
