using System.Buffers;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Newsroom.Rules;

namespace Newsroom.Text;

/// <summary>From Markdown to a tree and to HTML that still has to be sanitised; refuses what would cost too much.</summary>
internal static partial class MarkdownParsing
{
    // For each of these marks Markdig may read its whole paragraph again: marks times characters, half a second at the worst.
    private const long MostMarkWork = 200_000_000;

    // One definition, linked thousands of times, would fill the memory.
    private const int MostHtmlCharacters = 2_000_000;

    // Markdig's own limit leaves emphasis unlimited until it is rendered.
    private const int MostLevels = 100;
    private const string TooDeep = "Lists, quotes or emphasis are nested too deeply. Flatten them to a few levels.";

    private const int HighestHeading = 2;
    private const int LowestHeading = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]()*_~|<:@^!&`\\");

    // Chosen one by one: UseAdvancedExtensions lets people write attributes, and so event handlers.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .UseFootnotes()
        .DisableHtml()
        .Build();

    /// <exception cref="RuleBroken">The text is too long, too deeply nested or one heap of marks.</exception>
    public static MarkdownDocument Parse(string markdown)
    {
        RuleBroken.ThrowIf(markdown.Length > MarkdownText.MaxLength,
            $"The text is longer than {MarkdownText.MaxLength:N0} characters. Shorten it, or offer the rest as a download.");
        var clean = TextInput.Paragraphs(markdown);
        RuleBroken.ThrowIf(MarkWork(clean) > MostMarkWork,
            "A paragraph, list or table holds too many links, stars or other marks. Split it with blank lines.");
        var document = RefusingDepth(() => Markdown.Parse(clean, Pipeline));
        RuleBroken.ThrowIf(IsDeeperThan(MostLevels, document), TooDeep);
        return document;
    }

    /// <exception cref="RuleBroken">As <see cref="Parse"/>, or the HTML becomes too large.</exception>
    public static string ToUnsafeHtml(string markdown)
    {
        var document = Parse(markdown);
        BeginHeadingsBelowTheHeadline(document);
        AlignCellsByClass(document);
        using var writer = new LimitedWriter(MostHtmlCharacters);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        RefusingDepth(() => renderer.Render(document));
        return writer.ToString();
    }

    private static T RefusingDepth<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ArgumentException)   // how Markdig says that its limit of 128 levels is passed
        {
            throw new RuleBroken(TooDeep);
        }
    }

    private static bool IsDeeperThan(int most, MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Object, int Depth)>([(document, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > most)
                return true;
            IEnumerable<MarkdownObject?> children = next.Object switch
            {
                ContainerBlock block => block,
                LeafBlock leaf => [leaf.Inline],
                ContainerInline inlines => inlines,
                _ => [],
            };
            foreach (var child in children)
                if (child is not null)
                    open.Push((child, next.Depth + 1));
        }
        return false;
    }

    // The levels used, whichever they are, become h2, h3, h4: no gap for a screen reader to stumble over.
    private static void BeginHeadingsBelowTheHeadline(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var levels = headings.Select(h => h.Level).Distinct().Order().ToList();
        foreach (var heading in headings)
            heading.Level = Math.Min(LowestHeading, HighestHeading + levels.IndexOf(heading.Level));
    }

    // Markdig would write a style attribute, which our content security policy forbids.
    private static void AlignCellsByClass(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var classes = table.ColumnDefinitions.Select(column => ClassFor(column.Alignment)).ToList();
            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
            foreach (var row in table.OfType<TableRow>())
                for (var i = 0; i < Math.Min(row.Count, classes.Count); i++)
                    if (classes[i] is { } name)
                        row[i].GetAttributes().AddClass(name);
        }
    }

    private static string? ClassFor(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Right => "end",
        TableColumnAlign.Center => "center",
        _ => null,
    };

    private static long MarkWork(string markdown)
    {
        var work = 0L;
        foreach (var paragraph in BlankLine().EnumerateSplits(markdown))
        {
            var text = markdown.AsSpan(paragraph);
            var marks = 4L * text.Count("www.");    // the dearest: each looks back over all links before it
            for (var at = 0; text[at..].IndexOfAny(Marks) is >= 0 and var next; at += next + 1)
                marks++;
            work += marks * text.Length;
        }
        return work;
    }

    [GeneratedRegex(@"\n[ \t>]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLine();
}
