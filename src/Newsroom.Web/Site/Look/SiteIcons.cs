using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Newsroom.Media;
using Newsroom.Settings;
using Newsroom.Sharing;

namespace Newsroom.Web.Site.Look;

/// <summary>The site's icon in the sizes that browsers and telephones ask for, each made once and kept: the logo on paper, or a sheet in the accent colour.</summary>
public sealed class SiteIcons(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>In pixels: a tab, a telephone's home screen, a web app's.</summary>
    public static readonly IReadOnlyList<int> Sizes = [32, 180, 192, 512];

    private readonly MemoryCache made = new(new MemoryCacheOptions());

    public async Task<SiteIcon> Of(NewsroomSettings settings, int sizePixels, CancellationToken ct) =>
        (await made.GetOrCreateAsync((settings.LogoId, settings.Accent.Colour, sizePixels), async entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromHours(1);
            var bytes = settings.Logo is { } logo && await FromLogo(logo, sizePixels, ct) is { } drawn ? drawn : IconDrawing.Sheet(settings.Accent.Colour, sizePixels);
            return new SiteIcon(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        }))!;

    public void Dispose() => made.Dispose();

    private async Task<byte[]?> FromLogo(MediaFile logo, int sizePixels, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var found = await scope.ServiceProvider.GetRequiredService<MediaLibrary>().Open(logo, MediaVariant.Main(logo), ct);
        return found is null ? null : IconDrawing.Fitted(found.Content, sizePixels);
    }
}

/// <param name="Bytes">PNG.</param>
/// <param name="ETag">Strong, in quotes.</param>
public sealed record SiteIcon(byte[] Bytes, string ETag);
