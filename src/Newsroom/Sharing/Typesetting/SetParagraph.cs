using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Newsroom.Sharing.Typesetting;

/// <summary>A shape of a font at its place. Distances are in the paragraph's unit.</summary>
/// <param name="Cluster">The first UTF-16 unit it stands for.</param>
internal readonly record struct SetGlyph(ushort Id, float X, float Y, float Advance, int Cluster);

/// <summary>A stretch in one font that runs one way; its glyphs from left to right.</summary>
internal sealed record SetRun(int Start, int End, byte Level, Typeface Face, TextSpan Span, SetGlyph[] Glyphs)
{
    public bool IsRightToLeft => (Level & 1) == 1;
}

/// <summary>A paragraph whose letters have found their shapes, ready to be broken into lines.</summary>
internal sealed class SetParagraph
{
    private readonly string text;
    private readonly IReadOnlyList<TextSpan> spans;
    private readonly bool isRightToLeft;
    private readonly string language;
    private readonly Typefaces typefaces;
    private readonly byte[] levels;
    private readonly List<SetRun> runs = [];

    // How much each UTF-16 unit adds to the line: nothing where it is part of the cluster before it.
    private readonly float[] widths;
    private readonly bool[] beginsCluster;

    /// <param name="language">BCP 47; some letters take other shapes in some languages.</param>
    public SetParagraph(IEnumerable<TextSpan> spans, bool isRightToLeft, string language, Typefaces typefaces)
    {
        this.spans = [.. spans.Select(s => s with { Text = Drawable(s.Text) }).Where(s => s.Text.Length > 0)];
        (this.isRightToLeft, this.language, this.typefaces) = (isRightToLeft, language, typefaces);
        text = string.Concat(this.spans.Select(s => s.Text));
        levels = BidiLevels.Of(text, isRightToLeft);
        widths = new float[text.Length];
        beginsCluster = new bool[text.Length];
        Shape();
    }

    public bool IsEmpty => text.Length == 0;

    public string Text => text;

