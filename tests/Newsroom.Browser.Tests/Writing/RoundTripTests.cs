using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Newsroom.Text;

namespace Newsroom.Browser.Tests.Writing;

/// <summary>What the visual editor writes reads as what it was given: asked of the renderer that makes the public page.</summary>
public sealed class RoundTripTests(TextEditor editor) : IClassFixture<TextEditor>
{
    [Property(MaxTest = 400, Arbitrary = [typeof(AnyMarkdown)])]
    public void A_text_comes_back_as_readers_know_it(WrittenText written)
    {
        var trip = editor.Take(written.Markdown).ShouldNotBeNull(written.Markdown);

        FirstDifference(Seen.By(MarkdownText.ToHtml(written.Markdown)), Seen.By(MarkdownText.ToHtml(trip.Text))).ShouldBeNull($"{written.Markdown}\n===== became\n{trip.Text}");
        FirstDifference(trip.Text, trip.Again).ShouldBeNull($"The second trip changed what the first one wrote:\n{trip.Text}");
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(AnyMarkdown)])]
    public void Words_that_look_like_marks_stay_words(TypedWords typed)
    {
        var trip = editor.Type(new MarkedWords(typed.Words, []));

        TextInput.OneLine(MarkdownText.ToPlainText(trip.Text)).ShouldBe(TextInput.OneLine(typed.Words), trip.Text);
        trip.Again.ShouldBe(trip.Text);
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(AnyMarkdown)])]
    public void Marks_leave_no_stars_wherever_they_begin_and_end(TypedRuns typed)
    {
        var trip = editor.Type(typed.Runs);

        TextInput.OneLine(MarkdownText.ToPlainText(trip.Text)).ShouldBe(TextInput.OneLine(string.Concat(typed.Runs.Select(r => r.Text))), trip.Text);
        FirstDifference(trip.Text, trip.Again).ShouldBeNull(trip.Text);
    }

    [Property(MaxTest = 600, Arbitrary = [typeof(AnyMarkdown)])]
    public void Of_any_text_whatever_the_editor_writes_is_stable_or_opens_as_source(TypedWords typed)
    {
        if (editor.Take(typed.Words) is { } trip && Seen.By(MarkdownText.ToHtml(trip.Text)) == Seen.By(MarkdownText.ToHtml(typed.Words)))
            FirstDifference(trip.Text, trip.Again).ShouldBeNull(typed.Words);
    }

    private static string? FirstDifference(string before, string? after)
    {
        var (old, fresh) = (before.Split('\n'), (after ?? "").Split('\n'));
        var at = Enumerable.Range(0, Math.Max(old.Length, fresh.Length)).FirstOrDefault(i => old.ElementAtOrDefault(i) != fresh.ElementAtOrDefault(i), -1);
        return at < 0 ? null : $"{old.ElementAtOrDefault(at)}  <->  {fresh.ElementAtOrDefault(at)}";
    }

    [Theory]
    [InlineData("")]
    [InlineData("The **night ferry** sails *again*, ~~daily~~ `hourly`.")]
    [InlineData("## Timetable\n\n- one\n- two\n  - nested\n\n3. three\n4. four")]
    [InlineData("> It sails.\n>\n> — Marta Ness, *harbour master*")]
    [InlineData("| Port | Fare |\n| :--- | ---: |\n| Calder Bay | 18.00 |\n| Norr \\| Süd |  |")]
    [InlineData("![The ferry](/media/7KQ2MX/ferry.jpg \"Photo: Erik Sandvik\")")]
    [InlineData("It sails again.[^1] And again.[^2][^1]\n\n[^1]: From Monday.\n\n    Every day.\n\n[^2]: From *Friday*.")]
    [InlineData("One line\\\nand the next")]
    [InlineData("See <https://www.calder-bay.net/a_b?c=d&e=f> and [the plan](https://www.calder-bay.net/plan \"Plan\").")]
    [InlineData("```css\na { b: c }\n\n  d\n```\n\n---\n\nEnd")]
    public void Canonical_text_is_left_as_it_is(string text) => editor.Take(text).ShouldNotBeNull().Text.ShouldBe(text);

    [Theory]
    [InlineData("* one\n* two", "- one\n- two")]
    [InlineData("Heading\n-------\n\n__bold__ _italic_", "## Heading\n\n**bold** *italic*")]
    [InlineData("> It sails.\n> -- Marta Ness", "> It sails.\n>\n> — Marta Ness")]
    [InlineData("A[^note].\n\n[^note]: Text.\n\nB.", "A[^1].\n\nB.\n\n[^1]: Text.")]
    [InlineData("See [the plan][1].\n\n[1]: https://calder-bay.net/", "See [the plan](https://calder-bay.net/).")]
    public void Other_ways_of_writing_become_the_canonical_one(string text, string canonical) =>
        editor.Take(text).ShouldNotBeNull().Text.ShouldBe(canonical);
}
