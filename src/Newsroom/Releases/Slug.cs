using System.Globalization;
using System.Text;
using AnyAscii;
using Newsroom.Text;

namespace Newsroom.Releases;

/// <summary>The readable last part of an address, such as night-ferry-returns: a to z, digits and single hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    /// <summary>
    /// A slug from what people wrote. Latin loses its accents, Cyrillic and Greek are transliterated, other scripts are left out.
    /// </summary>
    /// <param name="language">Language tag of <paramref name="headline"/>; German spells ä as ae.</param>
    /// <param name="fallback">Becomes the slug, in lower case, where nothing of the headline is left; a release's reference.</param>
    /// <exception cref="ArgumentException">Nothing is left of <paramref name="fallback"/> either.</exception>
    public static string From(string headline, string language, string fallback)
    {
        if (Spelled(headline, IsGerman(language)) is { Length: > 0 } slug)
            return slug;
        return Spelled(fallback, german: false) is { Length: > 0 } instead
            ? instead
            : throw new ArgumentException("A fallback needs a letter or a digit.", nameof(fallback));
    }

    public static bool IsValid(string slug) =>
        slug.Length is > 0 and <= MaxLength
        && slug.All(c => IsSlugCharacter(c) || c == '-')
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);

    /// <summary>The slug of the <paramref name="n"/>th that would have the same: night-ferry-returns-2.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 2.</exception>
    public static string Numbered(string slug, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        var number = $"-{n.ToString(CultureInfo.InvariantCulture)}";
        return Cut(slug, MaxLength - number.Length) + number;
    }

    private static string Spelled(string text, bool german)
    {
        var slug = new StringBuilder();
        foreach (var rune in TextInput.OneLine(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (IsWithinWords(rune))
                continue;
            var letters = IsSpelledOut(rune) ? InAscii(rune, german).ToLowerInvariant() : "";
            if (letters.Length == 0 && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            foreach (var letter in letters.Where(IsSlugCharacter))
                slug.Append(letter);
        }
        return Cut(slug.ToString().Trim('-'), MaxLength);
    }

    private static string InAscii(Rune rune, bool german) => (german, rune.Value) switch
    {
        (true, 'ä' or 'Ä') => "ae",
        (true, 'ö' or 'Ö') => "oe",
        (true, 'ü' or 'Ü') => "ue",
        _ => rune.ToString().Transliterate(),
    };

    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
            return slug;
        var hyphen = slug.LastIndexOf('-', maxLength);
        return (hyphen > 0 ? slug[..hyphen] : slug[..maxLength]).TrimEnd('-');
    }

    private static bool IsGerman(string language) =>
        language.Equals("de", StringComparison.OrdinalIgnoreCase) || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase);

    private static bool IsSlugCharacter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    // Apostrophes, accents left alone by composition, and what nobody sees: "harbour’s" is one word.
    private static bool IsWithinWords(Rune rune) =>
        rune.Value is '\'' or '’' or 'ʼ' or '`'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    // Letters and digits of the blocks of Latin, Greek and Cyrillic.
    private static bool IsSpelledOut(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        && rune.Value is < 0x0250 or (>= 0x0370 and < 0x0530) or (>= 0x1E00 and < 0x2000);
}