    /// <summary>The width of its widest word, and of its longest line.</summary>
    public (float Word, float Line) Extents()
    {
        var (word, widestWord, line, widestLine) = (0f, 0f, 0f, 0f);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                line = 0;
            word = char.IsWhiteSpace(text[i]) && text[i] != '\u00A0' ? 0 : word + widths[i];
            line += widths[i];
            (widestWord, widestLine) = (Math.Max(widestWord, word), Math.Max(widestLine, line));
        }
        return (widestWord, widestLine);
    }

    /// <summary>Broken after words; within one that is too long for a line of its own. At least one line is made of whatever fits.</summary>
    public IReadOnlyList<SetLine> Lines(float width, int mostLines = int.MaxValue)
    {
        var lines = new List<SetLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(start, width);
            if (lines.Count == mostLines - 1 && end < text.Length && text[end..].Trim().Length > 0)
            {
                lines.Add(Shortened(start, end, width));
                return lines;
            }
            lines.Add(LineOf(start, end));
            start = end;
        }
        return lines;
    }

    private int EndOfLine(int start, float width)
    {
        var (used, lastBreak) = (0f, -1);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n')
                return i + 1;
            var isSpace = char.IsWhiteSpace(text[i]);
            used += widths[i];
            // Spaces may hang over the edge.
            if (used > width && !isSpace && i > start)
            {
                if (lastBreak > start)
                    return lastBreak;
                var end = i;
                while (end > start + 1 && !beginsCluster[end])
                    end--;
                if (beginsCluster[end] && end > start)
                    return end;
            }
            if (BreaksAfter(i))
                lastBreak = i + 1;
        }
        return text.Length;
    }

    private bool BreaksAfter(int i)
    {
        var c = text[i];
        if (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
            return false;
        if (char.IsWhiteSpace(c))
            return c is not ('\u00A0' or '\u202F');
        if (c is '\u200B' or '\u2013' or '\u2014')
            return true;
        if (c is '-' or '/' or '\u2010' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]))
            return true;
        return c is >= '\u2E80' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF' && i + 1 < text.Length && beginsCluster[i + 1];
    }

    private SetLine Shortened(int start, int end, float width)
    {
        for (var kept = end; ; kept--)
        {
            if (kept > start && (!beginsCluster[kept - 1] || char.IsWhiteSpace(text[kept - 1])))
                continue;
            var shortened = new SetParagraph([.. Spans(start, kept), spans[^1] with { Text = "…" }], isRightToLeft, language, typefaces);
            if (shortened.Extents().Line <= width || kept <= start)
                return shortened.LineOf(0, shortened.text.Length);
        }
    }

    private IEnumerable<TextSpan> Spans(int start, int end)
    {
        var at = 0;
        foreach (var span in spans)
        {
            var (from, to) = (Math.Max(start, at) - at, Math.Min(end, at + span.Text.Length) - at);
            if (from < to)
                yield return span with { Text = span.Text[from..to] };
            at += span.Text.Length;
        }
    }

    private SetLine LineOf(int start, int end)
    {
        var visibleEnd = end;
        while (visibleEnd > start && char.IsWhiteSpace(text[visibleEnd - 1]))
            visibleEnd--;
        var parts = new List<(int Start, int End, byte Level, SetRun Run)>();
        var own = (byte)(isRightToLeft ? 1 : 0);
        for (var i = FirstRunAt(start); i < runs.Count && runs[i].Start < end; i++)
        {
            var run = runs[i];
            var (from, to) = (Math.Max(run.Start, start), Math.Min(run.End, end));
            if (Math.Min(to, visibleEnd) > from)
                parts.Add((from, Math.Min(to, visibleEnd), run.Level, run));
            if (to > Math.Max(from, visibleEnd))
                parts.Add((Math.Max(from, visibleEnd), to, own, run));
        }

        // Rule L2: from the highest level on, what runs the other way is turned round.
        var visual = Enumerable.Range(0, parts.Count).ToArray();
        for (var level = parts.Count == 0 ? 0 : parts.Max(p => p.Level); level >= 1; level--)
            for (var i = 0; i < visual.Length; i++)
            {
                var to = i;
                while (to < visual.Length && parts[visual[to]].Level >= level)
                    to++;
                if (to > i)
                {
                    Array.Reverse(visual, i, to - i);
                    i = to;
                }
            }

        var placed = new SetPart[parts.Count];
        var x = isRightToLeft ? -Width(visibleEnd, end) : 0;
        foreach (var index in visual)
        {
            var (from, to, _, run) = parts[index];
            var glyphs = new List<(SetGlyph Glyph, float X)>();
            var left = x;
            for (var i = FirstGlyphOf(run, from, to); i < run.Glyphs.Length && run.Glyphs[i].Cluster >= from && run.Glyphs[i].Cluster < to; i++)
            {
                glyphs.Add((run.Glyphs[i], x + run.Glyphs[i].X));
                x += run.Glyphs[i].Advance;
            }
            // Written in the order of reading, so that what is copied out of a PDF reads right.
            if (run.IsRightToLeft)
                glyphs.Reverse();
            placed[index] = new SetPart(run, from, to, left, x, glyphs);
        }
        return new SetLine(text, placed, Width(start, visibleEnd), isRightToLeft);
    }

    // Clusters go up in a run from left to right, and down in one from right to left.
    private static int FirstGlyphOf(SetRun run, int from, int to)
    {
        var (low, high) = (0, run.Glyphs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (run.IsRightToLeft ? run.Glyphs[middle].Cluster >= to : run.Glyphs[middle].Cluster < from)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private float Width(int start, int end)
    {
        var width = 0f;
        for (var i = start; i < end; i++)
            width += widths[i];
        return width;
    }

    private int FirstRunAt(int start)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].End <= start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void Shape()
    {
        var spanStart = 0;
        foreach (var span in spans)
        {
            var spanEnd = spanStart + span.Text.Length;
            var start = spanStart;
            Typeface? face = null;
            for (var i = spanStart; i < spanEnd;)
            {
                _ = Rune.TryGetRuneAt(text, i, out var rune);
                var next = FaceFor(rune, span.Cut, face);
                if (face is not null && (next != face || levels[i] != levels[start]) && i > start)
                {
                    Shape(start, i, face, span);
                    start = i;
                }
                face = next;
                i += rune.Value > 0xFFFF ? 2 : 1;
            }
            if (face is not null && spanEnd > start)
                Shape(start, spanEnd, face, span);
            spanStart = spanEnd;
        }
    }

    // Marks, spaces and signs keep to the font of the letters before them.
    private Typeface FaceFor(Rune rune, Cut cut, Typeface? present)
    {
        var isInvisible = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
        if (present is not null && (isInvisible || !Rune.IsLetter(rune) && present.Has(rune.Value)))
            return present;
        return typefaces.For(cut, rune);
    }

    private void Shape(int start, int end, Typeface face, TextSpan span)
    {
        using var buffer = new Buffer { ClusterLevel = ClusterLevel.MonotoneCharacters };
        buffer.AddUtf16(text, start, end - start);
        buffer.Direction = (levels[start] & 1) == 1 ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Language = new Language(language);
        buffer.GuessSegmentProperties();
        face.Shaper.Shape(buffer);
        var scale = span.Size * face.Enlarged / face.UnitsPerEm;
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new SetGlyph[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            var cluster = Math.Clamp((int)infos[i].Cluster, start, end - 1);
            var advance = text[cluster] is '\n' or '\t' ? 0 : positions[i].XAdvance * scale;
            glyphs[i] = new SetGlyph((ushort)infos[i].Codepoint, positions[i].XOffset * scale, -positions[i].YOffset * scale, advance, cluster);
            widths[cluster] += advance;
            beginsCluster[cluster] = true;
        }
        runs.Add(new SetRun(start, end, levels[start], face, span, glyphs));
    }

    // What no font draws is left out, so that it leaves no box: controls, marks of direction stay for the algorithm.
    private static string Drawable(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace('\t', ' ').Replace("\u00AD", "", StringComparison.Ordinal);
}
