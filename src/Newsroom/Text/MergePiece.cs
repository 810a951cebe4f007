namespace Newsroom.Text;

public enum MergeSide
{
    Mine,
    Theirs,

    /// <summary>Mine, then theirs.</summary>
    Both,
}

public enum MergeKind
{
    /// <summary>Both say the same.</summary>
    Same,

    OnlyMineChanged,
    OnlyTheirsChanged,

    /// <summary>Both changed it, or it is not known who did: somebody has to decide.</summary>
    Conflict,
}

/// <summary>One or more paragraphs of two texts at the same place, each with the empty lines behind it.</summary>
/// <param name="Before">What both began with; null where that is not known.</param>
/// <param name="Mine">Empty where mine has nothing here.</param>
/// <param name="Theirs">Empty where theirs has nothing here.</param>
public sealed record MergePiece(MergeKind Kind, string? Before, string Mine, string Theirs)
{
    public bool IsChoice => Kind != MergeKind.Same;

    /// <summary>The side to take where only one changed it; null where somebody has to decide.</summary>
    public MergeSide? Proposed => Kind switch
    {
        MergeKind.OnlyMineChanged => MergeSide.Mine,
        MergeKind.OnlyTheirsChanged => MergeSide.Theirs,
        _ => null,
    };

    public string From(MergeSide side) => side switch
    {
        MergeSide.Mine => Mine,
        MergeSide.Theirs => Theirs,
        _ => ParagraphMerge.Joined(Mine, Theirs),
    };

    internal static MergePiece Alike(string text) => new(MergeKind.Same, text, text, text);

    internal static MergePiece Between(string? before, string mine, string theirs)
    {
        if (IsSame(mine, theirs))
            return Alike(before is null ? mine : Changed(before, mine, theirs));
        if (before is null)
            return new(MergeKind.Conflict, null, mine, theirs);

        return new(IsSame(before, mine) ? MergeKind.OnlyTheirsChanged : IsSame(before, theirs) ? MergeKind.OnlyMineChanged : MergeKind.Conflict, before, mine, theirs);
    }

    /// <summary>Of three texts that differ in empty lines at most, the one that somebody changed.</summary>
    internal static string Changed(string before, string mine, string theirs) => mine == before ? theirs : mine;

    private static bool IsSame(string one, string other) => one.AsSpan().TrimEnd().SequenceEqual(other.AsSpan().TrimEnd());
}
