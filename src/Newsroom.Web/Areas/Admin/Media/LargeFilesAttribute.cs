using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Newsroom.Media;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>A form with files: as large as the largest file may be. What is large goes to the disk while it arrives, never to memory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LargeFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long Around = 16 * 1024 * 1024;

    /// <summary>Before the antiforgery token is looked for, which reads the form.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var most = http.RequestServices.GetRequiredService<MediaLimits>().MaxBytes + Around;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        if (http.Features.Get<IFormFeature>() is null or { Form: null })
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most }));
    }
}
