using Newsroom.Sharing.Typesetting;
using SkiaSharp;

namespace Newsroom.Sharing;

/// <summary>A4 pages that are filled from the top; drawn when it is known how many there are. Distances are points from the page's upper left corner.</summary>
internal sealed class PdfPages(bool isRightToLeft)
{
    public const float PageWidth = 595.28f;
    public const float PageHeight = 841.89f;
    public const float Side = 68;
    public const float Top = 84;
    public const float Bottom = PageHeight - 70;
    public const float TextWidth = PageWidth - 2 * Side;

    /// <summary>A text of more pages than this ends with a word where the rest can be read.</summary>
    public const int Most = 400;

    private readonly List<List<Action<SKCanvas>>> pages = [[]];

    public float Y { get; private set; } = Top;
    public int Count => pages.Count;
    public bool IsFull => pages.Count >= Most;
    public GlyphsUsed Used { get; } = new();

    public float Left => Bottom - Y;

    public void NewPage()
    {
        pages.Add([]);
        Y = Top;
    }

    /// <summary>No space stands at the top of a page.</summary>
    public void Space(float height)
    {
        if (Y > Top)
            Y += height;
    }

    public void Need(float height)
    {
        if (height > Left && Y > Top)
            NewPage();
    }

    public void Advance(float height) => Y += height;

    public void Draw(Action<SKCanvas> drawing) => pages[^1].Add(drawing);

    /// <summary>Lines one below the other; neither the first nor the last of several stands alone on a page.</summary>
    /// <param name="indent">From the side at which lines begin.</param>
    /// <param name="beside">Draws beside each stretch of lines: from and to.</param>
    /// <param name="mark">Stands beside the first line, such as the mark of an item.</param>
    public void Lines(IReadOnlyList<SetLine> lines, float lineHeight, float indent = 0, Action<SKCanvas, float, float>? beside = null, SetLine? mark = null, float markIndent = 0)
    {
        // Arabic letters reach further up and down.
        if (isRightToLeft)
            lineHeight *= 1.14f;
        for (var done = 0; done < lines.Count;)
        {
            var remaining = lines.Count - done;
            var fitting = Math.Min(remaining, (int)(Left / lineHeight));
            if (fitting < remaining && Y > Top)
            {
                if (remaining - fitting == 1)
                    fitting--;
                if (fitting < 2)
                    fitting = 0;
            }
            if (fitting <= 0)
            {
                if (Y > Top)
                {
                    NewPage();
                    continue;
                }
                fitting = 1;
            }

            var from = Y;
            for (var i = 0; i < fitting; i++)
            {
                Place(lines[done + i], Y + lineHeight * .76f, indent);
                if (done + i == 0 && mark is not null)
                    Place(mark, Y + lineHeight * .76f, markIndent);
                Y += lineHeight;
            }
            var to = Y;
            if (beside is not null)
                Draw(canvas => beside(canvas, from, to));
            done += fitting;
            if (done < lines.Count)
            {
                if (IsFull)
                    return;
                NewPage();
            }
        }
    }

    public void Place(SetLine line, float baseline, float indent)
    {
        var left = StartOf(line, indent);
        Draw(canvas => line.Draw(canvas, left, baseline, Used));
    }

    /// <summary>Where a line begins on its left if it begins so far from the side at which this text begins.</summary>
    public float StartOf(SetLine line, float indent) => isRightToLeft ? PageWidth - Side - indent - line.Width : Side + indent;

    /// <summary>The left edge of a box of this width that begins so far from the side at which this text begins.</summary>
    public float LeftOf(float indent, float width) => isRightToLeft ? PageWidth - Side - indent - width : Side + indent;

    public void Write(SKDocument document, Action<SKCanvas, int, int> around)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var canvas = document.BeginPage(PageWidth, PageHeight);
            around(canvas, i + 1, pages.Count);
            foreach (var drawing in pages[i])
                drawing(canvas);
            document.EndPage();
        }
    }
}
