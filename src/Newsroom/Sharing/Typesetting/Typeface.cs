using HarfBuzzSharp;
using SkiaSharp;

namespace Newsroom.Sharing.Typesetting;

/// <summary>One font file: its shapes to draw with, and its rules for which shapes letters take beside one another. May be used from any thread.</summary>
internal sealed class Typeface : IDisposable
{
    private readonly Blob blob;
    private readonly Face face;

    /// <param name="enlarged">How much larger it is set so that it looks as large as its neighbours.</param>
    /// <exception cref="InvalidOperationException">The file is missing or no font.</exception>
    public Typeface(string path, float enlarged = 1)
    {
        Enlarged = enlarged;
        Shapes = SKTypeface.FromFile(path) ?? throw new InvalidOperationException($"The font {path} cannot be read. Build the program again, or copy its fonts folder beside it.");
        blob = Blob.FromFile(path);
        blob.MakeImmutable();
        face = new Face(blob, 0);
        UnitsPerEm = face.UnitsPerEm;
        Shaper = new Font(face);
        Shaper.SetFunctionsOpenType();
        Shaper.SetScale(UnitsPerEm, UnitsPerEm);
        using var font = new SKFont(Shapes, 1);
        var metrics = font.Metrics;
        (Ascent, Descent) = (-metrics.Ascent, metrics.Descent);
        PostScriptName = Shapes.PostScriptName ?? Path.GetFileNameWithoutExtension(path);
    }

    public SKTypeface Shapes { get; }
    public Font Shaper { get; }
    public int UnitsPerEm { get; }
    public float Enlarged { get; }
    public string PostScriptName { get; }

    /// <summary>Above the baseline, as a part of the font's size.</summary>
    public float Ascent { get; }

    /// <summary>Below the baseline, as a part of the font's size.</summary>
    public float Descent { get; }

    public bool Has(int codePoint) => Shaper.TryGetNominalGlyph((uint)codePoint, out _);

    public void Dispose()
    {
        Shaper.Dispose();
        face.Dispose();
        blob.Dispose();
        Shapes.Dispose();
    }
}
