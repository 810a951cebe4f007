using AngleSharp.Html.Parser;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Site.News;

namespace Newsroom.Web.Areas.Admin.Preview;

/// <summary>How the page is looked at: in which width and colours, on paper, or as a link elsewhere.</summary>
/// <param name="At">What stood under 'Publish at'; handed back to the edit screen.</param>
/// <param name="Width">One of <see cref="Widths"/>.</param>
/// <param name="Scheme">light or dark.</param>
/// <param name="As">page, print or card.</param>
public sealed record PreviewPage(Release Release, string At, string Width, string Scheme, string As, SocialCard Card)
{
    public const string Print = "print";
    public const string CardView = "card";

    /// <summary>In CSS pixels: 390, 768 and 1280.</summary>
    public static readonly IReadOnlyList<(string Value, string Label)> Widths = [("phone", "Phone"), ("tablet", "Tablet"), ("desktop", "Desktop")];

    public static readonly IReadOnlyList<(string Value, string Label)> Schemes = [("light", "Light"), ("dark", "Dark")];

    public string Path(string screen = "") => ReleaseController.PathOf(Release.Reference, screen);

    public string Edit => Path("edit") + (At.Length > 0 ? "?at=" + Uri.EscapeDataString(At) : "");

    /// <summary>The page that stands in the frame.</summary>
    public string Frame => Path("preview/page") + (As == Print ? "?print=true" : "?scheme=" + Scheme);

    /// <summary>This screen with another choice.</summary>
    public string With(string? width = null, string? scheme = null, string? view = null) =>
        Path("preview") + $"?width={width ?? Width}&scheme={scheme ?? Scheme}&as={view ?? "page"}" + (At.Length > 0 ? "&at=" + Uri.EscapeDataString(At) : "");

    public static string OneOf(IReadOnlyList<(string Value, string Label)> choices, string? asked, string usual) =>
        choices.Select(c => c.Value).FirstOrDefault(c => c == asked) ?? usual;
}

/// <summary>A link to the release as networks and messengers show it.</summary>
/// <param name="Picture">Address of the first picture in the body; null where it has none.</param>
public sealed record SocialCard(string Domain, string Title, string Description, string? Picture, string PictureSays)
{
    /// <summary>What is seen of a title and of a description, in characters: about two lines each.</summary>
    public const int TitleCharacters = 70;

    public const int DescriptionCharacters = 125;

    private const int MostPixels = 1_200;

    public string SeenTitle => MarkdownText.Excerpt(Title, TitleCharacters);

    public string SeenDescription => Description.Length == 0 ? "" : MarkdownText.Excerpt(Description, DescriptionCharacters);

    public string CutTitle => Rest(Title, SeenTitle);

    public string CutDescription => Rest(Description, SeenDescription);

    public static SocialCard Of(ReleasePage page)
    {
        var picture = page.Edition.Media.FirstOrDefault(m => m.Use == MediaUse.Text && m.File.IsPicture)?.File;
        var says = new HtmlParser().ParseDocument(page.Edition.Html).QuerySelector("img[src]")?.GetAttribute("alt") ?? "";
        return new SocialCard(page.Address.Host, TextInput.OneLine(page.Text.Headline), TextInput.OneLine(page.Description), picture is null ? null : MediaPlace.Office.AddressOf(picture, Rendition.Jpeg(picture, Crop.Wide, MostPixels)), says);
    }

    private static string Rest(string whole, string seen) => seen.Length > 0 && seen != whole ? whole[seen.TrimEnd('…').Length..].Trim() : "";
}
