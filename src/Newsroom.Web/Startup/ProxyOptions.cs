using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Newsroom.Web.Startup;

/// <summary>Section 'Proxy': whose word counts for a reader's network address and for https.</summary>
public sealed class ProxyOptions : IValidatableObject
{
    public const string Section = "Proxy";

    /// <summary>Networks the proxies are in, such as 10.0.0.0/8, separated by commas. Default: none, and forwarded headers are ignored.</summary>
    public string Networks { get; init; } = "";

    /// <summary>How many proxies a request passes through at most. Default 1.</summary>
    [Range(1, 10)]
    public int Hops { get; init; } = 1;

    public IEnumerable<IPNetwork> All => Written.Select(IPNetwork.Parse);

    private string[] Written => Networks.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from network in Written
        where !IPNetwork.TryParse(network, out _)
        select new ValidationResult($"Proxy:Networks holds '{network}', which is not a network such as 10.0.0.0/8 or ::1/128.", [nameof(Networks)]);

    public void ApplyTo(ForwardedHeadersOptions headers)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.ForwardLimit = Hops;
        headers.KnownIPNetworks.Clear();
        headers.KnownProxies.Clear();
        foreach (var network in All)
            headers.KnownIPNetworks.Add(network);
    }
}
