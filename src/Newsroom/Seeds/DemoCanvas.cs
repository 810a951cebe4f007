using NetVips;

namespace Newsroom.Seeds;

/// <summary>A sheet on which flat shapes are painted: 1,500 by 1,000 points, each of four dots, which are made one in the end so that edges are smooth.</summary>
internal sealed class DemoCanvas
{
    public const int Width = 1500;
    public const int Height = 1000;

    private const int Fine = 2;

    private readonly byte[] dots = new byte[Width * Fine * Height * Fine * 3];

    /// <summary>From one colour at the top to another one at the bottom.</summary>
    /// <param name="top">0xRRGGBB.</param>
    public void Fade(double fromY, double toY, int top, int bottom)
    {
        for (var y = (int)(fromY * Fine); y < (int)(toY * Fine) && y < Height * Fine; y++)
        {
            var share = (y - (fromY * Fine)) / ((toY - fromY) * Fine);
            Line(y, 0, Width, Mixed(top, bottom, share), 1);
        }
    }

    /// <param name="cover">0 nothing to 1 the colour alone.</param>
    public void Box(double x, double y, double width, double height, int colour, double cover = 1) =>
        Shape(colour, cover, (x, y), (x + width, y), (x + width, y + height), (x, y + height));

    public void Disc(double x, double y, double radius, int colour, double cover = 1) =>
        Shape(colour, cover, [.. Enumerable.Range(0, 96).Select(i => (x + (radius * Math.Cos(i * Math.PI / 48)), y + (radius * Math.Sin(i * Math.PI / 48))))]);

    /// <summary>What lies below a line of hills or waves, down to the bottom.</summary>
    /// <param name="line">Height of the line at each x.</param>
    public void Below(Func<double, double> line, int colour, double cover = 1, double bottom = Height) =>
        Shape(colour, cover, [.. Enumerable.Range(0, (Width / 5) + 1).Select(i => (i * 5.0, line(i * 5.0))), (Width, bottom), (0, bottom)]);

    /// <summary>A polygon with its inside.</summary>
    public void Shape(int colour, double cover, params ReadOnlySpan<(double X, double Y)> points)
    {
        var (top, bottom) = (double.MaxValue, double.MinValue);
        foreach (var (_, y) in points)
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));

        var crossings = new List<double>();
        for (var row = Math.Max(0, (int)(top * Fine)); row <= Math.Min((Height * Fine) - 1, (int)(bottom * Fine)); row++)
        {
            var y = (row + .5) / Fine;
            crossings.Clear();
            for (var i = 0; i < points.Length; i++)
            {
                var ((x1, y1), (x2, y2)) = (points[i], points[(i + 1) % points.Length]);
                if (y1 <= y != y2 <= y)
                    crossings.Add(x1 + ((y - y1) / (y2 - y1) * (x2 - x1)));
            }

            crossings.Sort();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
                Line(row, crossings[i], crossings[i + 1], colour, cover);
        }
    }

    /// <returns>A JPEG.</returns>
    public byte[] Jpeg()
    {
        using var fine = Image.NewFromMemory(dots, Width * Fine, Height * Fine, bands: 3, Enums.BandFormat.Uchar);
        using var picture = fine.Shrink(Fine, Fine).Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.JpegsaveBuffer(q: 90);
    }

    private void Line(int row, double fromX, double toX, int colour, double cover)
    {
        var (from, to) = (Math.Max(0, (int)Math.Round(fromX * Fine)), Math.Min(Width * Fine, (int)Math.Round(toX * Fine)));
        var (red, green, blue) = (colour >> 16, (colour >> 8) & 255, colour & 255);
        for (var at = ((row * Width * Fine) + from) * 3; at < ((row * Width * Fine) + to) * 3; at += 3)
        {
            dots[at] = (byte)(dots[at] + ((red - dots[at]) * cover));
            dots[at + 1] = (byte)(dots[at + 1] + ((green - dots[at + 1]) * cover));
            dots[at + 2] = (byte)(dots[at + 2] + ((blue - dots[at + 2]) * cover));
        }
    }

    public static int Mixed(int one, int other, double share)
    {
        int Part(int shift) => (int)(((one >> shift) & 255) + ((((other >> shift) & 255) - ((one >> shift) & 255)) * Math.Clamp(share, 0, 1)));
        return (Part(16) << 16) | (Part(8) << 8) | Part(0);
    }
}
