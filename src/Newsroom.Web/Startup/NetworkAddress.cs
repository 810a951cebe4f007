using System.Net;

namespace Newsroom.Web.Startup;

/// <summary>Network addresses as they are counted and put on record.</summary>
public static class NetworkAddress
{
    /// <summary>Where the request came from; "" where it came through no network.</summary>
    public static string Of(HttpContext http) => Plain(http.Connection.RemoteIpAddress)?.ToString() ?? "";

    /// <summary>'203.0.113.7' for '::ffff:203.0.113.7' (RFC 4291, section 2.5.5.2): which of the two a server sees depends on what it listens to.</summary>
    public static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    /// <summary>The two ways in which an address may stand on record: earlier versions kept '::ffff:203.0.113.7' as it came. What is no address stands for itself.</summary>
    public static (string Plain, string Mapped) Written(string typed)
    {
        // Without a dot or colon, '7' would be 0.0.0.7.
        if (typed.AsSpan().IndexOfAny('.', ':') < 0 || !IPAddress.TryParse(typed, out var address))
            return (typed, typed);

        var plain = Plain(address)!;
        return ($"{plain}", $"{plain.MapToIPv6()}");
    }
}
