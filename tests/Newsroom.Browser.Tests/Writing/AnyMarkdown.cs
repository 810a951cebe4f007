using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Browser.Tests.Writing;

public sealed record WrittenText(string Markdown);

public sealed record TypedWords(string Words);

public sealed record TypedRuns(IReadOnlyList<MarkedWords> Runs);

/// <summary>Markdown as people and programs write it, nested, in several scripts; and words that look like it.</summary>
public static class AnyMarkdown
{
    private static readonly string[] Words =
    [
        "ferry", "Calder Bay", "18.00", "7", "Паром", "причал", "عبّارة", "الميناء", "渡轮", "フェリー", "Straße", "R&D", "don't", "a/b", "e.g.", "№ 5", "50 %", "👩‍✈️", "naïve",
        "snake_case", "x < y", "\\*", "\\_", "\\#", "\\[x\\]", "&amp;", "10 000 km", "(see below)", "“quoted”", "A–B", "~5",
    ];

    // What gives a mark its meaning somewhere.
    private static readonly string[] Marks =
    [
        "*", "**", "_", "`", "~~", "~", "[", "]", "(", ")", "![", "[^1]", "[x]", "#", "# ", "- ", "+ ", "1. ", "1) ", "> ", "|", "\\", "<", ">", "&", "&amp;", "!", ":", "---", "===", "```",
        "<b>", "<https://a.net>", "www.a.net", "https://a.net/x_y", "a@b.net", "—", "--", "\"", "'", ".", ",",
    ];

    private static readonly Gen<string> Plain = from many in Gen.Choose(1, 5) from chosen in Gen.ArrayOf(Gen.Elements(Words), many) select string.Join(' ', chosen);

    public static Arbitrary<WrittenText> Texts() => Arb.From(
        from many in Gen.Choose(1, 6)
        from blocks in Gen.ArrayOf(Blocks(3), many)
        from notes in Gen.Choose(0, 2)
        from text in Gen.ArrayOf(Gen.OneOf(Line(), LooseItem(1)), notes)
        select new WrittenText(string.Join("\n\n", [.. blocks, .. text.Select((t, i) => $"Note.[^n{i}]\n\n[^n{i}]: {Indented(t, "    ")}")])));

    public static Arbitrary<TypedWords> Typed() => Arb.From(
        from many in Gen.Choose(1, 9)
        from pieces in Gen.ArrayOf(Gen.OneOf(Gen.Elements(Words.Where(w => !w.Contains('\\') && !w.Contains("&amp;", StringComparison.Ordinal))), Gen.Elements(Marks), Gen.Constant(" ")), many)
        let words = string.Concat(pieces).Trim()
        where words.Length > 0
        select new TypedWords(words));

    public static Arbitrary<TypedRuns> Runs() => Arb.From(
        from many in Gen.Choose(1, 6)
        from runs in Gen.ArrayOf(Run(), many)
        where runs.Any(r => r.Text.Trim().Length > 0) && !Cross(runs)
        select new TypedRuns(runs));

    // Where two marks overlap and neither holds the other, Markdown cannot say it; the editor gives one up, and which one is no promise.
    private static bool Cross(IReadOnlyList<MarkedWords> runs) =>
        (from one in new[] { "bold", "italic", "strike" }
         from other in new[] { "bold", "italic", "strike" }
         where string.CompareOrdinal(one, other) < 0
         select CrossAt(runs, one, other)).Any(crosses => crosses);

    private static bool CrossAt(IReadOnlyList<MarkedWords> runs, string one, string other)
    {
        var before = "";
        foreach (var (hasOne, hasOther) in runs.Select(r => (r.Marks.Contains(one), r.Marks.Contains(other))))
        {
            var here = hasOne == hasOther ? "" : hasOne ? one : other;
            if (here.Length > 0 && before.Length > 0 && here != before)
                return true;
            if (here.Length > 0 || !hasOne)
                before = here;
        }

        return false;
    }

    private static Gen<MarkedWords> Run() =>
        from many in Gen.Choose(1, 4)
        from text in Gen.ArrayOf(Gen.Elements("a", "фе", "渡", "ع", "7", " ", " ", ".", ":", "(", ")", "「", "”", "—", "%", "€", "👩‍✈️", "!", "?"), many)
        from marks in Gen.SubListOf("bold", "italic", "strike", "code", "link")
        select new MarkedWords(string.Concat(text), [.. marks]);

    private static Gen<string> Blocks(int depth) => from many in Gen.Choose(1, 2) from blocks in Gen.ArrayOf(Block(depth), many) select string.Join("\n\n", blocks);

