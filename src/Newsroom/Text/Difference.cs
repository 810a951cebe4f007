namespace Newsroom.Text;

/// <summary>A stretch of text that two versions share, or that only one of them has.</summary>
public sealed record Difference(DifferenceKind Kind, string Text);

public enum DifferenceKind
{
    Kept,
    Removed,
    Added,
}
