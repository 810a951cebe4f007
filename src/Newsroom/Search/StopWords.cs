namespace Newsroom.Search;

/// <summary>Words that stand in every text and tell nothing. They are left out of a query that has others, never out of a phrase.</summary>
internal static class StopWords
{
    private static readonly Dictionary<string, HashSet<string>> Of = new()
    {
        ["en"] = Folded("en", "a an and are as at be been but by for from has have in is it its of on or our that the their this to was were will with"),
        ["de"] = Folded("de", "als am an auf aus bei das dem den der des die ein eine einem einen einer eines für hat im in ist mit nach sich sie sind und von vom vor war wie wird zu zum zur"),
        ["ru"] = Folded("ru", "а без был была было были в во все для до его ее если за и из или их к как ко мы на над не но о об от по под при про с со так то у что это"),
        ["fr"] = Folded("fr", "à au aux avec ce ces dans de des du elle en est et il la le les leur mais ne ou par pas pour que qui sa se ses son sont sur un une"),
        ["es"] = Folded("es", "a al como con de del desde el ella en entre es esta este la las lo los más no o para pero por que se sin son su sus un una y"),
        ["ar"] = Folded("ar", "في من على إلى عن مع هذا هذه ذلك التي الذي أن إن كان كانت هو هي ما لا لم أو ثم قد بعد قبل كل بين"),
    };

    /// <param name="word">One of <see cref="Words"/>.</param>
    public static bool Holds(string word, string language) => Of.TryGetValue(language, out var words) && words.Contains(word);

    private static HashSet<string> Folded(string language, string words) => [.. Words.In(words, language)];
}
