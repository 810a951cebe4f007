using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsroom.Media;

public enum Crop
{
    /// <summary>The whole picture.</summary>
    Whole,

    /// <summary>1.91 to 1: cards on other sites.</summary>
    Wide,

    /// <summary>3 to 2: cards in lists.</summary>
    Card,

    /// <summary>1 to 1.</summary>
    Square,
}

/// <summary>One of the few sizes and formats in which a picture is offered, such as 800.webp or wide-1200.jpg; others do not exist.</summary>
/// <param name="WidthPixels">One of <see cref="Widths"/>.</param>
/// <param name="Format">AVIF, WebP or JPEG.</param>
public sealed partial record Rendition(Crop Crop, int WidthPixels, MediaFormat Format)
{
    /// <summary>What pages need: a column of text on a phone and on a desktop, each also at twice the dots, and a whole window.</summary>
    public static readonly IReadOnlyList<int> Widths = [400, 800, 1200, 1600, 2400];

    /// <summary>The last part of its address.</summary>
    public string Name => (Crop == Crop.Whole ? "" : Crop.ToString().ToLowerInvariant() + "-") + WidthPixels.ToString(CultureInfo.InvariantCulture) + Format.Extension;

    /// <summary>Width divided by height; 0 for the whole picture, which keeps its own.</summary>
    public static double RatioOf(Crop crop) => crop switch
    {
        Crop.Wide => 1.91,
        Crop.Card => 1.5,
        Crop.Square => 1,
        _ => 0,
    };

    /// <summary>The widths in which a picture is offered: none wider than itself, and always one.</summary>
    public static IEnumerable<int> WidthsFor(int widthPixels) => Widths.Where((w, i) => w <= widthPixels || i == 0);

    /// <summary>The largest JPEG of a picture that is at most so wide; the smallest where even that is wider.</summary>
    public static Rendition Jpeg(MediaFile picture, Crop crop, int mostPixels)
    {
        var part = Pictures.Part(picture.WidthPixels, picture.HeightPixels, crop, picture.FocusXPercent, picture.FocusYPercent);
        return new Rendition(crop, WidthsFor(part.Width).Where((w, i) => w <= mostPixels || i == 0).Max(), MediaFormat.Jpeg);
    }

    /// <summary>Width and height in pixels in which a picture comes in this form: never larger than it is.</summary>
    public (int Width, int Height) SizeOf(MediaFile picture)
    {
        var part = Pictures.Part(picture.WidthPixels, picture.HeightPixels, Crop, picture.FocusXPercent, picture.FocusYPercent);
        var width = Math.Min(WidthPixels, part.Width);
        return (width, Math.Max(1, (int)Math.Round((double)width * part.Height / part.Width)));
    }

    public static bool TryParse(string name, out Rendition rendition)
    {
        var match = Shape().Match(name);
        var width = match.Success ? int.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture) : 0;
        var format = match.Groups["format"].Value switch { "avif" => MediaFormat.Avif, "webp" => MediaFormat.WebP, _ => MediaFormat.Jpeg };
        rendition = new Rendition(match.Groups["crop"].Value switch { "wide" => Crop.Wide, "card" => Crop.Card, "square" => Crop.Square, _ => Crop.Whole }, width, format);
        return match.Success && Widths.Contains(width);
    }

    [GeneratedRegex(@"^((?<crop>wide|card|square)-)?(?<width>[1-9][0-9]{2,3})\.(?<format>avif|webp|jpg)$")]
    private static partial Regex Shape();
}
