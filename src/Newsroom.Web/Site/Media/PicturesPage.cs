using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Text;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Media;

/// <summary>Which pictures the library shows; what is empty or null narrows nothing.</summary>
/// <param name="Year">In which a release that shows it was first published.</param>
public sealed record PictureFilter(string Words, string Tag, int? Year)
{
    private const int MaxLength = 200;

    public bool IsEmpty => Words.Length + Tag.Length == 0 && Year is null;

    /// <summary>'/media?q=ferry&amp;year=2026'</summary>
    public string Path
    {
        get
        {
            var query = new QueryBuilder();
            if (Words.Length > 0) query.Add("q", Words);
            if (Tag.Length > 0) query.Add("tag", Tag);
            if (Year is { } year) query.Add("year", year.ToString(CultureInfo.InvariantCulture));
            return "/media" + query.ToQueryString();
        }
    }

    public static string Cut(string? typed) => TextInput.OneLine(typed?.Length > MaxLength ? typed[..MaxLength] : typed);
}

/// <summary>The library of pictures, newest first.</summary>
/// <param name="Years">In which releases with such pictures were published, newest first.</param>
public sealed record PicturesPage(PictureFilter Filter, Paged<MediaFile> Pictures, IReadOnlyList<int> Years)
{
    private const int Size = 24;

    /// <exception cref="NotFound">There is no such page.</exception>
    public static async Task<PicturesPage> Of(NewsroomDbContext db, PictureFilter filter, int number, DateTime now, DateOnly today, CancellationToken ct)
    {
        var all = db.PublicLibrary(now, today);
        var open = db.Editions.Public(now);
        var found = all.Saying(filter.Words);
        if (filter.Tag.Length > 0)
            found = found.Tagged(filter.Tag);
        if (filter.Year is { } year)
            found = found.Where(f => open.Any(e => e.Year == year && e.Media.Any(m => m.MediaId == f.Id)));

        var total = await found.CountAsync(ct);
        var last = Math.Max(1, (total + Size - 1) / Size);
        if (number > last)
            throw new NotFound("The page");

        var pictures = await found.LatestFirst().Skip((number - 1) * Size).Take(Size).ToListAsync(ct);
        var years = await open.Where(e => e.Media.Any(m => all.Any(f => f.Id == m.MediaId))).Select(e => e.Year).Distinct().OrderDescending().ToListAsync(ct);
        return new PicturesPage(filter, new Paged<MediaFile>(pictures, number, last, total), years);
    }
}

/// <summary>One picture of the library.</summary>
public sealed record PicturePage(MediaFile File, IReadOnlyList<PictureUse> Releases)
{
    public const int MostReleases = 50;

    /// <summary>Wide enough for any page; larger ones are for print.</summary>
    private const int WebWidthPixels = 1600;

    public string Called => PictureCard.Called(File);

    public IEnumerable<string> Tags => File.Keywords.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The picture for websites, as JPEG.</summary>
    public Rendition Web => new(Crop.Whole, Rendition.WidthsFor(File.WidthPixels).Last(width => width <= WebWidthPixels), MediaFormat.Jpeg);

    public (int Width, int Height) WebSize => (Math.Min(Web.WidthPixels, File.WidthPixels), (int)Math.Round(File.HeightPixels * Math.Min(1.0, (double)Web.WidthPixels / File.WidthPixels)));
}

/// <summary>A public release that shows or offers a picture.</summary>
public sealed record PictureUse(ReleaseAddress Address, string Headline, DateTime PublishedAt)
{
    public static readonly Expression<Func<Edition, PictureUse>> From = e =>
        new PictureUse(new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug), e.Text.Headline, e.FirstPublishedAt);
}

public static class PictureCard
{
    private static readonly int[] WidthsPixels = [400, 800];

    /// <summary>Its title, else its caption, else the name of its file.</summary>
    public static string Called(MediaFile file) => file.Title.Length > 0 ? file.Title : file.Caption.Length > 0 ? file.Caption : file.Name;

    /// <summary>The sizes of its card, for srcset.</summary>
    public static string Sizes(MediaFile file) => string.Join(", ", WidthsPixels
        .Select(width => new Rendition(Crop.Card, width, MediaFormat.WebP))
        .Where(rendition => MediaVariant.Of(file, rendition) is not null)
        .Select(rendition => $"{MediaPlace.Public.AddressOf(file, rendition)} {rendition.WidthPixels}w"));

    public static string Smallest(MediaFile file) => MediaPlace.Public.AddressOf(file, new Rendition(Crop.Card, 400, MediaFormat.WebP));
}
