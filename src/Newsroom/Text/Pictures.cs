using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Newsroom.Media;

namespace Newsroom.Text;

/// <summary>Pictures of the library as readers get them: in the sizes and formats a screen needs, with their dimensions, so that nothing jumps while they load.</summary>
internal static partial class Pictures
{
    /// <summary>The column of text is about 37.5rem wide; below that, the window less its margins.</summary>
    private const string Sizes = "(min-width: 40rem) 37.5rem, calc(100vw - 2rem)";

    private static readonly MediaFormat[] Offered = [MediaFormat.Avif, MediaFormat.WebP];

    /// <param name="files">Those the text names, by code; what is missing stays a plain picture.</param>
    public static void Show(IElement body, IReadOnlyDictionary<string, MediaFile> files)
    {
        var isFirst = true;
        foreach (var image in body.QuerySelectorAll("img"))
        {
            var address = image.GetAttribute("src") ?? "";
            image.SetAttribute("src", Fragment().Replace(address, ""));
            if (!MediaAddress.TryParse(address, out var code) || !files.TryGetValue(code, out var file) || !file.IsPicture)
                continue;

            Offer(image, file, isFirst);
            isFirst = false;
            if (StandsAlone(image) is { } paragraph)
                Caption(image, paragraph, file);
            Wrap(image, file);
        }
    }

    private static void Offer(IElement image, MediaFile file, bool isFirst)
    {
        image.SetAttribute("src", MediaAddress.Of(file.Code, file.Name));
        image.SetAttribute("width", Number(file.WidthPixels));
        image.SetAttribute("height", Number(file.HeightPixels));
        if (!isFirst)
            image.SetAttribute("loading", "lazy");
        image.SetAttribute("decoding", "async");
    }

    private static void Wrap(IElement image, MediaFile file)
    {
        var picture = image.Owner!.CreateElement("picture");
        image.Replace(picture);
        foreach (var format in Offered.Where(f => f != MediaFormat.Avif || !file.IsAnimated))
        {
            var source = image.Owner!.CreateElement("source");
            source.SetAttribute("type", format.ContentType);
            source.SetAttribute("srcset", string.Join(", ", Rendition.WidthsFor(file.WidthPixels)
                .Select(width => $"{MediaAddress.Of(file.Code, new Rendition(Crop.Whole, width, format).Name)} {Number(Math.Min(width, file.WidthPixels))}w")));
            source.SetAttribute("sizes", Sizes);
            picture.AppendChild(source);
        }
        picture.AppendChild(image);
    }

    private static IElement? StandsAlone(IElement image) =>
        image.ParentElement is { LocalName: "p", ChildElementCount: 1 } paragraph && string.IsNullOrWhiteSpace(paragraph.TextContent) ? paragraph : null;

    // The credit of this use stands before the library's.
    private static void Caption(IElement image, IElement paragraph, MediaFile file)
    {
        var credit = image.GetAttribute("title") is { Length: > 0 } own ? own : file.Credit;
        image.RemoveAttribute("title");
        var figure = image.Owner!.CreateElement("figure");
        paragraph.Replace(figure);
        figure.AppendChild(image);
        if (file.Caption.Length + credit.Length == 0)
            return;

        var words = image.Owner!.CreateElement("figcaption");
        words.TextContent = file.Caption;
        if (credit.Length > 0)
        {
            var small = image.Owner!.CreateElement("small");
            small.TextContent = credit;
            if (file.Caption.Length > 0)
                words.AppendChild(image.Owner!.CreateTextNode(" "));
            words.AppendChild(small);
        }
        figure.AppendChild(words);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("#.*$")]
    private static partial Regex Fragment();
}
