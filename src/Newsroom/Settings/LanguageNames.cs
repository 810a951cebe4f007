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
}
