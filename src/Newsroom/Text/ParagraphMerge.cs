using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace Newsroom.Text;

/// <summary>
/// Two people changed the same text: cut into pieces of whole paragraphs, so that one person can take each piece from either side.
/// Changes that do not meet stand apart, each with the side that made it; only those that meet are to be decided.
/// </summary>
public static class ParagraphMerge
{
    /// <summary>The most pieces that are offered for a choice; beyond, the two texts have so little in common that they are one piece.</summary>
    public const int MostChoices = 300;

    // Time grows with the product of both sides.
    private const int MostParagraphs = 10_000;

    /// <param name="before">The text both began with; null where it is not known: then every difference is to be decided.</param>
    /// <returns>
    /// In reading order. Taking every piece from one side gives that side's text, except for the number of empty lines between paragraphs;
    /// where one side changed nothing, what is proposed is the other side's text to the letter.
    /// </returns>
    public static IReadOnlyList<MergePiece> Of(string? before, string mine, string theirs)
    {
        var (ours, others) = (TextInput.Paragraphs(mine), TextInput.Paragraphs(theirs));
        string[] fresh = [.. TextPieces.Blocks(ours)];
        string[] other = [.. TextPieces.Blocks(others)];
        var pieces = before is null
            ? OfTwo(fresh, other)
            : OfThree([.. TextPieces.Blocks(TextInput.Paragraphs(before))], fresh, other);
        return pieces.Count(p => p.IsChoice) <= MostChoices ? pieces : [MergePiece.Between(before is null ? null : TextInput.Paragraphs(before), ours, others)];
    }

    /// <summary>One text of the pieces, with an empty line between any two paragraphs.</summary>
    /// <param name="choose">Asked for each piece that is a choice, with its place counted from 0.</param>
    public static string Compose(IReadOnlyList<MergePiece> pieces, Func<int, MergePiece, MergeSide> choose)
    {
        var text = new StringBuilder();
        foreach (var (place, piece) in pieces.Index())
            Append(text, piece.IsChoice ? piece.From(choose(place, piece)) : piece.Mine);
        return TextInput.Paragraphs(text.ToString());
    }

    /// <summary>One after the other, with an empty line between.</summary>
    internal static string Joined(string one, string next)
    {
        var text = new StringBuilder(one);
        Append(text, next);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string next)
    {
        if (next.Length == 0)
            return;

        var lineEnds = 0;
        for (var i = text.Length - 1; i >= 0 && char.IsWhiteSpace(text[i]); i--)
            lineEnds += text[i] == '\n' ? 1 : 0;
        if (text.Length > 0 && lineEnds < 2)
            text.Append('\n', 2 - lineEnds);
        text.Append(next);
    }

    private static List<MergePiece> OfTwo(string[] mine, string[] theirs)
    {
        var pieces = new List<MergePiece>();
        var (m, t) = (0, 0);
        foreach (var hunk in Hunks(mine, theirs).Append(new Hunk(mine.Length, mine.Length, theirs.Length, theirs.Length)))
        {
            for (; m < hunk.From; m++, t++)
                pieces.Add(MergePiece.Alike(mine[m]));
            Add(pieces, null, mine[m..hunk.To], theirs[t..hunk.OtherTo]);
            (m, t) = (hunk.To, hunk.OtherTo);
        }

        return pieces;
    }

    private static List<MergePiece> OfThree(string[] before, string[] mine, string[] theirs)
    {
        var pieces = new List<MergePiece>();
        var (my, their) = (new Side(mine, Hunks(before, mine)), new Side(theirs, Hunks(before, theirs)));
        var at = 0;
        while (at < before.Length || my.HasHunk || their.HasHunk)
        {
            var start = Math.Min(my.NextFrom(before.Length), their.NextFrom(before.Length));
            for (; at < start; at++)
                pieces.Add(MergePiece.Alike(MergePiece.Changed(before[at], my.Take(), their.Take())));
            if (!my.HasHunk && !their.HasHunk)
                break;

            var end = Together(my, their, start);
            Add(pieces, before[start..end], my.TakeUpTo(start, end), their.TakeUpTo(start, end));
            at = end;
        }

        return pieces;
    }

