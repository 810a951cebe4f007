using System.Text.RegularExpressions;

namespace Newsroom.Browser.Tests.Writing;

/// <summary>HTML as a reader sees it.</summary>
public static partial class Seen
{
    /// <summary>White space between words and beside tags, and which of two marks is outside, make no difference; in code they do.</summary>
    public static string By(string html) => string.Concat(Preformatted().Split(html).Select(part => part.StartsWith("<pre>", StringComparison.Ordinal)
        ? part
        : BoldItalic().Replace(BesideTag().Replace(Gap().Replace(part, " "), "$1"), "<em><strong>$1</strong></em>")));

    [GeneratedRegex("(<pre>.*?</pre>)", RegexOptions.Singleline)]
    private static partial Regex Preformatted();

    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex Gap();

    [GeneratedRegex(" ?(</?(?:p|h[2-4]|ul|ol|li|blockquote|footer|table|thead|tbody|tr|th|td|div|hr|br)\\b[^>]*>) ?")]
    private static partial Regex BesideTag();

    [GeneratedRegex("<strong><em>([^<]*)</em></strong>")]
    private static partial Regex BoldItalic();
}
