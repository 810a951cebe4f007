using System.Security.Cryptography;

namespace Newsroom.Releases;

/// <summary>
/// The short permanent code of a release, such as 7KQ2MX: six characters of Crockford's base 32
/// (https://www.crockford.com/base32.html), which has no I, L, O and U, so that it survives print and telephone.
/// </summary>
public static class Reference
{
    public const int Length = 6;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A random reference, one of 32⁶ (about a thousand million); whether it is free the unique index says.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Reads a reference as people type it: small letters, spaces and hyphens do no harm, O is read as 0, I and L as 1.</summary>
    /// <param name="reference">The reference as it is stored; "" when <paramref name="text"/> is none.</param>
    public static bool TryParse(string? text, out string reference)
    {
        reference = "";
        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var typed in text ?? "")
        {
            if (typed is '-' or '‐' or '‑' or '–' || char.IsWhiteSpace(typed))
                continue;
            var character = AsMeant(typed);
            if (length == Length || !Alphabet.Contains(character))
                return false;
            code[length++] = character;
        }
        if (length < Length)
            return false;
        reference = code.ToString();
        return true;
    }

    private static char AsMeant(char typed) => typed switch
    {
        'o' or 'O' => '0',
        'i' or 'I' or 'l' or 'L' => '1',
        >= 'a' and <= 'z' => (char)(typed - 'a' + 'A'),
        _ => typed,
    };
}
