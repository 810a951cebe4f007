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
            csp.AddMediaSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFrameSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().Self();
        });
        var file = Common().AddContentSecurityPolicy(Nothing).AddReferrerPolicyNoReferrer();
        app.UseWhen(IsMediaFile, branch => branch.UseSecurityHeaders(file));
        app.UseWhen(http => IsBackOffice(http) && !IsMediaFile(http), branch => branch.UseSecurityHeaders(office));
        app.UseWhen(http => !IsBackOffice(http) && !IsMediaFile(http) && !SecretPaths.Holds(http.Request.Path), branch => branch.UseSecurityHeaders(site));
        app.UseWhen(http => !IsBackOffice(http) && !IsMediaFile(http) && SecretPaths.Holds(http.Request.Path), branch => branch.UseSecurityHeaders(secret));
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

    /// <summary>A file opened by its address is a place of its own in which nothing runs.</summary>
    private static void Nothing(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddFrameAncestors().None();
        csp.AddSandbox();
    }

    private static bool IsMediaFile(HttpContext http) => MediaStartup.IsMediaFile(http.Request.Path);

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
