using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Newsroom.Media;
using Newsroom.Web.Jobs;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Startup;

public static partial class MediaStartup
{
    public static void AddMedia(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MediaOptions>().BindConfiguration(MediaOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => LimitsOf(services.GetRequiredService<IOptions<MediaOptions>>().Value));
        builder.Services.AddSingleton(services => StorageOf(services.GetRequiredService<IOptions<MediaOptions>>().Value, services.GetRequiredService<IHostEnvironment>()));
        builder.Services.AddScoped<MediaLibrary>();
        builder.Services.AddScoped<MediaUploads>();
        builder.Services.AddScoped<MediaAnswer>();
        builder.Services.AddSingleton<NewPictures>();
        builder.Services.AddHostedService(services => services.GetRequiredService<NewPictures>());
        builder.Services.AddHostedService<GiveUpUploads>();
    }

    /// <summary>Addresses that answer with a file of the library, not with a page; whatever is in it must do nothing in a browser.</summary>
    public static bool IsMediaFile(PathString path) => MediaPath().IsMatch(path.Value ?? "");

    private static MediaLimits LimitsOf(MediaOptions media) => new(media.MaxBytes, media.MaxPixels, media.MaxSidePixels);

    private static MediaStorage StorageOf(MediaOptions media, IHostEnvironment environment) => media.Storage == MediaStorageKind.S3
        ? S3Storage.At(new Uri(media.S3Endpoint), media.S3Region, media.S3Bucket, media.S3AccessKey, media.S3SecretKey)
        : new DiskStorage(Path.Combine(environment.ContentRootPath, media.Path));

    [GeneratedRegex(@"\A(/admin/media/[^/]+/file|/media/[^/]+|/(embargo|review)/[^/]+/media/[^/]+)/.", RegexOptions.IgnoreCase)]
    private static partial Regex MediaPath();
}
