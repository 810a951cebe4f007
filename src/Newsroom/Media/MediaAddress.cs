using System.Text.RegularExpressions;
using Newsroom.Text;

namespace Newsroom.Media;

/// <summary>
/// How the text of a release names a picture of the library: /media/CODE/name, in Markdown as in ![alt text](/media/CODE/name "Photo: Name").
/// Readers get it at that address while the release is public, and nobody before.
/// </summary>
public static partial class MediaAddress
{
    public const string Root = "/media/";

    /// <summary>Behind the address of a picture that tells nothing, so that it needs no alt text.</summary>
    public const string Decorative = "#decorative";

    public static string Of(string code, string name) => $"{Root}{code}/{name}";

    /// <param name="code">The library's code; "" when the address names no file of the library.</param>
    public static bool TryParse(string address, out string code)
    {
        var match = Shape().Match(address);
        code = match.Groups["code"].Value;
        return match.Success;
    }

    /// <summary>The codes of the files a Markdown text shows or links, each once, pictures first; none where the text cannot be read.</summary>
    public static IReadOnlyList<string> CodesIn(string markdown)
    {
        try
        {
            var found = LinksInText.Of(markdown);
            return [.. found.Pictures.Select(p => p.Address).Concat(found.Links.Select(l => l.Address))
                .Select(address => TryParse(address, out var code) ? code : "").Where(code => code.Length > 0).Distinct()];
        }
        catch (Rules.RuleBroken)
        {
            return [];
        }
    }

    [GeneratedRegex(@"^/media/(?<code>[0-9A-HJKMNP-TV-Z]{15})/[a-z0-9][a-z0-9.-]*(#decorative)?$")]
    private static partial Regex Shape();
}
