using Newsroom.Seeds;

namespace Newsroom.People;

/// <summary>What a password must be: long, and not the first thing somebody else would try (OWASP ASVS 2.1).</summary>
public static class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>Longer ones would only cost time to hash.</summary>
    public const int MaxLength = 256;

    private const int FewestDifferentCharacters = 5;

    /// <summary>Words that lists of leaked passwords are full of. A password made of one of them, digits and signs is refused.</summary>
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "admin", "administrator", "adminadmin", "password", "passwort", "passwordpassword", "passw0rd", "parola", "contraseña", "motdepasse",
        "qwerty", "qwertyuiop", "qwertz", "azerty", "asdfghjkl", "zxcvbnm", "qazwsxedc", "qwertyuiopasdfghjklzxcvbnm", "йцукен", "йцукенгшщзхъ", "пароль",
        "welcome", "welcometo", "letmein", "changeme", "secret", "default", "iloveyou", "trustno", "whatever", "superman", "batman", "starwars",
        "football", "baseball", "basketball", "liverpool", "chelsea", "arsenal", "princess", "sunshine", "monkey", "dragon", "master", "shadow",
        "michael", "jennifer", "jordan", "ashley", "hunter", "charlie", "summer", "winter", "spring", "autumn", "january", "december", "monday", "friday",
        "newsroom", "newsroomdemo", "pressoffice", "pressroom", "pressrelease", "journalist", "editor", "officer", "correcthorsebatterystaple",
        "abcdefghijkl", "abcdefghijklm", "abcdefghijklmnopqrstuvwxyz", "testtest", "testtesttest", "login", "computer", "internet", "microsoft", "google",
    };

    private static readonly string[] Rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn", "1q2w3e4r5t6y7u8i9o0p"];

    /// <summary>What stands against a password, one sentence each.</summary>
    public static IEnumerable<string> Blockers(string password, string email, string displayName)
    {
        if (password.Length < MinLength)
            yield return $"Choose a password of at least {MinLength} characters. A few words that do not belong together are easy to remember.";
        else if (password.Length > MaxLength)
            yield return $"Shorten the password to {MaxLength} characters.";
        else if (IsCommon(password))
            yield return "This password is among the first that somebody would try. Choose a few words that do not belong together.";
        else if (Names(email, displayName).Any(n => IsMadeOf(password, n)))
            yield return "Choose a password that is not made of your name or e-mail.";
    }

    private static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        var spelled = Plain(string.Concat(lower.SkipWhile(IsPadding).Reverse().SkipWhile(IsPadding).Reverse()));
        return password == DemoNewsroom.Password
            || lower.Distinct().Count() < FewestDifferentCharacters
            || CommonWords.Contains(spelled)
            || CommonWords.Contains(OnlyLetters(lower))
            || IsRepeated(lower)
            || Array.Exists(Rows, row => row.Contains(lower) || Reversed(row).Contains(lower));
    }

    /// <summary>Whether nothing is left but a few signs once the name is taken out.</summary>
    private static bool IsMadeOf(string password, string name)
    {
        var lower = password.ToLowerInvariant();
        return lower.Contains(name, StringComparison.Ordinal) && lower.Replace(name, "", StringComparison.Ordinal).Length < MinLength / 2;
    }

    private static IEnumerable<string> Names(string email, string displayName)
    {
        var (whole, name) = (email.Trim().ToLowerInvariant(), displayName.Trim().ToLowerInvariant());
        string[] parts = [whole, .. whole.Split('@', 2), name, OnlyLetters(name), .. name.Split(' ')];
        return parts.Where(p => p.Length >= 4).Distinct();
    }

    private static bool IsRepeated(string lower) =>
        Enumerable.Range(1, lower.Length / 2).Any(size => lower.Select((c, i) => c == lower[i % size]).All(same => same));

    /// <summary>With the letters that people replace by digits and signs put back.</summary>
    private static string Plain(string lower) =>
        OnlyLetters(lower.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('@', 'a').Replace('$', 's').Replace('!', 'i'));

    private static bool IsPadding(char c) => !char.IsLetter(c);

    private static string OnlyLetters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Reversed(string text) => string.Concat(text.Reverse());
}
