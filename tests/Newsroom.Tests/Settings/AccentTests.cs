using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Tests.Settings;

public class AccentTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21), InlineData("#777777", "#ffffff", 4.47), InlineData("#0b5c8a", "#fffdf9", 7.06)]
    public void Contrast_is_that_of_WCAG(string one, string other, double expected)
    {
        Accent.Contrast(one, other).ShouldBe(expected, .05);
        Accent.Contrast(other, one).ShouldBe(expected, .05);
    }

    [Theory]
    [InlineData("#0B5C8A", "#0b5c8a"), InlineData("08c", null), InlineData(" #7a0019 ", "#7a0019"), InlineData("063", "#006633"), InlineData("", "#0b5c8a")]
    public void A_colour_is_taken_with_or_without_hash_long_or_short(string typed, string? kept)
    {
        if (kept is null)
            Should.Throw<RuleBroken>(() => Accent.Accept(typed));
        else
            Accent.Accept(typed).Colour.ShouldBe(kept);
    }

    [Theory]
    [InlineData("#ffcc00"), InlineData("#ffffff"), InlineData("#9fd8ff"), InlineData("#ff5555"), InlineData("#00c853"), InlineData("#8a8a8a")]
    public void A_colour_that_stands_out_too_little_is_refused_and_the_nearest_that_passes_is_named(string typed)
    {
        var refusal = Should.Throw<RuleBroken>(() => Accent.Accept(typed)).Message;

        var proposed = refusal[(refusal.LastIndexOf('#'))..].TrimEnd('.');
        Accent.Accept(proposed).Colour.ShouldBe(proposed);
        Accent.Contrast(proposed, "#f4f1ea").ShouldBeInRange(4.5, 4.65);
        refusal.ShouldStartWith($"The accent colour {typed} stands out too little");
    }

    [Theory]
    [InlineData("red"), InlineData("#12345"), InlineData("#gggggg"), InlineData("rgb(1,2,3)"), InlineData("#0b5c8a;}")]
    public void What_is_no_colour_is_refused(string typed) =>
        Should.Throw<RuleBroken>(() => Accent.Accept(typed)).Message.ShouldBe("Write the accent colour as #rrggbb, such as #0b5c8a.");

    [Theory]
    [InlineData("#0b5c8a"), InlineData("#000000"), InlineData("#0000ff"), InlineData("#7a0019"), InlineData("#006633"), InlineData("#5f5f5f")]
    public void Every_accent_stands_out_on_dark_paper_too(string colour)
    {
        var onDark = new Accent(colour).OnDark;

        Accent.Contrast(onDark, "#1c2026").ShouldBeGreaterThanOrEqualTo(4.5);
        Accent.Contrast(onDark, "#14171b").ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Fact]
    public void The_style_sheet_s_own_colours_are_those_of_the_default() =>
        File.ReadAllText(Path.Combine(Repository(), "src/Newsroom.Web/client/site.css"))
            .ShouldContain($"--accent: {Accent.Default.Colour};\n  --accent-on-dark: {Accent.Default.OnDark};");

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Newsroom.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
