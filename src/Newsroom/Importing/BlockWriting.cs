using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newsroom.Text;

namespace Newsroom.Importing;

/// <summary>Blocks as Markdown.</summary>
internal static partial class BlockWriting
{
    private const int LongestSpeaker = 120;

    public static string Markdown(IReadOnlyList<Block> blocks)
    {
        var written = new StringBuilder();
        var lists = new ListWriting(written);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsOfList)
            {
                lists.Write(blocks[i]);
                continue;
            }

            lists.End();
            var quoted = Quoted(blocks, i);
            var markdown = quoted > 0 ? Quote([.. blocks.Skip(i).Take(quoted)]) : Of(blocks[i]);
            i += Math.Max(0, quoted - 1);
            if (markdown.Length > 0)
                written.Append(written.Length > 0 ? "\n\n" : "").Append(markdown);
        }
        return written.ToString();
    }

    private static string Of(Block block) => block.Kind switch
    {
        BlockKind.Table => block.Table,
        BlockKind.Heading => Heading(block),
        _ => MarkdownWriting.Paragraph(block.Pieces),
    };

    private static string Heading(Block block)
    {
        var words = MarkdownWriting.Line(block.Pieces.Where(p => p is not PictureMark));
        var heading = words.Length == 0 ? "" : new string('#', Math.Min(6, block.Level)) + " " + words;
        var pictures = string.Join("\n\n", block.Pieces.OfType<PictureMark>().Select(p => MarkdownWriting.Paragraph([p])));
        return string.Join("\n\n", ((string[])[heading, pictures]).Where(part => part.Length > 0));
    }

    // A speaker often stands below in a style of its own.
    private static int Quoted(IReadOnlyList<Block> blocks, int from)
    {
        var count = 0;
        while (from + count < blocks.Count && blocks[from + count].Kind == BlockKind.Quote)
            count++;
        if (count > 0 && from + count < blocks.Count && blocks[from + count] is { Kind: BlockKind.Paragraph } next && NamesSpeaker(next))
            count++;
        return count;
    }

    private static bool NamesSpeaker(Block block) => block.Says.Length <= LongestSpeaker && SpeakerDash().IsMatch(block.Says);

    private static string Quote(IReadOnlyList<Block> blocks)
    {
        var paragraphs = blocks.Select((block, i) => i > 0 && i == blocks.Count - 1 && NamesSpeaker(block)
            ? "— " + MarkdownWriting.Paragraph([new Words(SpeakerDash().Replace(block.Says, ""))])
            : WithSpeakerOnLastLine(MarkdownWriting.Paragraph(block.Pieces)));
        return "> " + string.Join("\n\n", paragraphs).Replace("\n", "\n> ", StringComparison.Ordinal).Replace("\n> \n", "\n>\n", StringComparison.Ordinal);
    }

    private static string WithSpeakerOnLastLine(string markdown) => HyphenOnLastLine().Replace(markdown, "$1— ");

    [GeneratedRegex(@"^(—|―|–|--?)\s+")]
    private static partial Regex SpeakerDash();

    [GeneratedRegex(@"(\\\n)\\-\s+(?=[^\n]{0,120}$)")]
    private static partial Regex HyphenOnLastLine();

    /// <summary>Nested lists: each item indented by what stands before its parent's words.</summary>
    private sealed class ListWriting(StringBuilder written)
    {
        private readonly Stack<Open> open = new();
        private bool isRunning;

        public void End()
        {
            open.Clear();
            isRunning = false;
        }

        public void Write(Block block)
        {
            if (block.Kind == BlockKind.ListMore && open.TryPeek(out var item))
            {
                written.Append("\n\n").Append(' ', item.Indent).Append(Indented(MarkdownWriting.Paragraph(block.Pieces), item.Indent));
                return;
            }

            var place = block.Place ?? new ListPlace(0, 0, false, 1, false);
            Open? before = null;
            while (open.TryPeek(out var top) && top.Place.Level >= place.Level)
                before = open.Pop();
            var outer = open.TryPeek(out var parent) ? parent.Indent : 0;
            var goesOn = before is not null && before.Place.IsOrdered == place.IsOrdered && before.Place.Level == place.Level && before.Place.List == place.List
                && (!place.IsOrdered || place.Number == before.Place.Number + 1);
            // Another mark begins another list.
            var isOther = before is not null && before.Place.IsOrdered == place.IsOrdered && (goesOn ? before.IsOther : !before.IsOther);
            var mark = place.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{place.Number}{(isOther ? ")" : ".")} ") : isOther ? "* " : "- ";
            var mayInterrupt = !place.IsOrdered || place.Number == 1 || goesOn;
            written.Append(written.Length == 0 ? "" : isRunning && (goesOn || (before is null && mayInterrupt)) ? "\n" : "\n\n")
                .Append(' ', outer).Append(mark).Append(Indented(MarkdownWriting.Paragraph(block.Pieces), outer + mark.Length));
            open.Push(new Open(place, isOther, outer + mark.Length));
            isRunning = true;
        }

        private static string Indented(string markdown, int indent) => markdown.Replace("\n", "\n" + new string(' ', indent), StringComparison.Ordinal);

        private sealed record Open(ListPlace Place, bool IsOther, int Indent);
    }
}
