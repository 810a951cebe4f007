using System.Globalization;
using System.Text;

namespace Newsroom.Text;

/// <summary>The form in which texts and search words are compared: lower case, no accents, no vowel marks.</summary>
public static class Folding
{
    /// <summary>
    /// Compatibility decomposition without nonspacing marks, in lower case: "Ångström" becomes "angstrom", й becomes и,
    /// Arabic loses tashkeel and tatweel. Folding twice changes nothing.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in TextInput.Clean(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                Append(folded, Rune.ToLowerInvariant(rune));
        return folded.ToString().Normalize();
    }

    // Letters that Unicode does not decompose although readers see an accent, a ligature or a second form.
    private static void Append(StringBuilder folded, Rune rune) => _ = rune.Value switch
    {
        'ß' => folded.Append("ss"),
        'æ' => folded.Append("ae"),
        'œ' => folded.Append("oe"),
        'ø' => folded.Append('o'),
        'ł' => folded.Append('l'),
        'đ' or 'ð' => folded.Append('d'),
        'ħ' => folded.Append('h'),
        'ı' => folded.Append('i'),
        'ς' => folded.Append('σ'),
        'ـ' => folded,
        _ => folded.Append(rune.ToString()),
    };
}
