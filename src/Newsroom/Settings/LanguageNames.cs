using System.Globalization;

namespace Newsroom.Settings;

/// <summary>What languages are called and which way they run.</summary>
public static class LanguageNames
{
    /// <summary>Whether <paramref name="code"/> is the two- or three-letter code of a language known here (ISO 639).</summary>
    public static bool IsKnown(string code) =>
        code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) && CultureInfo.GetCultures(CultureTypes.NeutralCultures).Any(c => c.Name == code);

    /// <summary>The language's name in itself: English, русский, العربية.</summary>
    public static string NativeName(string code)
    {
        var culture = CultureInfo.GetCultureInfo(code);
        return culture.TextInfo.ToTitleCase(culture.NativeName);
    }

    public static bool IsRightToLeft(string code) => CultureInfo.GetCultureInfo(code).TextInfo.IsRightToLeft;

    /// <summary>'rtl' or 'ltr', for the dir attribute.</summary>
    public static string Direction(string code) => IsRightToLeft(code) ? "rtl" : "ltr";

    /// <summary>Language and country as Open Graph writes them (https://ogp.me/): en_US, ru_RU, ar_AR.</summary>
    public static string Locale(string code)
    {
        // Networks know Arabic by no country's name.
        if (code == "ar")
            return "ar_AR";

        var parts = CultureInfo.CreateSpecificCulture(code).Name.Split('-');
        return parts.Length > 1 ? $"{parts[0]}_{parts[^1]}" : $"{code}_{code.ToUpperInvariant()}";
    }
}
