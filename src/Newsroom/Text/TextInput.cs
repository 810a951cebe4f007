using System.Globalization;
using System.Text;

namespace Newsroom.Text;

/// <summary>What people type and paste, made fit to keep: Unicode NFC, LF line ends, nothing invisible that misleads or breaks XML.</summary>
public static class TextInput
{
    /// <summary>The beginning of a text, never cut within a character of two units.</summary>
    /// <param name="maxLength">In UTF-16 units, at least 1.</param>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;

        return text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];
    }

    /// <summary>One line: runs of white space become one space, none at either end. Null becomes "".</summary>
    /// <remarks>No-break spaces stand where nothing else is beside them, as in "10 000 km" or "« oui »".</remarks>
    public static string OneLine(string? text)
    {
        var clean = Composed(text);
        var line = new StringBuilder(clean.Length);
        for (var i = 0; i < clean.Length;)
        {
            var end = i;
            while (end < clean.Length && char.IsWhiteSpace(clean[end]))
                end++;
            if (end == i)
                line.Append(clean[i++]);
            else
            {
                line.Append(Gap(clean.AsSpan(i, end - i)));
                i = end;
            }
        }
        return line.ToString().Trim();
    }

    /// <summary>Lines and paragraphs as typed, without empty lines before the first or white space after the last. Null becomes "".</summary>
    public static string Paragraphs(string? text) => Composed(text).TrimStart('\n').TrimEnd();

    /// <summary>Drops control characters, bidi overrides, broken surrogates and noncharacters; every line end becomes LF.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (IsLineEnd(rune.Value))
            {
                clean.Append('\n');
                if (rune.Value == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    length = 2;
            }
            else if (IsKept(rune))
                clean.Append(text, i, length);
            i += length;
        }
        return clean.ToString();
    }

    private static string Composed(string? text)
    {
        var clean = Clean(text ?? "");
        return clean.IsNormalized() ? clean : clean.Normalize();
    }

    private static char Gap(ReadOnlySpan<char> whiteSpace) =>
        whiteSpace.ContainsAnyExcept('\u00A0', '\u202F') ? ' ' : whiteSpace[0];

    // Word pastes its soft line breaks as VT; Unicode Standard 5.8 counts the others as line ends too.
    private static bool IsLineEnd(int codePoint) => codePoint is '\r' or '\n' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    // U+FFFD is what a broken surrogate or byte has become; U+FEFF is a byte order mark gone astray.
    private static bool IsKept(Rune rune) =>
        rune.Value == '\t'
        || (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control
            && rune.Value is not (0x202D or 0x202E or 0xFFFD or 0xFEFF or (>= 0xFDD0 and <= 0xFDEF))
            && (rune.Value & 0xFFFE) != 0xFFFE);
}
