using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Options;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Shared;

/// <summary>Whether the links of a text lead somewhere. It asks only addresses that anybody on the internet can reach.</summary>
public sealed class LinkCheck(HttpClient http, IOptions<LinkCheckOptions> options)
{
    private const int Most = 30;
    private const int InParallel = 4;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>One sentence for each link that leads nowhere; links to the site itself are not asked.</returns>
    public async Task<IReadOnlyList<string>> DeadIn(string html, Uri siteAddress, CancellationToken ct)
    {
        if (!options.Value.Check)
            return [];

        var links = new HtmlParser().ParseDocument(html).QuerySelectorAll("a[href]")
            .Select(a => Uri.TryCreate(a.GetAttribute("href"), UriKind.Absolute, out var address) ? address : null)
            .OfType<Uri>()
            .Where(a => a.Scheme is "http" or "https" && !string.Equals(a.Authority, siteAddress.Authority, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(a => a.GetLeftPart(UriPartial.Query)).Take(Most).ToList();
        var found = new string?[links.Count];
        await Parallel.ForAsync(0, links.Count, new ParallelOptions { MaxDegreeOfParallelism = InParallel, CancellationToken = ct },
            async (i, stop) => found[i] = await WhyDead(links[i], stop));
        return [.. found.OfType<string>()];
    }

    private async Task<string?> WhyDead(Uri link, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var status = await Ask(HttpMethod.Head, link, patience.Token);
            // Some servers do not know HEAD; only what GET says counts.
            if ((int)status >= 400)
                status = await Ask(HttpMethod.Get, link, patience.Token);
            return status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? $"The link {link} answers {(int)status}: there is nothing behind it." : null;
        }
        catch (HttpRequestException error) when (error.InnerException is NotPublic)
        {
            return $"The link {link} leads to a machine that readers cannot reach.";
        }
        catch (HttpRequestException)
        {
            return $"The link {link} cannot be reached.";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"The link {link} did not answer within {Patience.TotalSeconds:0} seconds.";
        }
    }

    private async Task<HttpStatusCode> Ask(HttpMethod method, Uri link, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, link);
        request.Headers.UserAgent.ParseAdd("Newsroom-LinkCheck/1.0");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return answer.StatusCode;
    }

    /// <summary>Connects to public addresses and to ports 80 and 443 only, whatever a name resolves to and wherever a redirect leads.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        UseCookies = false,
        UseProxy = false,
        MaxAutomaticRedirections = 3,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = async (context, ct) =>
        {
            var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
            if (port is not (80 or 443))
                throw new NotPublic();

            var addresses = await Dns.GetHostAddressesAsync(host, ct);
            if (addresses.Length == 0 || !Array.TrueForAll(addresses, IsPublic))
                throw new NotPublic();

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses, port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    /// <summary>Whether an address is one that anybody on the internet can reach (RFC 6890 lists those that are not).</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var b = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return b[0] switch
            {
                0 or 10 or 127 or >= 224 => false,
                100 => b[1] is < 64 or > 127,
                169 => b[1] != 254,
                172 => b[1] is < 16 or > 31,
                192 => !(b[1] == 168 || (b[1] == 0 && b[2] is 0 or 2)),
                198 => b[1] is not (18 or 19) && !(b[1] == 51 && b[2] == 100),
                203 => !(b[1] == 0 && b[2] == 113),
                _ => true,
            };
        }

        // Global unicast only, without documentation, 6to4 and Teredo, which carry other addresses inside.
        return address.AddressFamily == AddressFamily.InterNetworkV6 && (b[0] & 0xE0) == 0x20
            && !(b[0] == 0x20 && b[1] == 0x02) && !(b[0] == 0x20 && b[1] == 0x01 && ((b[2] == 0 && b[3] == 0) || (b[2] == 0x0D && b[3] == 0xB8)));
    }
}

/// <summary>A name leads to a machine that not everybody can reach.</summary>
public sealed class NotPublic() : IOException("Not a public address.");
