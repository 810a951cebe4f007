using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Newsroom.Sharing;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>QR codes, each drawn once and kept, up to 16 MB together.</summary>
public sealed class QrCodes : IDisposable
{
    private const long MaxBytes = 16 * 1024 * 1024;

    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    public QrPicture Svg(Uri address) => Drawn((address, 0), () => Encoding.UTF8.GetBytes(QrCode.Svg(address)));

    /// <param name="sizePixels">64 to 2048.</param>
    public QrPicture Png(Uri address, int sizePixels) => Drawn((address, sizePixels), () => QrCode.Png(address, sizePixels));

    public void Dispose() => drawn.Dispose();

    private QrPicture Drawn((Uri, int) what, Func<byte[]> draw) => drawn.GetOrCreate(what, entry =>
    {
        var bytes = draw();
        entry.Size = bytes.Length;
        return new QrPicture(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
    })!;
}

/// <param name="ETag">Strong, in quotes (RFC 9110, section 8.8.3): the same bytes, the same tag.</param>
public sealed record QrPicture(byte[] Bytes, string ETag);