    private static Gen<string> Block(int depth)
    {
        var simple = Gen.Frequency((6, Line()), (1, Lines()), (1, Code()), (1, Gen.Constant("---")), (1, Picture()));
        if (depth == 0)
            return simple;
        return Gen.Frequency((5, simple), (2, Heading()), (2, Quote(depth)), (2, List(depth, "- ")), (1, List(depth, "* ")), (2, List(depth, "1. ")), (1, List(depth, "7. ")), (2, Table()));
    }

    private static Gen<string> Heading() => from level in Gen.Choose(2, 4) from words in Inline(1) select new string('#', level) + " " + words;

    private static Gen<string> Lines() =>
        from first in Line()
        from second in Line()
        from between in Gen.Elements("\n", " and\\\n", "  \n")
        select first + between + second;

    private static Gen<string> Code() => from language in Gen.Elements("", "css") from text in Gen.Elements("a { b: c }", "one\n\n  two *three*", "# no heading") select $"```{language}\n{text}\n```";

    private static Gen<string> Picture() =>
        from alt in Gen.Elements("", "The ferry", "Паром у причала")
        from credit in Gen.Elements("", " \"Photo: Erik Sandvik\"")
        select $"![{alt}](/media/7KQ2MX/ferry.jpg{credit})";

    private static Gen<string> Quote(int depth) =>
        from said in Blocks(depth - 1)
        from speaker in Gen.Elements("", "\n\n— Marta Ness", "\n\n-- Марта Несс, *harbour master*", "\n\n– الناطقة")
        select Indented("\n" + said + speaker, "> ")[1..];

    private static Gen<string> List(int depth, string mark) =>
        from many in Gen.Choose(1, 3)
        from isLoose in Gen.Elements(true, false)
        from items in Gen.ArrayOf(isLoose ? LooseItem(depth) : TightItem(depth), many)
        select string.Join(isLoose ? "\n\n" : "\n", items.Select(item => mark + Indented(item, new string(' ', mark.Length))));

    private static Gen<string> LooseItem(int depth) => from line in Line() from more in Blocks(depth - 1) select line + "\n\n" + more;

    private static Gen<string> TightItem(int depth) => depth <= 1 ? Line() : Gen.OneOf(Line(), from line in Line() from nested in TightList(depth - 1) select line + "\n" + nested);

    private static Gen<string> TightList(int depth) =>
        from mark in Gen.Elements("- ", "1. ")
        from many in Gen.Choose(1, 3)
        from items in Gen.ArrayOf(TightItem(depth), many)
        select string.Join('\n', items.Select(item => mark + Indented(item, new string(' ', mark.Length))));

    private static Gen<string> Table() =>
        from columns in Gen.Choose(1, 4)
        from rows in Gen.Choose(0, 3)
        from rules in Gen.ArrayOf(Gen.Elements("---", ":---", "---:", ":---:", "-"), columns)
        from cells in Gen.ArrayOf(Cell(), columns * (rows + 1))
        select string.Join('\n', [Row(cells[..columns]), Row(rules), .. Enumerable.Range(1, rows).Select(r => Row(cells[(r * columns)..((r + 1) * columns)]))]);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static Gen<string> Cell() => Gen.Frequency((4, Inline(1)), (1, Gen.Constant("")), (1, Gen.Constant("a \\| b")));

    private static Gen<string> Line() => from many in Gen.Choose(1, 3) from pieces in Gen.ArrayOf(Inline(2), many) select string.Join(' ', pieces);

    private static Gen<string> Inline(int depth)
    {
        if (depth == 0)
            return Plain;
        var inner = Inline(depth - 1);
        return Gen.Frequency(
            (6, Plain),
            (2, inner.Where(i => !i.StartsWith('*') && !i.EndsWith('*') && !i.Contains("**", StringComparison.Ordinal)).Select(i => $"**{i}**")),
            (2, inner.Where(i => !i.Contains('*')).Select(i => $"*{i}*")),
            (1, Plain.Select(i => $"***{i}***")),
            (1, inner.Where(i => !i.Contains('~')).Select(i => $"~~{i}~~")),
            (1, Gen.Elements("`a_b`", "`*x*`", "`` ` ``")),
            (1, Plain.Select(i => $"[{i}](https://calder-bay.net/a_b?c=d)")),
            (1, Gen.Elements("[**the** plan](/news/2026/05/plan \"The plan\")", "<https://calder-bay.net/>", "https://calder-bay.net/x_y_z", "www.calder-bay.net", "[mail](mailto:a@calder-bay.net)", "a@calder-bay.net")));
    }

    private static string Indented(string text, string by) => text.Replace("\n", "\n" + by, StringComparison.Ordinal).Replace($"\n{by}\n", $"\n{by.TrimEnd()}\n", StringComparison.Ordinal);
}
