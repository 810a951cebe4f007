using SkiaSharp;

namespace Newsroom.Sharing.Typesetting;

/// <summary>A stretch of text that looks the same all along.</summary>
/// <param name="Size">In points, or in pixels of a picture.</param>
internal sealed record TextSpan(string Text, Cut Cut, float Size, SKColor Colour)
{
    /// <summary>Where it leads; empty where it leads nowhere. A name with # stands for a place within the same document.</summary>
    public string Link { get; init; } = "";

    /// <summary>The place's name that a link within the document leads to.</summary>
    public string Place { get; init; } = "";

    public bool IsUnderlined { get; init; }
    public bool IsStruck { get; init; }

    /// <summary>How far it stands above the baseline, as marks of footnotes do.</summary>
    public float Rise { get; init; }
}
