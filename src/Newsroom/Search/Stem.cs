using System.Buffers;

namespace Newsroom.Search;

/// <summary>
/// What is left of a folded word without its ending, so that 'паром' finds 'парома' and 'ferry' finds 'ferries'. A light hand: it takes plurals and cases,
/// never what makes another word. What is left is nearly always how the word begins, so that the beginning of a word finds it, too.
/// </summary>
public static class Stem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] RussianThatAnyStemMayEndWith =
        ["ами", "ями", "иями", "ыми", "ими", "его", "ого", "ему", "ому", "иях", "иям", "ием", "ов", "ев", "ом", "ем", "ам", "ям", "ах", "ях", "их", "ых", "им", "ым"];

    private static readonly string[] RussianVowels =
        ["ия", "ии", "ие", "ию", "ью", "ои", "еи", "ыи", "ая", "яя", "ое", "ее", "ые", "ую", "юю", "ою", "ею", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь"];

    private static readonly string[] ArabicBeginnings = ["وال", "بال", "كال", "فال", "ال", "لل"];
    private static readonly string[] ArabicEndings = ["ات", "ون", "ين", "يه", "ان", "ها", "هم", "نا", "ه", "ي"];

    /// <param name="word">One of <see cref="Words"/>.</param>
    /// <param name="language">BCP 47 code; of languages that it does not know, words stay whole.</param>
    public static string Of(string word, string language)
    {
        if (word.Length < 4 || char.IsAsciiDigit(word[0]))
            return word;

        return language switch
        {
            "en" => English(word),
            "de" => German(word),
            "ru" => Russian(word),
            "fr" => French(word),
            "es" => Spanish(word),
            "ar" => Arabic(word),
            _ => word,
        };
    }

    // Donna Harman's S stemmer ("How effective is suffixing?", 1991), and what doing and done add to a verb.
    private static string English(string word)
    {
        if (Ends(word, "ies") && word.Length > 4)
            return word[..^3] + "y";
        if (Ends(word, "es") && word.Length > 4 && (Ends(word, "sses") || Ends(word, "xes") || Ends(word, "ches") || Ends(word, "shes") || Ends(word, "zes")))
            word = word[..^2];
        else if (Ends(word, "s") && !Ends(word, "ss") && !Ends(word, "us") && !Ends(word, "is"))
            word = word[..^1];

        if (Ends(word, "ing") && HasVowel(word[..^3], 3))
            word = Single(word[..^3]);
        else if (Ends(word, "ied") && word.Length > 4)
            word = word[..^3] + "y";
        else if (Ends(word, "ed") && HasVowel(word[..^2], 3))
            word = Single(word[..^2]);
        return Ends(word, "e") && word.Length > 4 ? word[..^1] : word;
    }

    private static string German(string word)
    {
        if (Ends(word, "s") && word.Length > 4 && "bdfghklmnrt".Contains(word[^2], StringComparison.Ordinal))
            word = word[..^1];
        foreach (var ending in (string[])["ern", "em", "en", "er", "es", "e"])
        {
            if (Ends(word, ending) && word.Length - ending.Length >= 4)
                return word[..^ending.Length];
        }

        return word.Length > 5 && (Ends(word, "eln") || Ends(word, "ern")) ? word[..^1] : word;
    }

    // Again and again, for 'островами' goes by 'остров' to what 'остров' itself comes to.
    private static string Russian(string word)
    {
        for (var before = ""; before != word;)
        {
            before = word;
            word = Without(Without(word, RussianThatAnyStemMayEndWith, atLeast: 4), RussianVowels, atLeast: 3);
        }

        return word;
    }

    private static string French(string word)
    {
        if (Ends(word, "eaux"))
            word = word[..^1];
        else if (Ends(word, "aux") && word.Length > 4)
            word = word[..^2] + "l";
        else if ((Ends(word, "s") && !Ends(word, "ss")) || Ends(word, "x"))
            word = word[..^1];
        // An accent is gone by now: 'arrivée' and 'arrivé' end in e.
        while (Ends(word, "e") && word.Length > 4)
            word = word[..^1];
        return word;
    }

    private static string Spanish(string word)
    {
        if (Ends(word, "es") && word.Length > 5 && !"aeiou".Contains(word[^3], StringComparison.Ordinal))
            word = word[..^2];
        else if (Ends(word, "s") && word.Length > 4)
            word = word[..^1];
        return word.Length > 4 && word[^1] is 'a' or 'o' or 'e' ? word[..^1] : word;
    }

    private static string Arabic(string word)
    {
        foreach (var beginning in ArabicBeginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal) && word.Length - beginning.Length >= 3)
            {
                word = word[beginning.Length..];
                break;
            }
        }

        return Without(word, ArabicEndings, atLeast: 3);
    }

    private static string Without(string word, string[] endings, int atLeast)
    {
        var longest = "";
        foreach (var ending in endings)
        {
            if (ending.Length > longest.Length && word.Length - ending.Length >= atLeast && Ends(word, ending))
                longest = ending;
        }

        return word[..^longest.Length];
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(string stem, int atLeast) => stem.Length >= atLeast && stem.AsSpan().ContainsAny(Vowels);

    // 'planning' is of 'plan'; 'calling' and 'passing' keep both letters.
    private static string Single(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && !"lsz".Contains(stem[^1], StringComparison.Ordinal) ? stem[..^1] : stem;
}
