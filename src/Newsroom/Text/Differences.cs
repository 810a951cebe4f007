using DiffPlex;
using DiffPlex.Model;

namespace Newsroom.Text;

/// <summary>What changed between two texts, word by word.</summary>
public static class Differences
{
    // Time grows with the product of both sides; a stretch of more pieces counts as rewritten, which is how it reads, too.
    private static readonly (IChunker Chunker, int MostPieces)[] FromCoarseToFine =
        [(new TextPieces.Paragraphs(), 10_000), (new TextPieces.Sentences(), 3_000), (new TextPieces.Words(), 3_000)];

    /// <summary>
    /// In reading order, neighbours of different kinds, what was removed before what was added. Kept and Removed together are
    /// <paramref name="before"/> to the letter, Kept and Added are <paramref name="after"/>.
    /// </summary>
    /// <remarks>Paragraphs are compared first, then sentences in changed paragraphs, then words in changed sentences.</remarks>
    public static IReadOnlyList<Difference> ByWord(string before, string after)
    {
        var differences = new DifferenceList();
        Compare(before, after, level: 0, differences);
        return differences.Joined();
    }

    private static void Compare(string before, string after, int level, DifferenceList found)
    {
        if (level == FromCoarseToFine.Length || before.Length == 0 || after.Length == 0)
        {
            found.Changed(before, after);
            return;
        }

        var (chunker, mostPieces) = FromCoarseToFine[level];
        var old = chunker.Chunk(before);
        var fresh = chunker.Chunk(after);
        var same = Shared(old, fresh);
        var sameAtEnd = Shared(old.Reverse().Take(old.Count - same), fresh.Reverse().Take(fresh.Count - same));
        string[] oldMiddle = [.. old.Skip(same).SkipLast(sameAtEnd)];
        string[] freshMiddle = [.. fresh.Skip(same).SkipLast(sameAtEnd)];

        found.Kept(string.Concat(old.Take(same)));
        if (oldMiddle.Length + freshMiddle.Length > mostPieces)
            Compare(string.Concat(oldMiddle), string.Concat(freshMiddle), FromCoarseToFine.Length, found);
        else
            CompareMiddle(oldMiddle, freshMiddle, level, found);
        found.Kept(string.Concat(old.TakeLast(sameAtEnd)));
    }

    private static void CompareMiddle(string[] old, string[] fresh, int level, DifferenceList found)
    {
        var at = 0;
        foreach (var block in Blocks(old, fresh))
        {
            found.Kept(string.Concat(old[at..block.DeleteStartA]));
            at = block.DeleteStartA + block.DeleteCountA;
            Compare(
                string.Concat(old[block.DeleteStartA..at]),
                string.Concat(fresh.AsSpan(block.InsertStartB, block.InsertCountB)),
                level + 1,
                found);
        }
        found.Kept(string.Concat(old[at..]));
    }

    private static IList<DiffBlock> Blocks(string[] old, string[] fresh) =>
        Differ.Instance.CreateDiffs("old", "fresh", ignoreWhiteSpace: false, ignoreCase: false, new TextPieces.Given(old, fresh)).DiffBlocks;

    private static int Shared(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
}
