namespace Newsroom.Sharing.Typesetting;

/// <summary>Which characters the glyphs of a document stand for, so that its text can be searched and copied.</summary>
internal sealed class GlyphsUsed
{
    private const string Brackets = "()[]{}<>«»‹›";

    private readonly Dictionary<string, Dictionary<ushort, string>> byFont = [];

    /// <summary>By the font's PostScript name, then by glyph.</summary>
    public IReadOnlyDictionary<string, Dictionary<ushort, string>> ByFont => byFont;

    public void Note(SetPart part, string text)
    {
        if (!byFont.TryGetValue(part.Run.Face.PostScriptName, out var characters))
            byFont[part.Run.Face.PostScriptName] = characters = [];

        for (var i = 0; i < part.Glyphs.Count; i++)
        {
            var glyph = part.Glyphs[i].Glyph;
            // Of several glyphs for one cluster the first one says it all.
            if (glyph.Id == 0 || i > 0 && part.Glyphs[i - 1].Glyph.Cluster == glyph.Cluster)
                continue;
            var end = part.End;
            for (var next = i + 1; next < part.Glyphs.Count; next++)
                if (part.Glyphs[next].Glyph.Cluster > glyph.Cluster)
                {
                    end = part.Glyphs[next].Glyph.Cluster;
                    break;
                }
            // Marks of direction are drawn as a space that takes no room; the space itself must not be read as one.
            if (text.AsSpan(glyph.Cluster, end - glyph.Cluster).ContainsAny('\u200E', '\u200F', '\u061C'))
                continue;
            characters.TryAdd(glyph.Id, part.Run.IsRightToLeft ? AsSeen(text[glyph.Cluster..end]) : text[glyph.Cluster..end]);
        }
    }

    // Brackets are turned round where text runs from right to left, and programs that read a PDF turn them back.
    private static string AsSeen(string says) =>
        says.Length == 1 && Brackets.IndexOf(says[0], StringComparison.Ordinal) is >= 0 and var at ? Brackets[at ^ 1].ToString() : says;
}
