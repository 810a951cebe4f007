using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Newsroom.Media;

namespace Newsroom.Web.Shared;

/// <summary>Answers with a file of the library: its type as found in its content, with ranges and conditions (RFC 9110). Who may have it is decided before.</summary>
public sealed class MediaAnswer(MediaLibrary library)
{
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
            headers.Remove(HeaderNames.Pragma);
            headers.XContentTypeOptions = "nosniff";
            return base.ExecuteResultAsync(context);
        }
    }
}
