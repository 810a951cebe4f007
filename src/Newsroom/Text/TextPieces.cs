using System.Globalization;
using System.Text;
using DiffPlex;

namespace Newsroom.Text;

/// <summary>Ways to cut a text into pieces that put together again are the text to the letter.</summary>
internal static class TextPieces
{
    /// <summary>Each line with its line end: a paragraph of Markdown, a list item, a table row.</summary>
    internal sealed class Paragraphs : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => Cut(text, (t, i) => t[i - 1] == '\n');
    }

    /// <summary>Up to the white space after a full stop, question mark, exclamation mark or colon; a guess is good enough.</summary>
    internal sealed class Sentences : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => Cut(text, (t, i) =>
            i > 1 && char.IsWhiteSpace(t[i - 1]) && !char.IsWhiteSpace(t[i]) && ".?!:;…؟。".Contains(t[i - 2]));
    }

    /// <summary>Words, numbers with their separators, runs of white space, and any other character alone.</summary>
    internal sealed class Words : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => Cut(text, (t, i) => !GoesOn(t, i));
    }

    /// <summary>Pieces already cut: the comparer asks for the old ones, then for the fresh ones.</summary>
    internal sealed class Given(string[] old, string[] fresh) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text == "old" ? old : fresh;
    }

    /// <summary>Paragraphs of Markdown, each with the empty lines behind it.</summary>
    internal static IReadOnlyList<string> Blocks(string text)
    {
        var blocks = new List<string>();
        var (start, at, wasEmpty) = (0, 0, false);
        foreach (var line in new Paragraphs().Chunk(text))
        {
            var isEmpty = string.IsNullOrWhiteSpace(line);
            if (wasEmpty && !isEmpty)
            {
                blocks.Add(text[start..at]);
                start = at;
            }

            (at, wasEmpty) = (at + line.Length, isEmpty);
        }

        if (start < text.Length)
            blocks.Add(text[start..]);
        return blocks;
    }

    private static List<string> Cut(string text, Func<string, int, bool> startsAt)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
            if (i == text.Length || startsAt(text, i))
            {
                pieces.Add(text[start..i]);
                start = i;
            }
        return pieces;
    }

    private static bool GoesOn(string text, int i)
    {
        if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            return true;
        var (before, here) = (KindAt(text, i - 1), KindAt(text, i));
        return here == PieceKind.Mark
            || (here == before && here != PieceKind.Other)
            || (before == PieceKind.Mark && here == PieceKind.Word)
            || (here == PieceKind.Word && Joins(text, i - 1))
            || (before == PieceKind.Word && Joins(text, i));
    }

    // 4.50 and 40,000 stay whole, and so do don't and l’île.
    private static bool Joins(string text, int i) =>
        i > 0 && i + 1 < text.Length
        && (text[i] is '.' or ',' or ':' ? char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])
            : text[i] is '\'' or '’' && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]));

    private static PieceKind KindAt(string text, int i)
    {
        if (char.IsLowSurrogate(text[i]) && i > 0)
            i--;
        Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out _);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => PieceKind.Mark,
            _ when Rune.IsLetterOrDigit(rune) => PieceKind.Word,
            _ when Rune.IsWhiteSpace(rune) => PieceKind.Space,
            _ => PieceKind.Other,
        };
    }

    private enum PieceKind
    {
        Word,
        Space,
        Mark,
        Other,
    }
}
