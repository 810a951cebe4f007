using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Newsroom.Text;

/// <summary>The text of a Markdown tree without its markup. The parser's limit of depth keeps the recursion shallow.</summary>
internal static class PlainText
{
    public static string From(MarkdownDocument document) => string.Join("\n\n", Blocks(document));

    private static IEnumerable<string> Blocks(IEnumerable<Block> blocks) => blocks.Select(Of).Where(text => text.Length > 0);

    private static string Of(Block block) => block switch
    {
        LinkReferenceDefinitionGroup => "",
        ListBlock list => string.Join('\n', list.OfType<ListItemBlock>().Select(item => Item(list, item))),
        Table table => string.Join('\n', table.OfType<TableRow>().Select(row => string.Join('\t', row.Select(Of)))),
        ContainerBlock container => string.Join("\n\n", Blocks(container)),
        CodeBlock code => code.Lines.ToString(),
        LeafBlock { Inline: { } inline } => Of(inline).Trim(),
        _ => "",
    };

    private static string Item(ListBlock list, ListItemBlock item)
    {
        var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}. ") : "- ";
        return mark + string.Join('\n', Blocks(item)).Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal);
    }

    private static string Of(ContainerInline inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline lineBreak:
                text.Append(lineBreak.IsHard ? '\n' : ' ');
                break;
            case FootnoteLink or LinkInline { IsImage: true }:
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Append(text, child);
                break;
        }
    }
}
