using Newsroom.Text;

namespace Newsroom.Importing;

internal enum BlockKind
{
    Paragraph,
    Title,
    Subtitle,
    Heading,
    Quote,
    ListItem,

    /// <summary>A further paragraph of the list item before it.</summary>
    ListMore,
    Table,
}

/// <summary>One paragraph, heading, item or table of a document.</summary>
/// <param name="Pieces">A table has none.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<MarkdownPiece> Pieces)
{
    /// <summary>Of a heading: 1 to 9.</summary>
    public int Level { get; init; }

    /// <summary>Of an item.</summary>
    public ListPlace? Place { get; init; }

    /// <summary>Of a table: as Markdown.</summary>
    public string Table { get; init; } = "";

    /// <summary>Numbers of the footnotes whose marks stand in the table.</summary>
    public IReadOnlyList<int> NotesOfTable { get; init; } = [];

    /// <summary>What it says, on one line.</summary>
    public string Says => Kind == BlockKind.Table ? TextInput.OneLine(MarkdownText.ToPlainText(Table)) : TextInput.OneLine(MarkdownWriting.PlainText(Pieces));

    public bool IsAllBold => Pieces.Count > 0 && Pieces.All(p => p is Words words && (words.Look.HasFlag(Look.Bold) || string.IsNullOrWhiteSpace(words.Text)));

    public bool IsOfList => Kind is BlockKind.ListItem or BlockKind.ListMore;
}
