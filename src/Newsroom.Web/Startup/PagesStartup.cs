using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using Newsroom.Web.Shared;
using Newsroom.Web.Site;
using Newsroom.Web.Site.Look;
using Newsroom.Web.Site.Permalinks;

namespace Newsroom.Web.Startup;

public static class PagesStartup
{
    /// <summary>Largest request body: 16 MB, so that a far too long text still gets its sentence and is shown again.</summary>
    private const int MaxRequestBytes = 16 * 1024 * 1024;

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.ValueLengthLimit = MaxRequestBytes);
        builder.Services.AddLocalization();
        builder.Services.AddScoped<IStringLocalizer<SiteText>, SiteTextInLanguage>();
        builder.Services.AddSingleton<QrCodes>();
        builder.Services.AddSingleton<SiteIcons>();
        // Cyrillic and Arabic stand as they are: as numbered entities a page would weigh several times as much.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddRouting(routing => routing.LowercaseUrls = true);
        builder.Services
            .AddControllersWithViews(mvc =>
            {
                mvc.Filters.Add<RefusalFilter>();
                mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.ModelMetadataDetailsProviders.Add(new EmptyStaysEmpty());
            })
            .AddViewLocalization();
        builder.Services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Site/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Site/Shared/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Account/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Account/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Shared/{0}.cshtml");
            razor.AreaViewLocationFormats.Clear();
            razor.AreaViewLocationFormats.Add("/Areas/{2}/{1}/{0}.cshtml");
            razor.AreaViewLocationFormats.Add("/Areas/{2}/Shared/{0}.cshtml");
            razor.AreaViewLocationFormats.Add("/Shared/{0}.cshtml");
        });
    }

    /// <summary>A page for what failed. In Development the exception itself is shown instead.</summary>
    public static void UseFailurePage(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            return;

        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/errors/500",
            StatusCodeSelector = error => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseRouting();
        // Only where people sign in: a public page must never renew or set a cookie.
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/admin") || http.Request.Path.StartsWithSegments("/account"), office => office.UseAuthentication());
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
    }

    /// <summary>An empty field binds as "", never null.</summary>
    private sealed class EmptyStaysEmpty : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(string))
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
