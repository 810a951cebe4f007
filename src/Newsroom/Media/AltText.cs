using System.Text.RegularExpressions;

namespace Newsroom.Media;

/// <summary>Words that stand for a picture to those who do not see it.</summary>
public static partial class AltText
{
    /// <summary>Whether the words are a camera's or a program's name for a file, which tells nobody anything: IMG_2041, foto.jpg, Screenshot 3.</summary>
    public static bool LooksLikeFileName(string words) => FileName().IsMatch(words.Trim());

    [GeneratedRegex(
        @"^(\S+\.(jpe?g|png|gif|webp|avif|heic|tiff?|svg|bmp)|(img|dsc[nf]?|dcim|pxl|mvi|image|picture|photo|pic|foto|bild|grafik|photographie|imagen|scan|screenshot|bildschirmfoto|untitled|unbenannt|фото|рисунок|صورة)[\s_-]*\(?\d*\)?|[a-z0-9]+([_-][a-z0-9]+)*[_-]?\d{3,}[a-z0-9_-]*|\d+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}
