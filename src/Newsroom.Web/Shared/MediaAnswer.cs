using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Newsroom.Media;

namespace Newsroom.Web.Shared;

/// <summary>Answers with a file of the library: its type as found in its content, with ranges and conditions (RFC 9110). Who may have it is decided before.</summary>
public sealed class MediaAnswer(MediaLibrary library)
{
    private static readonly object CacheControlKey = new();

    /// <summary>Whoever renews a cookie on the way out forbids caching; a file of the library says itself how it is cached.</summary>
    public static Task KeepCacheControl(HttpContext http, RequestDelegate next)
    {
        // Begun before the cookie's, so it has the last word.
        http.Response.OnStarting(() =>
        {
            if (http.Items[CacheControlKey] is string cacheControl)
            {
                http.Response.Headers.CacheControl = cacheControl;
                http.Response.Headers.Remove(HeaderNames.Pragma);
                http.Response.Headers.Remove(HeaderNames.Expires);
            }

            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <param name="name">The end of its address: the file's name, a rendition's, or original/ and the file's name.</param>
    /// <param name="cacheControl">As it is sent.</param>
    /// <returns>Not found for what does not exist.</returns>
    public async Task<IActionResult> Of(MediaFile file, string name, string cacheControl, CancellationToken ct) =>
        MediaVariant.Named(file, name) is { } variant && await library.Open(file, variant, ct) is { } found
            ? new MediaResult(found.Content, file, variant, cacheControl)
            : new NotFoundResult();

    private sealed class MediaResult : FileStreamResult
    {
        private readonly string cacheControl;

        public MediaResult(Stream content, MediaFile file, MediaVariant variant, string cacheControl)
            : base(content, variant.Format.ContentType)
        {
            this.cacheControl = cacheControl;
            EntityTag = new EntityTagHeaderValue(variant.ETag);
            EnableRangeProcessing = true;
            FileDownloadName = variant.IsDownload ? file.Name : "";
        }

        public override Task ExecuteResultAsync(ActionContext context)
        {
            var headers = context.HttpContext.Response.Headers;
            headers.CacheControl = cacheControl;
            context.HttpContext.Items[CacheControlKey] = cacheControl;
            headers.XContentTypeOptions = "nosniff";
            return base.ExecuteResultAsync(context);
        }
    }
}
