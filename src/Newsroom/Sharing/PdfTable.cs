using Newsroom.Sharing.Typesetting;
using SkiaSharp;

namespace Newsroom.Sharing;

/// <summary>A table on the pages of a PDF: columns as wide as their words need, headings again on each page, rows broken only where one is longer than a page.</summary>
internal sealed class PdfTable
{
    /// <summary>More columns than this are written as lines.</summary>
    public const int MostColumns = 18;

    /// <summary>A table of more columns than this is set smaller.</summary>
    public const int ManyColumns = 8;

    private const float LineHeight = 12.5f;

    private const float Padding = 3.5f;

    private readonly PdfPages pages;
    private readonly IReadOnlyList<IReadOnlyList<(SetParagraph Text, TableCell Cell)>> rows;
    private readonly float[] widths;
    private readonly float gap;

    public PdfTable(PdfPages pages, IEnumerable<IReadOnlyList<TableCell>> rows, Func<TableCell, SetParagraph> set)
    {
        this.pages = pages;
        this.rows = [.. rows.Select(row => (IReadOnlyList<(SetParagraph, TableCell)>)[.. row.Select(cell => (set(cell), cell))])];
        gap = this.rows.Any(row => row.Count > ManyColumns) ? 5 : 9;
        widths = Widths();
    }

    public void Draw(SKColor rule)
    {
        var headings = rows.TakeWhile(row => row.All(c => c.Cell.IsHeading)).Take(3).ToList();
        foreach (var heading in headings)
            DrawRow(heading, rule);
        foreach (var row in rows.Skip(headings.Count))
        {
            if (pages.IsFull)
                return;
            if (HeightOf(row) > pages.Left && pages.Y > PdfPages.Top)
            {
                pages.NewPage();
                foreach (var heading in headings)
                    DrawRow(heading, rule);
            }
            DrawRow(row, rule);
        }
    }

    private void DrawRow(IReadOnlyList<(SetParagraph Text, TableCell Cell)> row, SKColor rule)
    {
        var cells = row.Select((cell, i) => cell.Text.Lines(Math.Max(12, widths[i] - gap))).ToList();
        var most = cells.Count == 0 ? 0 : cells.Max(lines => lines.Count);
        for (var from = 0; from < most;)
        {
            var fitting = Math.Max(1, (int)((pages.Left - 2 * Padding) / LineHeight));
            var to = Math.Min(most, from + fitting);
            pages.Advance(Padding);
            for (var line = from; line < to; line++)
            {
                var indent = 0f;
                for (var column = 0; column < cells.Count; column++)
                {
                    if (line < cells[column].Count)
                        pages.Place(cells[column][line], pages.Y + LineHeight * .76f, indent + Shift(row[column].Cell, widths[column] - gap, cells[column][line].Width));
                    indent += widths[column];
                }
                pages.Advance(LineHeight);
            }
            pages.Advance(Padding);
            from = to;
            var (y, width) = (pages.Y, widths.Sum() - gap);
            var left = pages.LeftOf(0, width);
            pages.Draw(canvas =>
            {
                using var paint = new SKPaint { Color = rule, StrokeWidth = .5f };
                canvas.DrawLine(left, y, left + width, y, paint);
            });
            if (from < most)
            {
                if (pages.IsFull)
                    return;
                pages.NewPage();
            }
        }
    }

    private static float Shift(TableCell cell, float width, float used) => cell.IsAtEnd ? width - used : cell.IsCentred ? (width - used) / 2 : 0;

    private float HeightOf(IReadOnlyList<(SetParagraph Text, TableCell Cell)> row) =>
        2 * Padding + LineHeight * (row.Count == 0 ? 0 : row.Select((cell, i) => cell.Text.Lines(Math.Max(12, widths[i] - gap)).Count).Max());

    private float[] Widths()
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        var (least, wished) = (new float[columns], new float[columns]);
        foreach (var row in rows)
            for (var i = 0; i < row.Count; i++)
            {
                var (word, line) = row[i].Text.Extents();
                (least[i], wished[i]) = (Math.Max(least[i], word + gap + 1), Math.Max(wished[i], line + gap + 1));
            }

        var width = PdfPages.TextWidth + gap;
        if (wished.Sum() <= width)
            return wished;

        // A very long word takes no more than its share.
        for (var i = 0; i < columns; i++)
            least[i] = Math.Min(least[i], Math.Max(width / columns, 40));
        var spare = width - least.Sum();
        var missing = wished.Zip(least, (w, l) => Math.Max(0, w - l)).Sum();
        return spare <= 0 || missing <= 0
            ? [.. least.Select(l => l * width / least.Sum())]
            : [.. least.Zip(wished, (l, w) => l + spare * Math.Max(0, w - l) / missing)];
    }
}
