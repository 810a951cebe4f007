using System.Linq.Expressions;
using Newsroom.Media;
using Newsroom.Releases;

namespace Newsroom.Web.Site.News;

/// <summary>A release in a list.</summary>
public sealed record ReleaseCard(long Id, ReleaseAddress Address, string Kind, string Headline, string Summary, DateTime PublishedAt)
{
    // Each part is a question of its own: as one row they would make the database number the pictures of all editions.
    public static readonly Expression<Func<Edition, ReleaseCard>> From = e => new ReleaseCard(
        e.Id,
        new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug),
        e.Kind.Names.Where(n => n.Language == e.Language).Select(n => n.Name).FirstOrDefault() ?? e.Kind.Name,
        e.Text.Headline,
        e.Text.Summary,
        e.FirstPublishedAt)
    {
        PictureCode = e.Media.Where(m => m.Use == MediaUse.Text && m.File.WidthPixels > 0).OrderBy(m => m.Place).Select(m => m.File.Code).FirstOrDefault(),
        PictureWidth = e.Media.Where(m => m.Use == MediaUse.Text && m.File.WidthPixels > 0).OrderBy(m => m.Place).Select(m => m.File.WidthPixels).FirstOrDefault(),
        PictureHeight = e.Media.Where(m => m.Use == MediaUse.Text && m.File.WidthPixels > 0).OrderBy(m => m.Place).Select(m => m.File.HeightPixels).FirstOrDefault(),
    };

    /// <summary>Of the first picture in the text; null where there is none.</summary>
    public string? PictureCode { get; init; }

    public int PictureWidth { get; init; }
    public int PictureHeight { get; init; }

    public CardPicture? Picture => PictureCode is null ? null : new CardPicture(PictureCode, PictureWidth, PictureHeight);
}

/// <summary>The picture beside a headline, cropped to 3 by 2. It says nothing that the headline does not, so it has no words of its own.</summary>
/// <param name="WidthPixels">Of the whole picture.</param>
public sealed record CardPicture(string Code, int WidthPixels, int HeightPixels)
{
    /// <summary>How wide it stands on the page, as in the sizes attribute of an image.</summary>
    public string Sizes { get; private init; } = "(min-width: 40rem) 10rem, 6rem";

    /// <summary>Whether it is fetched before the reader scrolls to it.</summary>
    public bool IsAtOnce { get; private init; }

    /// <summary>Above the headline that leads the front page.</summary>
    public CardPicture AsLead() => this with { Sizes = "(min-width: 56rem) 42rem, calc(100vw - 2rem)", IsAtOnce = true };

    /// <summary>Above a headline in one of several columns.</summary>
    public CardPicture InColumn() => this with { Sizes = "(min-width: 56rem) 22rem, calc(100vw - 2rem)" };

    public int Width => Widths.First();
    public int Height => (int)Math.Round(Width / Rendition.RatioOf(Crop.Card));
    public string Source => Of(Width, MediaFormat.Jpeg);

    public string SourceSet => string.Join(", ", Widths.Select(width => $"{Of(width, MediaFormat.WebP)} {width}w"));

    private IEnumerable<int> Widths => Rendition.WidthsFor((int)Math.Min(WidthPixels, HeightPixels * Rendition.RatioOf(Crop.Card))).Where(width => width <= 1200);

    private string Of(int width, MediaFormat format) => MediaAddress.Of(Code, new Rendition(Crop.Card, width, format).Name);
}
