using System.Globalization;
using System.Text;

namespace Newsroom.Sharing.Typesetting;

/// <summary>
/// Which way each character of a paragraph runs: the Unicode bidirectional algorithm (UAX #9) without explicit embeddings and isolates,
/// whose control characters are ignored. Even levels run left to right, odd ones right to left.
/// </summary>
internal static class BidiLevels
{
    private enum Sort : byte
    {
        L,
        R,
        AL,
        EN,
        ES,
        ET,
        AN,
        CS,
        NSM,
        BN,
        B,
        WS,
        ON,
    }

    /// <returns>One level for each UTF-16 unit.</returns>
    public static byte[] Of(string text, bool isRightToLeft)
    {
        var sorts = SortsOf(text);
        var own = isRightToLeft ? Sort.R : Sort.L;
        if (!isRightToLeft && Array.TrueForAll(sorts, s => s is not (Sort.R or Sort.AL or Sort.AN)))
            return new byte[text.Length];

        var original = (Sort[])sorts.Clone();
        ResolveWeak(sorts, own);
        ResolveBrackets(text, sorts, own);
        ResolveNeutral(sorts, own);
        return [.. sorts.Select((sort, at) => LevelOf(sort, original[at], isRightToLeft))];
    }

    private static byte LevelOf(Sort sort, Sort original, bool isRightToLeft)
    {
        if (original == Sort.B)
            return (byte)(isRightToLeft ? 1 : 0);
        return (sort, isRightToLeft) switch
        {
            (Sort.L, false) => 0,
            (Sort.R, _) => 1,
            (Sort.AN or Sort.EN, _) => 2,
            (Sort.L, true) => 2,
            _ => (byte)(isRightToLeft ? 1 : 0),
        };
    }

    // Rules W1 to W7.
    private static void ResolveWeak(Sort[] sorts, Sort own)
    {
        var before = own;
        for (var i = 0; i < sorts.Length; i++)
        {
            if (sorts[i] is Sort.NSM or Sort.BN)
                sorts[i] = before;
            before = sorts[i];
        }

        var strong = own;
        for (var i = 0; i < sorts.Length; i++)
        {
            if (sorts[i] is Sort.L or Sort.R or Sort.AL)
                strong = sorts[i];
            else if (sorts[i] == Sort.EN && strong == Sort.AL)
                sorts[i] = Sort.AN;
        }

        for (var i = 0; i < sorts.Length; i++)
            if (sorts[i] == Sort.AL)
                sorts[i] = Sort.R;

        for (var i = 1; i < sorts.Length - 1; i++)
            if (sorts[i - 1] == sorts[i + 1] && (sorts[i] == Sort.ES && sorts[i - 1] == Sort.EN || sorts[i] == Sort.CS && sorts[i - 1] is Sort.EN or Sort.AN && sorts[i] == Sort.CS))
                sorts[i] = sorts[i - 1];

        for (var i = 0; i < sorts.Length; i++)
        {
            if (sorts[i] != Sort.ET)
                continue;
            var end = i;
            while (end < sorts.Length && sorts[end] == Sort.ET)
                end++;
            var beside = i > 0 && sorts[i - 1] == Sort.EN || end < sorts.Length && sorts[end] == Sort.EN;
            Array.Fill(sorts, beside ? Sort.EN : Sort.ON, i, end - i);
            i = end - 1;
        }

        strong = own;
        for (var i = 0; i < sorts.Length; i++)
        {
            if (sorts[i] is Sort.ES or Sort.CS)
                sorts[i] = Sort.ON;
            else if (sorts[i] is Sort.L or Sort.R)
                strong = sorts[i];
            else if (sorts[i] == Sort.EN && strong == Sort.L)
                sorts[i] = Sort.L;
        }
    }

