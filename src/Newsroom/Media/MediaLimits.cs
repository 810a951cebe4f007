namespace Newsroom.Media;

/// <summary>What the library takes at most.</summary>
/// <param name="MaxBytes">Of one file.</param>
/// <param name="MaxPixels">Of one picture, all its frames together.</param>
/// <param name="MaxSidePixels">Of a picture's longer side.</param>
public sealed record MediaLimits(long MaxBytes = 500_000_000, long MaxPixels = 120_000_000, int MaxSidePixels = 20_000)
{
    /// <summary>Of an animation.</summary>
    public const int MaxFrames = 1_000;
}
