using System.Net;
using System.Net.Sockets;

namespace Newsroom.Releases;

/// <summary>Where a link in a text leads, as far as can be told without asking the network.</summary>
internal enum LinkLeads
{
    /// <summary>Somewhere else, or to a mail program or a telephone.</summary>
    Elsewhere,

    Nowhere,

    /// <summary>To a place that only the newsroom reaches: its own network, a person's disk.</summary>
    Inside,

    BackOffice,

    /// <summary>To an address that stands for one still to be filled in.</summary>
    Placeholder,

    /// <summary>To the newsroom's own site.</summary>
    OwnSite,
}

/// <param name="Path">On the own site: '/news/2026/05/fares', without language, query and fragment; else empty.</param>
/// <param name="Language">On the own site: the language its path names; empty for the first.</param>
internal sealed record LinkTarget(LinkLeads Leads, string Path = "", string Language = "")
{
    private static readonly string[] InsideEndings = [".localhost", ".local", ".internal", ".intranet", ".lan", ".corp", ".home", ".home.arpa"];
    private static readonly string[] PlaceholderHosts = ["example.com", "example.org", "example.net", "yourdomain.com", "domain.com"];
    private static readonly string[] PlaceholderEndings = [".example", ".invalid", ".test"];

    /// <param name="site">Where readers reach the newsroom.</param>
    /// <param name="languages">The newsroom's languages, the first one first.</param>
    public static LinkTarget Of(string address, Uri site, IReadOnlyList<string> languages)
    {
        if (address.Length == 0 || address[0] == '#' || !Uri.TryCreate(site, address, out var target))
            return new(LinkLeads.Nowhere);
        if (target.Scheme == Uri.UriSchemeFile)
            return new(LinkLeads.Inside);
        if (target.Scheme == Uri.UriSchemeMailto)
            return new(IsPlaceholder(target.Host) ? LinkLeads.Placeholder : LinkLeads.Elsewhere);
        if (target.Scheme == "tel")
            return new(LinkLeads.Elsewhere);
        if (target.Scheme != Uri.UriSchemeHttp && target.Scheme != Uri.UriSchemeHttps)
            return new(LinkLeads.Nowhere);
        if (target.Authority.Equals(site.Authority, StringComparison.OrdinalIgnoreCase))
            return OnOwnSite(Uri.UnescapeDataString(target.AbsolutePath), languages);

        return new(IsInside(target) ? LinkLeads.Inside : IsPlaceholder(target.IdnHost) ? LinkLeads.Placeholder : LinkLeads.Elsewhere);
    }

    private static LinkTarget OnOwnSite(string path, IReadOnlyList<string> languages)
    {
        path = "/" + path.Trim('/');
        var language = languages.Skip(1).FirstOrDefault(l => path == "/" + l || path.StartsWith($"/{l}/", StringComparison.Ordinal)) ?? "";
        if (language.Length > 0)
            path = path.Length == language.Length + 1 ? "/" : path[(language.Length + 1)..];
        var first = path.Split('/')[1];
        return new(first is "admin" or "account" ? LinkLeads.BackOffice : LinkLeads.OwnSite, path, language);
    }

    private static bool IsInside(Uri target)
    {
        var host = target.IdnHost.TrimEnd('.').ToLowerInvariant();
        if (IPAddress.TryParse(host, out var ip))
            return IsPrivate(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip);
        return !host.Contains('.') || Array.Exists(InsideEndings, e => host.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>RFC 1918, RFC 6598, RFC 4193, and what is local to a link or a machine.</summary>
    private static bool IsPrivate(IPAddress ip)
    {
        if (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
            return true;
        if (ip.AddressFamily == AddressFamily.InterNetworkV6)
            return ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal;

        var bytes = ip.GetAddressBytes();
        return (bytes[0], bytes[1]) is (10, _) or (172, >= 16 and <= 31) or (192, 168) or (169, 254) or (100, >= 64 and <= 127);
    }

    /// <summary>RFC 2606 and what people write in its place.</summary>
    private static bool IsPlaceholder(string host)
    {
        host = host.TrimEnd('.').ToLowerInvariant();
        return Array.Exists(PlaceholderHosts, h => host == h || host.EndsWith("." + h, StringComparison.Ordinal))
            || Array.Exists(PlaceholderEndings, e => host.EndsWith(e, StringComparison.Ordinal));
    }
}
