using System.Text;
using Newsroom.Text;

namespace Newsroom.Search;

/// <summary>The words of a text as they are compared when searching: runs of letters and digits, folded.</summary>
public static class Words
{
    /// <summary>Longer runs are cut: nobody looks for them, and an index need not hold them.</summary>
    public const int MaxLength = 40;

    /// <param name="language">BCP 47 code; German ae, oe and ue become what ä, ö and ü are folded to.</param>
    public static List<string> In(string text, string language) => OfFolded(Folding.Fold(text), language);

    /// <param name="folded">See <see cref="Folding"/>.</param>
    public static List<string> OfFolded(string folded, string language)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isAfterApostrophe = false;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                Append(word, rune);
                continue;
            }

            Take();
            isAfterApostrophe = rune.Value is '\'' or '’' or 'ʼ';
        }

        Take();
        return words;

        void Take()
        {
            // The s of "harbour's" and the l of "l'île" are no words of their own.
            var isRest = word.Length == 1 && (isAfterApostrophe || IsElided(word[0]));
            if (word.Length > 0 && !isRest)
                words.Add(Written(TextInput.Cut(word.ToString(), MaxLength), language));
            word.Clear();
            isAfterApostrophe = false;
        }

        bool IsElided(char letter) => language == "fr" && letter is 'l' or 'd' or 'j' or 'm' or 'n' or 's' or 't' or 'c';
    }

    private static string Written(string word, string language) =>
        language == "de" ? GermanVowels(word) : word;

    // 'aue' and 'eue' as in bauen and neue are no umlauts, nor is 'que'.
    private static string GermanVowels(string word)
    {
        if (!word.Contains('e', StringComparison.Ordinal))
            return word;

        var written = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var isUmlaut = word[i] == 'e' && i > 0 && (word[i - 1] is 'a' or 'o' || word[i - 1] == 'u' && (i < 2 || word[i - 2] is not ('a' or 'e' or 'q')));
            if (!isUmlaut)
                written.Append(word[i]);
        }

        return written.ToString();
    }

    private static void Append(StringBuilder word, Rune rune) => _ = rune.Value switch
    {
        // Arabic writers take these for each other; a hamza on its carrier is gone already.
        'ة' => word.Append('ه'),
        'ى' => word.Append('ي'),
        'ٱ' => word.Append('ا'),
        // Persian and Urdu keyboards.
        'ی' => word.Append('ي'),
        'ک' => word.Append('ك'),
        _ => word.Append(rune.ToString()),
    };
}
