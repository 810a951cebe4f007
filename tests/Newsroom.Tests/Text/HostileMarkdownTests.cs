using AngleSharp.Html.Parser;
using FsCheck.Xunit;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Tests.Text;

public sealed class HostileMarkdownTests
{
    private const string TooDeep = "Lists, quotes or emphasis are nested too deeply. Flatten them to a few levels.";
    private const string TooManyMarks = "A paragraph, list or table holds too many links, stars or other marks. Split it with blank lines.";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <b onclick=alert(1)>c</b>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](java&#1;script:alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](&#x202E;javascript:alert(1))")]
    [InlineData("[a](vbscript:a) [b](data:text/html,c) [d](file:///etc)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("![a\" onerror=\"alert(1)](/media/a.jpg)")]
    [InlineData("[a](/b \"c\\\" onclick=\\\"d\")")]
    [InlineData("# a {onclick=alert(1) id=x .y}")]
    [InlineData("a{#x onclick=alert(1)}")]
    [InlineData("```html onclick=x\n</code></pre><script>\n```")]
    [InlineData("|<script>|\n|-|\n|<style>a|")]
    [InlineData("a[^\"><script>]\n\n[^\"><script>]: b")]
    [InlineData("<math><mtext><table><mglyph><style><img src onerror=a>")]
    public void Nothing_that_acts_gets_through(string markdown)
    {
        var body = new HtmlParser().ParseDocument(MarkdownText.ToHtml(markdown)).Body!;

        body.QuerySelectorAll("script, style, iframe, object, form, input, svg, math, [style]").ShouldBeEmpty();
        body.QuerySelectorAll("*").SelectMany(e => e.Attributes)
            .ShouldAllBe(a => a.Name == "href" || a.Name == "src" || a.Name == "alt" || a.Name == "title" || a.Name == "class"
                || a.Name == "id" || a.Name == "role" || a.Name == "tabindex" || a.Name == "aria-label" || a.Name == "scope");
        body.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!)
            .ShouldAllBe(href => !href.Contains("script:") || href.StartsWith('/') || href.StartsWith('#'));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    public void Blocks_nested_100000_deep_are_refused(string mark)
    {
        ShouldBeRefused(Repeated(mark, 100_000 / mark.Length) + "a", TooDeep);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("[a](")]
    [InlineData("~~a ")]
    [InlineData("www.a ")]
    [InlineData("http://a.b ")]
    [InlineData("a|b\n")]
    public void A_paragraph_that_is_one_heap_of_marks_is_refused(string mark)
    {
        ShouldBeRefused(Repeated(mark, 200_000 / mark.Length), TooManyMarks);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2_000)]
    public void Emphasis_nested_too_deeply_is_refused(int depth)
    {
        ShouldBeRefused(Repeated("*a _b ", depth) + Repeated("_ *", depth), TooDeep);
    }

    [Fact]
    public void Ten_megabytes_are_refused()
    {
        ShouldBeRefused(new string('a', 10_000_000), "The text is longer than 200,000 characters. Shorten it, or offer the rest as a download.");
    }

    [Fact]
    public void One_address_repeated_into_gigabytes_is_refused()
    {
        var markdown = $"[a]: /{new string('b', 100_000)}\n\n" + Repeated("[a]\n\n", 10_000);

        var refusal = Should.Throw<RuleBroken>(() => MarkdownText.ToHtml(markdown));

        refusal.Message.ShouldBe("The text would make an enormous page. Shorten it, or use fewer footnotes and repeated links.");
    }

    [Theory]
    [InlineData("a\n\n")]
    [InlineData("---\n\n")]
    [InlineData("# a\n")]
    [InlineData("- a\n")]
    [InlineData("> a\n> — b\n\n")]
    [InlineData("|a|\n|-|\n|b|\n\n")]
    public void Many_small_blocks_are_rendered(string block)
    {
        MarkdownText.ToHtml(Repeated(block, 100_000 / block.Length)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\uD800b")]
    [InlineData("a\u202Eb")]
    [InlineData("a&#x202E;b")]
    [InlineData("a&#1;b")]
    [InlineData("a&#0;b")]
    [InlineData("a&#xD800;b")]
    public void Characters_that_mislead_leave_no_trace(string markdown)
    {
        MarkdownText.ToHtml(markdown).ShouldBe("<p>ab</p>");
        MarkdownText.ToPlainText(markdown).ShouldBe("ab");
    }

    [Property(MaxTest = 500)]
    public void Any_string_of_code_units_is_rendered(char[] codeUnits)
    {
        var html = MarkdownText.ToHtml(new string(codeUnits));

        TextInput.Paragraphs(html).Length.ShouldBe(html.Normalize().Length);
    }

    private static void ShouldBeRefused(string markdown, string sentence)
    {
        Should.Throw<RuleBroken>(() => MarkdownText.ToHtml(markdown)).Message.ShouldBe(sentence);
        Should.Throw<RuleBroken>(() => MarkdownText.ToPlainText(markdown)).Message.ShouldBe(sentence);
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