    /// <summary>How far changes hang together that begin here: they touch the same paragraph, or both put something in at the same place.</summary>
    private static int Together(Side my, Side their, int start)
    {
        // What is put in before a paragraph has nothing to do with what becomes of the paragraph.
        var (i, j) = (PutsIn(my), PutsIn(their));
        var end = start;
        if (i + j == 0)
        {
            end = start + 1;
            for (var before = -1; before != i + j;)
            {
                before = i + j;
                for (; my.At(i) is { } hunk && hunk.From < end; i++)
                    end = Math.Max(end, hunk.To);
                for (; their.At(j) is { } hunk && hunk.From < end; j++)
                    end = Math.Max(end, hunk.To);
            }
        }

        (my.Taking, their.Taking) = (i, j);
        return end;

        int PutsIn(Side side) => side.At(0) is { } hunk && hunk.From == start && hunk.To == start ? 1 : 0;
    }

    /// <summary>Where each side has as many paragraphs as the other, each pair is a piece of its own.</summary>
    private static void Add(List<MergePiece> pieces, string[]? before, string[] mine, string[] theirs)
    {
        if (mine.Length == 0 && theirs.Length == 0 && (before is null || before.Length == 0))
            return;

        if (mine.Length == theirs.Length && (before is null || before.Length == mine.Length))
        {
            for (var i = 0; i < mine.Length; i++)
                pieces.Add(MergePiece.Between(before?[i], mine[i], theirs[i]));
            return;
        }

        pieces.Add(MergePiece.Between(before is null ? null : string.Concat(before), string.Concat(mine), string.Concat(theirs)));
    }

    private static List<Hunk> Hunks(string[] before, string[] after)
    {
        string[] old = [.. before.Select(p => p.TrimEnd())];
        string[] fresh = [.. after.Select(p => p.TrimEnd())];
        var same = old.Zip(fresh).TakeWhile(p => p.First == p.Second).Count();
        var sameAtEnd = old.Reverse().Zip(fresh.Reverse()).Take(Math.Min(old.Length, fresh.Length) - same).TakeWhile(p => p.First == p.Second).Count();
        var (oldMiddle, freshMiddle) = (old[same..^sameAtEnd], fresh[same..^sameAtEnd]);
        if (oldMiddle.Length + freshMiddle.Length == 0)
            return [];
        if (oldMiddle.Length + freshMiddle.Length > MostParagraphs)
            return [new Hunk(same, old.Length - sameAtEnd, same, fresh.Length - sameAtEnd)];

        IList<DiffBlock> blocks = Differ.Instance.CreateDiffs("old", "fresh", ignoreWhiteSpace: false, ignoreCase: false, new TextPieces.Given(oldMiddle, freshMiddle)).DiffBlocks;
        return [.. blocks.Select(b => new Hunk(
            same + b.DeleteStartA, same + b.DeleteStartA + b.DeleteCountA, same + b.InsertStartB, same + b.InsertStartB + b.InsertCountB))];
    }

    /// <summary>Paragraphs [From, To) became [OtherFrom, OtherTo).</summary>
    private sealed record Hunk(int From, int To, int OtherFrom, int OtherTo);

    /// <summary>One side's text while it is read along with what was before.</summary>
    private sealed class Side(string[] text, List<Hunk> hunks)
    {
        private int next;
        private int at;

        /// <summary>How many hunks the piece that is being made takes.</summary>
        public int Taking { get; set; }

        public bool HasHunk => next < hunks.Count;

        public Hunk? At(int ahead) => next + ahead < hunks.Count ? hunks[next + ahead] : null;

        public int NextFrom(int end) => HasHunk ? hunks[next].From : end;

        /// <summary>The next paragraph, which is as it was.</summary>
        public string Take() => text[at++];

        /// <summary>All that stands here now for the paragraphs [start, end) from before.</summary>
        public string[] TakeUpTo(int start, int end)
        {
            var grown = 0;
            for (; Taking > 0; Taking--, next++)
                grown += hunks[next].OtherTo - hunks[next].OtherFrom - (hunks[next].To - hunks[next].From);
            var from = at;
            at += end - start + grown;
            return text[from..at];
        }
    }
}
