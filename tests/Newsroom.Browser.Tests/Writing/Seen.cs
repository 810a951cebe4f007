using System.Text;
using System.Text.RegularExpressions;

namespace Newsroom.Browser.Tests.Writing;

/// <summary>HTML as a reader sees it, as a text to compare.</summary>
public static partial class Seen
{
    /// <summary>White space between words and beside blocks, and which of two marks is outside, make no difference; in code all does.</summary>
    public static string By(string html)
    {
        var seen = new StringBuilder();
        var open = new List<string>();
        var (marks, isCode) = ("", false);
        foreach (var token in Tokens().Matches(html).Select(m => m.Value))
            if (Mark().IsMatch(token))
                open.Add(token);
            else if (MarkEnd().IsMatch(token))
                open.RemoveAt(open.Count - 1);
            else if (isCode || token == "<pre>")
            {
                isCode = token != "</pre>";
                seen.Append(token);
            }
            else if (Block().IsMatch(token))
                seen.Append('\n').Append(token).Append('\n');
            else
            {
                var now = string.Concat(open.Order(StringComparer.Ordinal));
                if (now != marks)
                    seen.Append('\u0001').Append(now).Append('\u0002');
                seen.Append(Gap().Replace(token, " "));
                marks = now;
            }
        return BeforeMarks().Replace(BesideBlock().Replace(seen.ToString(), "\n"), "$1 ");
    }

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Tokens();

    [GeneratedRegex("^<(strong|em|del|a)\\b")]
    private static partial Regex Mark();

    [GeneratedRegex("^</(strong|em|del|a)>")]
    private static partial Regex MarkEnd();

    [GeneratedRegex("^</?(p|h[2-4]|ul|ol|li|blockquote|footer|table|thead|tbody|tr|th|td|div|hr|br)\\b")]
    private static partial Regex Block();

    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex Gap();

    [GeneratedRegex(" *\n *")]
    private static partial Regex BesideBlock();

    [GeneratedRegex(" ((\u0001[^\u0002]*\u0002)+)")]
    private static partial Regex BeforeMarks();
}
