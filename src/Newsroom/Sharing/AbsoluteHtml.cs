using System.Net;
using System.Text.RegularExpressions;

namespace Newsroom.Sharing;

/// <summary>HTML that is read away from its page: links and pictures with their whole addresses.</summary>
public static partial class AbsoluteHtml
{
    /// <param name="html">As <see cref="Text.MarkdownText.ToHtml(string, IReadOnlyDictionary{string, Media.MediaFile}?)"/> writes it.</param>
    /// <param name="page">Where it stands; links to its own footnotes lead there.</param>
    public static string Of(string html, Uri page) => Tag().Replace(html, tag => Address().Replace(tag.Value, address =>
    {
        var written = WebUtility.HtmlDecode(address.Groups["value"].Value);
        var whole = address.Groups["name"].Value == "srcset" ? string.Join(", ", written.Split(", ").Select(one => Whole(one, page))) : Whole(written, page);
        return $" {address.Groups["name"].Value}=\"{WebUtility.HtmlEncode(whole)}\"";
    }));

    // What follows a space in a srcset is the width.
    private static string Whole(string written, Uri page)
    {
        var parts = written.Split(' ', 2);
        return Uri.TryCreate(page, parts[0], out var whole) ? string.Join(' ', [whole.AbsoluteUri, .. parts[1..]]) : written;
    }

    // Our own writer escapes > in every attribute.
    [GeneratedRegex("<(a|img|source) [^>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s(?<name>href|src|srcset)=""(?<value>[^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
