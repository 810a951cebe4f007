using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsroom.Web.Export;

/// <summary>
/// An address of the site, and where a server of plain files has the same: '/news' lies in news/index.html, and as such a server knows no
/// queries, '/news?page=2' in news/page/2/index.html.
/// </summary>
/// <param name="Path">As it stands in an address, escaped, without a slash at its end: '/news/2026/05/night-ferry'.</param>
/// <param name="Query">Names and values in their order; what is empty is left out.</param>
public sealed partial record StaticAddress(string Path, IReadOnlyList<(string Name, string Value)> Query)
{
    private const int MaxNameBytes = 200;

    /// <summary>Whether its last part has an ending, such as .svg; it is a page otherwise.</summary>
    public bool IsFile => Path[(Path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal);

    /// <summary>What only the program itself can answer: signing in, secret links, whatever asks for words.</summary>
    public bool NeedsTheProgram => Alive().IsMatch(Path);

    /// <summary>What a server of files finds at the address: it reads no query.</summary>
    public StaticAddress WithoutQuery => this with { Query = [] };

    /// <summary>As the program is asked: '/news?page=2'.</summary>
    public string Asked => Path + QueryString.Create(Query.Select(q => KeyValuePair.Create(q.Name, (string?)q.Value))).ToUriComponent();

    /// <summary>As pages of the copy lead there: '/news/page/2/'.</summary>
    public string Link
    {
        get
        {
            var parts = Parts();
            var link = "/" + string.Join('/', parts.Select(Uri.EscapeDataString));
            return IsFile || parts.Count == 0 ? link : link + "/";
        }
    }

    /// <summary>Below the copy's folder, with '/': 'news/page/2/index.html'.</summary>
    public string File => IsFile ? string.Join('/', Parts()) : string.Join('/', Parts().Append("index.html"));

    /// <summary>The address in an absolute one of the site's own.</summary>
    public static StaticAddress Of(Uri absolute)
    {
        var path = absolute.AbsolutePath.TrimEnd('/');
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(absolute.Query)
            .SelectMany(pair => pair.Value, (pair, value) => (Name: pair.Key, Value: value ?? ""))
            .Where(pair => pair.Value.Length > 0)
            .ToList();
        // The answer to typed words is the program's to give; its form, or the whole list, stands here.
        var asksForWords = query.Exists(q => q.Name == "q") || Search().IsMatch(path);
        return new StaticAddress(path.Length == 0 ? "/" : path, asksForWords ? [] : query);
    }

    private List<string> Parts()
    {
        var parts = Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => Safe(Uri.UnescapeDataString(part))).ToList();
        if (Query.Count == 0)
            return parts;
        if (!IsFile)
            return [.. parts, .. Query.SelectMany(q => new[] { Safe(q.Name), Safe(q.Value) })];

        // qr.png?size=1024 is qr-size-1024.png.
        var name = parts[^1];
        var dot = name.LastIndexOf('.');
        parts[^1] = name[..dot] + string.Concat(Query.Select(q => $"-{Safe(q.Name)}-{Safe(q.Value)}")) + name[dot..];
        return parts;
    }

    /// <summary>What would lead out of the folder, or is no name on some disk, is named by its hash.</summary>
    private static string Safe(string part) =>
        Plain().IsMatch(part) && Encoding.UTF8.GetByteCount(part) <= MaxNameBytes ? part : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)).AsSpan(0, 16));

    [GeneratedRegex(@"\A(/[a-z]{2,3}(-[A-Za-z]+)?)?/((admin|account|health|calendar|embargo|review|errors|oembed)(/|\z)|search/)")]
    private static partial Regex Alive();

    [GeneratedRegex(@"\A(/[a-z]{2,3}(-[A-Za-z]+)?)?/search(/|\z)")]
    private static partial Regex Search();

    [GeneratedRegex(@"\A(\.well-known|[\p{L}\p{N}_~@+,=-][\p{L}\p{M}\p{N}._~@+,=-]*)\z")]
    private static partial Regex Plain();
}
