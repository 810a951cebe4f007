using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Newsroom.Text;
using TextInput = Newsroom.Text.TextInput;

namespace Newsroom.Importing;

internal sealed partial class WordReading
{
    // Word itself allows no more.
    private const int MostColumns = 63;

    private void Read(Table table)
    {
        var (outer, isOutermost, around) = (blocks, tables == 0, Place());
        tables++;
        var rows = Rows(table).ToList();
        var cells = rows.ConvertAll(Cells);
        tables--;
        blocks = outer;
        if (cells is [[{ Span: 1 } only]])
        {
            blocks.AddRange(only.Blocks);   // a frame around some paragraphs
            return;
        }

        if (!isOutermost)
        {
            Say($"A table within a table {around} was flattened. Look at that cell.");
            blocks.AddRange(cells.Select(row => new Block(BlockKind.Paragraph, Joined(row.Select(Pieces), ", "))).Where(b => b.Pieces.Count > 0));
            return;
        }

        Add(cells, around);
    }

    private void Add(List<List<Cell>> rows, string around)
    {
        if (!rows.Exists(row => row.Exists(cell => cell.Blocks.Count > 0)))
            return;
        if (rows.Exists(row => row.Exists(cell => cell.Span > 1 || cell.IsCovered)))
            Say($"Cells of the table {around} were merged. Each stands alone now, and those it covered are empty: look at that table.");
        if (rows.Exists(row => row.Exists(cell => cell.Blocks.Count > 1)))
            Say($"The table {around} has cells with several paragraphs. They stand on one line now: look at that table.");

        var columns = Math.Min(MostColumns, rows.Max(row => row.Sum(cell => cell.Span)));
        var lines = rows.ConvertAll(row => "| " + string.Join(" | ", row.SelectMany(Texts).Concat(Enumerable.Repeat("", columns)).Take(columns)) + " |");
        var rules = Enumerable.Range(0, columns).Select(column => IsRightAligned(rows, column) ? "---:" : "---");
        lines.Insert(1, "| " + string.Join(" | ", rules) + " |");
        blocks.Add(new Block(BlockKind.Table, [])
        {
            Table = string.Join('\n', lines),
            NotesOfTable = [.. rows.SelectMany(row => row).SelectMany(Pieces).OfType<FootnoteMark>().Select(n => n.Number)],
        });
        lastSaid = TextInput.OneLine(string.Join(' ', rows[^1].SelectMany(c => c.Blocks).Select(b => b.Says))) is { Length: > 0 } says ? says : lastSaid;
    }

    private static IEnumerable<string> Texts(Cell cell) => Enumerable.Repeat("", cell.Span - 1).Prepend(MarkdownWriting.Line(Pieces(cell)));

    private static bool IsRightAligned(List<List<Cell>> rows, int column)
    {
        var below = rows.Skip(1).Select(row => row.ElementAtOrDefault(column)).Where(cell => cell?.Blocks.Count > 0).ToList();
        return below.Count > 0 && below.TrueForAll(cell => cell!.IsRightAligned);
    }

    private static List<MarkdownPiece> Pieces(Cell cell) =>
        Joined(cell.Blocks.Select(b => b.Pieces), cell.Blocks.Exists(b => b.IsOfList) ? "; " : " ");

    private static List<MarkdownPiece> Joined(IEnumerable<IReadOnlyList<MarkdownPiece>> parts, string between) =>
        [.. parts.Where(p => p.Count > 0).SelectMany((p, i) => i == 0 ? p : p.Prepend(new Words(between)))];

    private IEnumerable<TableRow> Rows(OpenXmlElement table)
    {
        foreach (var element in table.ChildElements)
            switch (element)
            {
                case TableRow row when row.TableRowProperties?.GetFirstChild<Deleted>() is not null:
                    NoteTracked(true);
                    break;
                case TableRow row:
                    yield return row;
                    break;
                case SdtRow { SdtContentRow: { } content }:
                    foreach (var row in Rows(content))
                        yield return row;
                    break;
                case CustomXmlRow or AlternateContent:
                    foreach (var row in Chosen(element).OfType<TableRow>())
                        yield return row;
                    break;
            }
    }

    private List<Cell> Cells(TableRow row)
    {
        var cells = new List<Cell>();
        foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row))
        {
            blocks = [];
            Walk(cell.ChildElements);
            var properties = cell.TableCellProperties;
            var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, MostColumns);
            var merge = properties?.VerticalMerge is { } vertical && vertical.Val?.Value != MergedCellValues.Restart;
            var end = cell.Elements<Paragraph>().FirstOrDefault()?.ParagraphProperties?.Justification?.Val?.Value;
            cells.Add(new Cell(blocks, span, merge, end == JustificationValues.Right || end == JustificationValues.End));
        }
        return cells;
    }

    /// <param name="IsCovered">Whether the merged cell above reaches over it.</param>
    private sealed record Cell(List<Block> Blocks, int Span, bool IsCovered, bool IsRightAligned);
}
