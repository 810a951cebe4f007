using System.Globalization;
using NetVips;

namespace Newsroom.Sharing;

/// <summary>The site's icon: square PNG pictures.</summary>
public static class IconDrawing
{
    // As site.css: what the reading site is printed on.
    private static readonly double[] Paper = [0xff, 0xfd, 0xf9];

    // Left, top, width, height on a sheet of 32 by 32: a headline, a picture, three lines of text.
    private static readonly (int Left, int Top, int Width, int Height)[] Print = [(6, 7, 20, 5), (6, 15, 9, 10), (18, 15, 8, 2), (18, 19, 8, 2), (18, 23, 8, 2)];

    /// <summary>A picture of any shape, whole, in the middle of a square of paper.</summary>
    /// <param name="picture">One that the library made.</param>
    /// <param name="sizePixels">Side of the square.</param>
    /// <exception cref="VipsException">It is no picture.</exception>
    public static byte[] Fitted(Stream picture, int sizePixels)
    {
        var inner = Math.Max(1, sizePixels - 2 * (sizePixels / 10));
        using var small = Image.ThumbnailStream(picture, inner, height: inner);
        using var colours = small.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = colours.HasAlpha() ? colours.Flatten(background: Paper) : colours.Copy();
        using var square = opaque.Gravity(Enums.CompassDirection.Centre, sizePixels, sizePixels, extend: Enums.Extend.Background, background: Paper);
        return square.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    /// <summary>A printed sheet in one colour, for a newsroom without a logo.</summary>
    /// <param name="colour">#rrggbb.</param>
    public static byte[] Sheet(string colour, int sizePixels)
    {
        var ink = Enumerable.Range(0, 3).Select(i => (double)int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        using var blank = Image.Black(sizePixels, sizePixels, bands: 3);
        using var sheet = (blank + ink).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var printed = sheet.Mutate(page =>
        {
            foreach (var (left, top, width, height) in Print)
                page.DrawRect(Paper, Scaled(left), Scaled(top), Scaled(left + width) - Scaled(left), Scaled(top + height) - Scaled(top), fill: true);
        });
        return printed.PngsaveBuffer(keep: Enums.ForeignKeep.None);

        int Scaled(int of32) => of32 * sizePixels / 32;
    }
}
