using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Newsroom.Web.Startup;

/// <summary>Section 'AttemptLimits': how often passwords and one-time links may be tried, on each instance.</summary>
public sealed class AttemptLimitOptions
{
    public const string Section = "AttemptLimits";

    /// <summary>Attempts per minute from one network address (of IPv6, one /64). Default 30.</summary>
    [Range(1, 1_000_000)]
    public int PerAddress { get; init; } = 30;

    /// <summary>Attempts per minute from everywhere. Default 600.</summary>
    [Range(1, 1_000_000)]
    public int Together { get; init; } = 600;
}

public static class AttemptLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddAttemptLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AttemptLimitOptions>().BindConfiguration(AttemptLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<AttemptLimitOptions>>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => PerMinute(limits.Value.PerAddress))),
                PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetFixedWindowLimiter("", _ => PerMinute(limits.Value.Together))));
            limiter.OnRejected = async (rejected, ct) =>
            {
                var http = rejected.HttpContext;
                http.Response.Headers.RetryAfter = Window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                http.Response.Headers.CacheControl = "no-store";
                await http.RequestServices.GetRequiredService<CurrentNewsroom>().Load(ct);
                await new ViewResult { ViewName = "/Account/TooManyAttempts.cshtml", StatusCode = StatusCodes.Status429TooManyRequests }
                    .ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
            };
        });
        builder.Services.AddRateLimiter(_ => { });
    }

    /// <summary>Counts what is posted by people who are not known yet; nothing else passes through the limiter.</summary>
    public static void UseAttemptLimits(this WebApplication app) => app.UseWhen(IsAttempt, attempts => attempts.UseRateLimiter());

    private static bool IsAttempt(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
        && (http.Request.Path.StartsWithSegments("/account/sign-in")
            || http.Request.Path.StartsWithSegments("/account/password")
            || http.Request.Path.StartsWithSegments("/account/set-password")
            || http.Request.Path.StartsWithSegments("/account/set-up"));

    private static FixedWindowRateLimiterOptions PerMinute(int attempts) => new() { PermitLimit = attempts, Window = Window };

    private static string Network(IPAddress? address) => NetworkAddress.Plain(address) switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6 } plain => Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)),
        { } plain => plain.ToString(),
    };
}
