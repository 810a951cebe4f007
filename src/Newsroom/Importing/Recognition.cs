using System.Text.RegularExpressions;
using Newsroom.Contacts;
using Newsroom.Text;

namespace Newsroom.Importing;

/// <summary>What a press release's conventions make plain, in the languages that newsrooms write.</summary>
internal static partial class Recognition
{
    // A boilerplate is the last thing but contacts and notes.
    private const int BlocksOfEnd = 30;
    private const int LongestHeading = 120;

    private static readonly HashSet<string> Kickers =
    [
        .. ((string[])[
        "press release", "news release", "media release", "for immediate release", "media advisory", "pressemitteilung", "presseinformation", "medienmitteilung", "zur sofortigen veroffentlichung",
        "communique de presse", "pour diffusion immediate", "nota de prensa", "comunicado de prensa", "comunicato stampa", "comunicado de imprensa", "persbericht", "pressmeddelande",
        "pressemeddelelse", "pressemelding", "lehdistotiedote", "informacja prasowa", "пресс-релиз", "прес-реліз", "بيان صحفي", "basın bülteni"]).Select(Folding.Fold),
    ];

    private static readonly HashSet<string> Ends = [.. ((string[])["ends", "end", "ende", "fin", "fine", "slut", "koniec", "конец", "кінець", "انتهى"]).Select(Folding.Fold)];

    public static bool IsKicker(Block block) => block.Kind != BlockKind.Table && block.Says.Length <= LongestHeading && Kickers.Contains(WithoutEdges(block.Says));

    /// <summary>'###', '- ENDS -', 'Ende': a line of its own that ends the text.</summary>
    public static bool IsEndMark(Block block) => block.Kind != BlockKind.Table && block.Says.Length is > 0 and <= 20
        && (Hashes().IsMatch(block.Says) || Ends.Contains(WithoutEdges(block.Says)) || block.Says is "-30-" or "- 30 -");

    private static string WithoutEdges(string text) => Folding.Fold(text).Trim(' ', '\u00A0', ':', '-', '–', '—', '*', '+', '#', '.', '!', '[', ']', '(', ')');

    /// <summary>'About Calder Ferries', 'Über uns', 'نبذة عن …', as a heading or a bold line.</summary>
    public static bool IsBoilerplateHeading(Block block) =>
        block.Says.Length <= LongestHeading && (block.Kind == BlockKind.Heading || (block.Kind == BlockKind.Paragraph && block.IsAllBold)) && About().IsMatch(block.Says);

    /// <summary>Place and date before the first sentence: 'CALDER, 16 May 2026 – '. Null unless it is plain.</summary>
    /// <returns>The dateline, and how many characters of the paragraph it takes with its dash.</returns>
    public static (string Dateline, int Length)? Dateline(string paragraph)
    {
        var found = PlaceAndDate().Match(paragraph);
        return found.Success && found.Length < paragraph.Length ? (TextInput.OneLine(found.Groups["dateline"].Value), found.Length) : null;
    }

    /// <summary>The newsroom's own boilerplate that stands at the end, and which blocks say it, its heading included.</summary>
    public static (Boilerplate Boilerplate, int From, int Count)? Known(IReadOnlyList<Block> blocks, IEnumerable<Boilerplate> boilerplates)
    {
        var last = blocks.Skip(Math.Max(0, blocks.Count - BlocksOfEnd)).Select(b => Bare(b.Says)).ToList();
        var offset = blocks.Count - last.Count;
        foreach (var boilerplate in boilerplates)
        {
            var wanted = Bare(MarkdownText.ToPlainText(boilerplate.Body));
            if (wanted.Length == 0)
                continue;
            for (var from = 0; from < last.Count; from++)
                if (CountThatSay(wanted, last, from) is > 0 and var count)
                {
                    var hasHeading = from > 0 && (last[from - 1] == Bare(boilerplate.Title) || IsBoilerplateHeading(blocks[offset + from - 1]));
                    return hasHeading ? (boilerplate, offset + from - 1, count + 1) : (boilerplate, offset + from, count);
                }
        }
        return null;
    }

    private static int CountThatSay(string wanted, List<string> blocks, int from)
    {
        var said = 0;
        for (var next = from; next < blocks.Count && said + blocks[next].Length <= wanted.Length && string.CompareOrdinal(wanted, said, blocks[next], 0, blocks[next].Length) == 0; next++)
        {
            said += blocks[next].Length;
            if (said == wanted.Length)
                return next - from + 1;
        }
        return 0;
    }

    // Letters and digits alone: quotation marks and dashes differ by who typed them.
    private static string Bare(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^#( ?#){2,4}$")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"^(about|über|ueber|zum unternehmen|à propos|a propos|qui sommes-nous|acerca de|sobre|a proposito di|informazioni su|chi siamo|over|om|tietoa|o firmie|o spółce|о компании|о нас|об организации|о |про компанію|نبذة عن|حول|عن|hakkında)(?![\p{L}\p{Nd}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(
        """
        ^\s*(?<dateline>
          \p{L}[\p{L}\p{M}\s.'’/()-]{1,58}[,،]\s*
          (?:(?:den|le|il|el|am|the)\s+)?
          (?: \d{1,2}(?:\.|er|º|ª|st|nd|rd|th)?\s+(?:(?:de|of)\s+)?\p{L}[\p{L}\p{M}]{1,14}\.?,?\s+(?:(?:de|del)\s+)?\d{4}(?:\s*(?:г\.|р\.|года|року))?
            | \p{L}[\p{L}\p{M}]{2,14}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}
            | \d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}
            | \d{4}-\d{2}-\d{2}
            | \d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日 )
        )\s*(?:(?:–|—|―)|--|-(?=\s))\s*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex PlaceAndDate();
}
