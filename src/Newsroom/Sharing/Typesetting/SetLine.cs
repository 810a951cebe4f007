using SkiaSharp;

namespace Newsroom.Sharing.Typesetting;

/// <summary>A stretch of a line at its place; glyphs in the order of reading.</summary>
internal sealed record SetPart(SetRun Run, int Start, int End, float Left, float Right, IReadOnlyList<(SetGlyph Glyph, float X)> Glyphs);

/// <summary>One line, ready to be drawn.</summary>
/// <param name="Parts">In the order of reading.</param>
/// <param name="Width">Without the spaces at its end.</param>
internal sealed record SetLine(string Text, IReadOnlyList<SetPart> Parts, float Width, bool IsRightToLeft)
{
    public float Ascent => Parts.Count == 0 ? 0 : Parts.Max(p => p.Run.Face.Ascent * p.Run.Span.Size * p.Run.Face.Enlarged);
    public float Size => Parts.Count == 0 ? 0 : Parts.Max(p => p.Run.Span.Size);

    /// <summary>Glyphs that stand for characters that no font has.</summary>
    public int Missing => Parts.Sum(p => p.Glyphs.Count(g => g.Glyph.Id == 0 && p.Run.Start < p.Run.End && Text[g.Glyph.Cluster] is not ('\n' or '\u200B')));

    /// <param name="left">Where the line begins on its left, whichever way it runs.</param>
    public void Draw(SKCanvas canvas, float left, float baseline, GlyphsUsed? used = null)
    {
        foreach (var part in Parts)
        {
            var span = part.Run.Span;
            var glyphs = part.Glyphs.Where(g => g.Glyph.Id != 0 || Text[g.Glyph.Cluster] >= ' ').ToList();
            if (glyphs.Count == 0)
                continue;

            using var font = new SKFont(part.Run.Face.Shapes, span.Size * part.Run.Face.Enlarged) { Subpixel = true, Hinting = SKFontHinting.None, LinearMetrics = true, Edging = SKFontEdging.Antialias };
            using var paint = new SKPaint { Color = span.Colour, IsAntialias = true };
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun([.. glyphs.Select(g => g.Glyph.Id)], font, [.. glyphs.Select(g => new SKPoint(g.X, g.Glyph.Y - span.Rise))]);
            using var blob = builder.Build();
            if (blob is not null)
                canvas.DrawText(blob, left, baseline, paint);
            used?.Note(part, Text);
            Decorate(canvas, part, left, baseline, paint);
        }
    }

    private static void Decorate(SKCanvas canvas, SetPart part, float left, float baseline, SKPaint paint)
    {
        var span = part.Run.Span;
        var (from, to) = (left + part.Left, left + part.Right);
        paint.StrokeWidth = span.Size * .05f;
        if (span.IsUnderlined)
            canvas.DrawLine(from, baseline + span.Size * .14f, to, baseline + span.Size * .14f, paint);
        if (span.IsStruck)
            canvas.DrawLine(from, baseline - span.Size * .27f, to, baseline - span.Size * .27f, paint);

        var area = new SKRect(from, baseline - span.Size, to, baseline + span.Size * .3f);
        if (span.Link.StartsWith('#'))
            canvas.DrawLinkDestinationAnnotation(area, span.Link[1..]);
        else if (span.Link.Length > 0)
            canvas.DrawUrlAnnotation(area, span.Link);
        if (span.Place.Length > 0)
            canvas.DrawNamedDestinationAnnotation(new SKPoint(from, baseline - span.Size), span.Place);
    }
}
