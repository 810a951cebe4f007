using System.Text;

namespace Newsroom.Sharing.Typesetting;

internal enum Cut
{
    /// <summary>The serif of running text.</summary>
    Text,
    TextItalic,
    TextBold,

    /// <summary>The sans serif of dates, captions and tables.</summary>
    Small,
    SmallBold,
}

/// <summary>The open fonts beside the program. What one does not have is looked for in the next: between them they hold Latin, Cyrillic, Greek and Arabic.</summary>
public sealed class Typefaces : IDisposable
{
    // Its letters are small for its size. Every shape of a letter is one glyph, which no other letter shares: only so can text be copied out of a PDF.
    private const float ArabicEnlarged = 1.14f;

    private readonly Dictionary<Cut, Typeface[]> faces;

    /// <param name="folder">Holds the font files that the build takes from npm.</param>
    /// <exception cref="InvalidOperationException">A font is missing there.</exception>
    public Typefaces(string folder)
    {
        Typeface Read(string name, float enlarged = 1) => new(Path.Combine(folder, name + ".ttf"), enlarged);
        var (serif, serifItalic, serifBold) = (Read("SourceSerif4_400Regular"), Read("SourceSerif4_400Regular_Italic"), Read("SourceSerif4_700Bold"));
        var (sans, sansBold) = (Read("SourceSans3_400Regular"), Read("SourceSans3_600SemiBold"));
        var (arabic, arabicBold) = (Read("Amiri_400Regular", ArabicEnlarged), Read("Amiri_700Bold", ArabicEnlarged));
        faces = new Dictionary<Cut, Typeface[]>
        {
            [Cut.Text] = [serif, arabic, sans],
            [Cut.TextItalic] = [serifItalic, arabic, sans],
            [Cut.TextBold] = [serifBold, arabicBold, sansBold],
            [Cut.Small] = [sans, arabic, serif],
            [Cut.SmallBold] = [sansBold, arabicBold, serifBold],
        };
    }

    /// <summary>Whether every character has a shape of its own; what has none is drawn as a box.</summary>
    public bool Draws(string text) => text.EnumerateRunes().All(c => faces.Values.All(chain => Array.Exists(chain, f => f.Has(c.Value))));

    /// <summary>The first of the cut's fonts that has the character; the very first where none has.</summary>
    internal Typeface For(Cut cut, Rune character)
    {
        var chain = faces[cut];
        return Array.Find(chain, f => f.Has(character.Value)) ?? chain[0];
    }

    public void Dispose()
    {
        foreach (var face in faces.Values.SelectMany(chain => chain).Distinct())
            face.Dispose();
    }
}
