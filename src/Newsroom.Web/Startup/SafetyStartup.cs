
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
        var site = Common().AddContentSecurityPolicy(OwnFilesOnly);
        var secret = Common().AddContentSecurityPolicy(OwnFilesOnly).AddReferrerPolicyNoReferrer();
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
        app.UseWhen(http => !IsBackOffice(http) && !SecretPaths.Holds(http.Request.Path), branch => branch.UseSecurityHeaders(site));
        app.UseWhen(http => !IsBackOffice(http) && SecretPaths.Holds(http.Request.Path), branch => branch.UseSecurityHeaders(secret));
        app.UseAttemptLimits();
    }

    private static void OwnFilesOnly(CspBuilder csp)
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
    }

    private static bool IsBackOffice(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/admin") || http.Request.Path.StartsWithSegments("/account");

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
