using System.Text.RegularExpressions;

namespace Newsroom.Media;

/// <summary>
/// Where a page's pictures and files are fetched. What is public stands at /media/CODE/…; whoever reads a text before its time gets them below
/// the address that lets them read it.
/// </summary>
/// <param name="Before">Stands before the code, such as /embargo/SECRET/media/.</param>
/// <param name="Behind">Stands behind it, such as /.</param>
public sealed partial record MediaPlace(string Before, string Behind)
{
    public static readonly MediaPlace Public = new(MediaAddress.Root, "/");

    public static readonly MediaPlace Office = new("/admin/media/", "/file/");

    /// <param name="path">Of a page that only its reader knows, such as /embargo/SECRET.</param>
    public static MediaPlace Below(string path) => new(path + MediaAddress.Root, "/");

    public string AddressOf(MediaFile file) => Before + file.Code + Behind + file.Name;

    public string AddressOf(MediaFile file, Rendition rendition) => Before + file.Code + Behind + rendition.Name;

    /// <summary>The press's download.</summary>
    public string Original(MediaFile file) => Before + file.Code + Behind + "original/" + file.Name;

    /// <summary>The same HTML with its pictures and links to files fetched here.</summary>
    /// <param name="html">As <see cref="Text.MarkdownText.ToHtml(string, IReadOnlyDictionary{string, MediaFile}?)"/> writes it.</param>
    public string In(string html) => this == Public ? html : Tag().Replace(html, tag => Address().Replace(tag.Value, a => $"{a.Groups["lead"].Value}{Before}{a.Groups["code"].Value}{Behind}"));

    /// <summary>The same HTML with words in the place of each picture: of a text that no longer holds, pictures are shown no more.</summary>
    public static string Described(string html) => Picture().Replace(html, picture => Alt().Match(picture.Value).Groups["alt"] is { Length: > 0 } alt ? $"[{alt.Value}]" : "");

    // Our own writer escapes > in every attribute.
    [GeneratedRegex("<(img|source|a) [^>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<lead>["\s])/media/(?<code>[0-9A-HJKMNP-TV-Z]{15})/""")]
    private static partial Regex Address();

    [GeneratedRegex("<picture>.*?</picture>|<img [^>]*>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("""\balt="(?<alt>[^"]*)""")]
    private static partial Regex Alt();
}
