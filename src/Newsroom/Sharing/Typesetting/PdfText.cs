using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsroom.Sharing.Typesetting;

/// <summary>
/// Says in a finished PDF what its glyphs stand for and which language it is in. Skia knows only the characters that a font maps to a glyph by itself,
/// not those that shaping led to one: Arabic letters within a word, ligatures. An incremental update (ISO 32000-1, section 7.5.6) replaces its tables.
/// </summary>
internal static partial class PdfText
{
    /// <param name="pdf">As Skia wrote it, with a classic table of objects.</param>
    /// <param name="language">BCP 47.</param>
    public static byte[] Finish(byte[] pdf, GlyphsUsed used, string language)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var catalog = Catalog().Match(text);
        var trailer = Trailer().Match(text);
        if (!catalog.Success || !trailer.Success)
            return pdf;

        using var update = new MemoryStream(pdf.Length + 64 * 1024);
        update.Write(pdf);
        var written = new SortedDictionary<int, long>();
        foreach (Match font in Font().Matches(text))
            if (used.ByFont.TryGetValue(font.Groups["name"].Value, out var characters))
                Write(update, written, Number(font.Groups["map"]), Stream(Map(characters)));
        Write(update, written, Number(catalog.Groups["number"]), $"{catalog.Groups["entries"].Value}\n/Lang ({language})>>");

        var table = update.Position;
        var end = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, at) in written)
            end.Append(CultureInfo.InvariantCulture, $"{number} 1\n{at:0000000000} 00000 n \n");
        end.Append(CultureInfo.InvariantCulture, $"trailer\n{trailer.Groups["entries"].Value}\n/Prev {trailer.Groups["table"].Value}>>\nstartxref\n{table}\n%%EOF\n");
        update.Write(Encoding.Latin1.GetBytes(end.ToString()));
        return update.ToArray();
    }

    private static void Write(MemoryStream update, SortedDictionary<int, long> written, int number, string entries)
    {
        if (!written.TryAdd(number, update.Position))
            return;
        update.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{entries}\nendobj\n")));
    }

    private static string Stream(string content) => string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>> stream\n{content}\nendstream");

    // ISO 32000-1, section 9.10.3.
    private static string Map(Dictionary<ushort, string> characters)
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        foreach (var chunk in characters.OrderBy(c => c.Key).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (glyph, says) in chunk)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(says))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\n(?<number>\d+) 0 obj\n(?<entries><</Type /Catalog\n[^\0]*?)>>\nendobj", RegexOptions.ExplicitCapture)]
    private static partial Regex Catalog();

    [GeneratedRegex(@"/Subtype /Type0\n/BaseFont /[A-Z]{6}\+(?<name>[^\n]+)\n/Encoding /Identity-H\n/DescendantFonts \[\d+ 0 R\]\n/ToUnicode (?<map>\d+) 0 R", RegexOptions.ExplicitCapture)]
    private static partial Regex Font();

    [GeneratedRegex(@"\ntrailer\n(?<entries><<[^\0]*?)>>\nstartxref\n(?<table>\d+)\n%%EOF", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft)]
    private static partial Regex Trailer();
}