    // Rule N0: both brackets of a pair run the same way.
    private static void ResolveBrackets(string text, Sort[] sorts, Sort own)
    {
        const string Opening = "([{", Closing = ")]}";
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (sorts[i] != Sort.ON)
                continue;
            if (Opening.Contains(text[i], StringComparison.Ordinal) && open.Count < 63)
                open.Push(i);
            else if (Closing.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var which && open.Count > 0 && text[open.Peek()] == Opening[which])
                ResolvePair(sorts, open.Pop(), i, own);
        }
    }

    private static void ResolvePair(Sort[] sorts, int from, int to, Sort own)
    {
        var other = own == Sort.L ? Sort.R : Sort.L;
        var holdsOther = false;
        // A pair around a whole long text decides nothing that anybody sees.
        for (var i = from + 1; i < Math.Min(to, from + 1_000); i++)
        {
            var direction = Direction(sorts[i]);
            if (direction == own)
            {
                (sorts[from], sorts[to]) = (own, own);
                return;
            }
            holdsOther |= direction == other;
        }
        if (!holdsOther)
            return;

        var before = own;
        for (var i = from - 1; i >= Math.Max(0, from - 1_000); i--)
            if (Direction(sorts[i]) is { } strong)
            {
                before = strong;
                break;
            }
        (sorts[from], sorts[to]) = before == other ? (other, other) : (own, own);
    }

    // Rules N1 and N2.
    private static void ResolveNeutral(Sort[] sorts, Sort own)
    {
        for (var i = 0; i < sorts.Length; i++)
        {
            if (Direction(sorts[i]) is not null)
                continue;
            var end = i;
            while (end < sorts.Length && Direction(sorts[end]) is null)
                end++;
            var before = i > 0 ? Direction(sorts[i - 1])!.Value : own;
            var after = end < sorts.Length ? Direction(sorts[end])!.Value : own;
            Array.Fill(sorts, before == after ? before : own, i, end - i);
            i = end - 1;
        }
    }

    private static Sort? Direction(Sort sort) => sort switch
    {
        Sort.L => Sort.L,
        Sort.R or Sort.EN or Sort.AN => Sort.R,
        _ => null,
    };

    private static Sort[] SortsOf(string text)
    {
        var sorts = new Sort[text.Length];
        for (var i = 0; i < text.Length;)
        {
            _ = Rune.TryGetRuneAt(text, i, out var rune);
            var sort = SortOf(rune.Value);
            for (var end = i + Math.Max(1, rune.Value > 0xFFFF ? 2 : 1); i < end; i++)
                sorts[i] = sort;
        }
        return sorts;
    }

    private static Sort SortOf(int c) => c switch
    {
        '\n' => Sort.B,
        '\t' => Sort.WS,
        >= '0' and <= '9' or 0xB2 or 0xB3 or 0xB9 or 0x2070 or >= 0x2074 and <= 0x2079 or >= 0x2080 and <= 0x2089 or >= 0x6F0 and <= 0x6F9 => Sort.EN,
        '+' or '-' or 0x2212 or 0x207A or 0x207B => Sort.ES,
        ',' or '.' or '/' or ':' or 0xA0 or 0x202F or 0x60C => Sort.CS,
        '#' or '$' or '%' or >= 0xA2 and <= 0xA5 or 0xB0 or 0xB1 or 0x66A or >= 0x2030 and <= 0x2034 or >= 0x20A0 and <= 0x20CF => Sort.ET,
        >= 0x660 and <= 0x669 or 0x66B or 0x66C or 0x6DD or >= 0x600 and <= 0x605 => Sort.AN,
        0x200E => Sort.L,
        0x200F => Sort.R,
        0x61C => Sort.AL,
        _ => ByCategory(c),
    };

    private static Sort ByCategory(int c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Sort.NSM,
        UnicodeCategory.Format or UnicodeCategory.Control => Sort.BN,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Sort.WS,
        _ when IsArabic(c) => Sort.AL,
        _ when c is >= 0x590 and <= 0x5FF or >= 0x7C0 and <= 0x85F or >= 0xFB1D and <= 0xFB4F or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF => Sort.R,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => Sort.L,
        _ => Sort.ON,
    };

    private static bool IsArabic(int c) => c is >= 0x606 and <= 0x7BF or >= 0x860 and <= 0x8FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC;
}
