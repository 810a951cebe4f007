using System.Text.RegularExpressions;

namespace Newsroom.Releases;

/// <summary>What writers leave in a text to be filled in later: TK, XX, [tbc], [TK: name of the ship], PENDING, lorem ipsum; and quotes marked as not cleared.</summary>
public static partial class Placeholders
{
    /// <summary>The placeholders left in a text with the part they stand in, each once, in reading order.</summary>
    public static IEnumerable<(string Part, string Placeholder)> In(ReleaseText text) =>
        (from part in PartsOf(text)
         from Match match in Placeholder().Matches(part.Text)
         select (part.Name, match.Value)).Distinct();

    /// <summary>The parts that hold a quote marked '[not cleared]'.</summary>
    public static IEnumerable<string> UnclearedQuotesIn(ReleaseText text) =>
        from part in PartsOf(text)
        where NotCleared().IsMatch(part.Text)
        select part.Name;

    /// <summary>What stands in square brackets in a skeleton as if it were to be filled in, but is none of <see cref="In"/>: links, footnotes and boxes to tick are left out.</summary>
    public static IEnumerable<string> UnnoticedIn(ReleaseText text) =>
        (from part in PartsOf(text)
         from Match match in Bracketed().Matches(part.Text)
         where !Placeholder().IsMatch(match.Value) && !NotCleared().IsMatch(match.Value)
         select match.Value).Distinct();

    private static (string Name, string Text)[] PartsOf(ReleaseText text) =>
    [
        (nameof(text.Headline), text.Headline), (nameof(text.Subheadline), text.Subheadline), (nameof(text.Summary), text.Summary),
        (nameof(text.Dateline), text.Dateline), (nameof(text.Body), text.Body), ("Place of the event", text.EventPlace),
    ];

    /// <summary>Capitals only, for 'tk' and 'xx' occur in words and addresses of honest texts; a whole word each.</summary>
    [GeneratedRegex(@"\[\s*(?i:tbc|tbd|tk|xx+)\s*:\s*[^\[\]\n]{1,100}\]|(?<![\p{L}\p{N}/\-])(?:TK(?:TK)*|X{2,}|PENDING)(?![\p{L}\p{N}/\-])|\[\s*(?i:tbc|tbd|tk|xx+|pending|todo)\s*\]|(?i:\blorem\s+ipsum\b)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\[\s*(?:not\s+cleared|uncleared|quote\s+not\s+cleared)\s*\]", RegexOptions.IgnoreCase)]
    private static partial Regex NotCleared();

    [GeneratedRegex(@"\[(?!\^|[ xX]\])[^\[\]\n]{1,100}\](?![(\[:])")]
    private static partial Regex Bracketed();
}
