using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;
using SkiaSharp;

namespace Newsroom.Sharing;

/// <summary>The QR code of an address (ISO/IEC 18004, error correction level M), black on white with its quiet zone of 4 modules.</summary>
public static class QrCode
{
    public const int MinSizePixels = 64;
    public const int MaxSizePixels = 2048;

    /// <summary>A picture for a page or a file of its own: one path, named by the address, no scripts and no styles.</summary>
    /// <exception cref="InvalidOperationException"><paramref name="address"/> is relative.</exception>
    public static string Svg(Uri address)
    {
        var text = Written(address);
        var modules = Modules(text);
        var side = modules.Length.ToString(CultureInfo.InvariantCulture);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" role="img" aria-label="{WebUtility.HtmlEncode(text)}"><rect width="{side}" height="{side}" fill="#fff"/><path d="{DarkRuns(modules)}"/></svg>
            """;
    }

    /// <summary>The same as PNG, in whole pixels per module, centred.</summary>
    /// <param name="sizePixels">Side of the whole picture, quiet zone included, 64 to 2048.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="sizePixels"/> is outside 64 to 2048, or too small for so long an address (at 64 more than 180 characters).
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="address"/> is relative.</exception>
    public static byte[] Png(Uri address, int sizePixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sizePixels, MinSizePixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sizePixels, MaxSizePixels);

        var modules = Modules(Written(address));
        ArgumentOutOfRangeException.ThrowIfLessThan(sizePixels, modules.Length);
        var pixelsPerModule = sizePixels / modules.Length;
        var margin = (sizePixels - pixelsPerModule * modules.Length) / 2;
        return BlackAndWhitePng.Write(sizePixels, (x, y) => IsDark(modules, At(x), At(y)));

        int At(int pixel) => pixel < margin ? -1 : (pixel - margin) / pixelsPerModule;
    }

    /// <summary>The same as squares on a page, quiet zone included.</summary>
    internal static void Draw(SKCanvas canvas, Uri address, SKRect area)
    {
        var modules = Modules(Written(address));
        var side = area.Width / modules.Length;
        using var path = new SKPathBuilder();
        for (var y = 0; y < modules.Length; y++)
            for (var x = 0; x < modules.Length; x++)
            {
                var start = x;
                while (IsDark(modules, x, y))
                    x++;
                if (x > start)
                    path.AddRect(SKRect.Create(area.Left + start * side, area.Top + y * side, (x - start) * side, side));
            }
        using var paint = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(area, paint);
        paint.Color = SKColors.Black;
        using var dark = path.Detach();
        canvas.DrawPath(dark, paint);
    }

    // Scanners hand the text on to browsers of every age: hosts go in their ASCII form (RFC 5890).
    private static string Written(Uri address) => new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;

    private static bool[][] Modules(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        return [.. code.ModuleMatrix.Select(row => row.Cast<bool>().ToArray())];
    }

    private static bool IsDark(bool[][] modules, int x, int y) =>
        y >= 0 && y < modules.Length && x >= 0 && x < modules.Length && modules[y][x];

    private static string DarkRuns(bool[][] modules)
    {
        var path = new StringBuilder();
        for (var y = 0; y < modules.Length; y++)
            for (var x = 0; x < modules.Length; x++)
            {
                var start = x;
                while (IsDark(modules, x, y))
                    x++;
                if (x > start)
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        return path.ToString();
    }
}
