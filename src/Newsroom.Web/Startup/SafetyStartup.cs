using Newsroom.Web.Account.CalendarFeeds;

namespace Newsroom.Web.Startup;

/// <summary>Response headers, antiforgery, and how often passwords may be tried.</summary>
public static class SafetyStartup
{
    public static void AddSafety(this WebApplicationBuilder builder)
    {
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "newsroom-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.HeaderName = "X-Newsroom-Form";
        });
        builder.AddAttemptLimits();
    }

    /// <summary>Public pages allow own files only, so that they can be cached whole; the back office has nonces.</summary>
    public static void UseSafety(this WebApplication app)
    {
        var site = Site();
        var secret = Site().AddReferrerPolicyNoReferrer();
        var office = Common().AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().WithNonce();
            csp.AddStyleSrc().WithNonce();
            csp.AddImgSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFrameSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().Self();
        });
        app.UseWhen(IsBackOffice, branch => branch.UseSecurityHeaders(office));
        app.UseWhen(IsSecret, branch => branch.UseSecurityHeaders(secret));
        app.UseWhen(http => !IsBackOffice(http) && !IsSecret(http), branch => branch.UseSecurityHeaders(site));
        app.UseAttemptLimits();
    }

    private static bool IsBackOffice(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/admin") || http.Request.Path.StartsWithSegments("/account");

    /// <summary>Whether the address itself is a secret, and must not be told to whoever is linked to.</summary>
    private static bool IsSecret(HttpContext http) => http.Request.Path.StartsWithSegments(FeedAddress.Folder);

    private static HeaderPolicyCollection Site() => Common().AddContentSecurityPolicy(csp =>
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddManifestSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
    });

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddMicrophone().None();
            policy.AddGeolocation().None();
            policy.AddPayment().None();
            policy.AddUsb().None();
        })
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .RemoveServerHeader();
}
