using Newsroom.Data;
using Newsroom.Media;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>What the library shows.</summary>
public sealed class MediaFilter
{
    public const int PageSize = 48;

    /// <summary>Usage that ends within these days ends soon.</summary>
    public const int SoonDays = 14;

    private const int LastPage = 100_000;

    public static readonly IReadOnlyList<(string Value, string Word)> Sorts =
        [("picture", "Pictures"), ("film", "Films"), ("sound", "Sound"), ("document", "Documents")];

    public static readonly IReadOnlyList<(string Value, string Word)> Concerns =
        [("ends-soon", "Usage ends soon"), ("over", "Usage is over"), ("unused", "Never used"), ("no-alt", "No alt text"), ("public-library", "In the public library"), ("removed", "Removed")];

    public string Q { get; init; } = "";
    public string Tag { get; init; } = "";
    public string Sort { get; init; } = "";
    public string Concern { get; init; } = "";
    public int Page { get; init; } = 1;

    public int PageNumber => Math.Clamp(Page, 1, LastPage);

    public bool IsEmpty => Q.Length + Tag.Length + Sort.Length + Concern.Length == 0;

    public string AtPage(int page) =>
        $"/admin/media?q={Uri.EscapeDataString(Q)}&tag={Uri.EscapeDataString(Tag)}&sort={Uri.EscapeDataString(Sort)}&concern={Uri.EscapeDataString(Concern)}&page={page}";

    /// <returns>One more than a page holds, where there is another page.</returns>
    public IQueryable<MediaFile> PageOf(NewsroomDbContext db, DateOnly today)
    {
        var files = Concern == "removed" ? db.MediaFiles.Where(f => f.RemovedAt != null) : db.MediaFiles.InLibrary();
        files = Sort switch
        {
            "picture" => files.Pictures(),
            "film" => files.Where(f => f.Format == MediaFormat.Mp4),
            "sound" => files.Where(f => f.Format == MediaFormat.Mp3),
            "document" => files.Where(f => f.Format == MediaFormat.Pdf || f.Format == MediaFormat.Docx),
            _ => files,
        };
        files = Concern switch
        {
            "ends-soon" => files.UsageEndsBy(today.AddDays(SoonDays)).Where(f => f.UsageEndsOn >= today),
            "over" => files.Where(f => f.UsageEndsOn < today),
            "unused" => files.Where(f => !db.ReleaseMedia.Any(m => m.MediaId == f.Id) && !db.EditionMedia.Any(m => m.MediaId == f.Id)),
            "public-library" => files.Where(f => f.IsForPublicLibrary),
            "no-alt" => files.Pictures().Where(f => f.AltText == ""),
            _ => files,
        };
        if (Tag.Trim() is { Length: > 0 } tag)
            files = files.Tagged(tag);
        return files.Saying(Q).LatestFirst().Skip((PageNumber - 1) * PageSize).Take(PageSize + 1);
    }
}
