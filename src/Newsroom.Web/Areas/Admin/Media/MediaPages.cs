using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Media;

/// <param name="Tags">Of the files added last, for choosing.</param>
/// <param name="Today">In the newsroom's zone.</param>
public sealed record LibraryPage(MediaFilter Filter, IReadOnlyList<MediaFile> Files, bool HasNext, IReadOnlyList<string> Tags, DateOnly Today, long MaxBytes)
{
    private const int LookedForTags = 500;

    public static async Task<LibraryPage> Of(NewsroomDbContext db, MediaFilter filter, DateOnly today, MediaLimits limits, CancellationToken ct)
    {
        var files = await filter.PageOf(db, today).AsNoTracking().ToListAsync(ct);
        var keywords = await db.MediaFiles.InLibrary().Where(f => f.Keywords != "").LatestFirst().Take(LookedForTags).Select(f => f.Keywords).ToListAsync(ct);
        var tags = keywords.SelectMany(k => k.Split(", ")).Distinct().Order(StringComparer.OrdinalIgnoreCase).ToList();
        return new LibraryPage(filter, [.. files.Take(MediaFilter.PageSize)], files.Count > MediaFilter.PageSize, tags, today, limits.MaxBytes);
    }
}

/// <summary>A release that shows or offers a file.</summary>
public sealed record MediaUseRow(string Reference, string Headline, string Language)
{
    public string Title => Headline.Length > 0 ? Headline : "Untitled";
}

/// <param name="Drafts">Releases whose working copy uses it.</param>
/// <param name="Public">What readers see now.</param>
/// <param name="Former">Editions that readers saw, or will see.</param>
public sealed record MediaPage(
    MediaFile File, MediaForm Form, IReadOnlyList<MediaUseRow> Drafts, IReadOnlyList<MediaUseRow> Public, IReadOnlyList<(MediaUseRow Release, int Edition)> Former, IReadOnlyList<AuditEntry> Record, DateOnly Today)
{
    private const int Most = 50;

    public bool IsUsed => Drafts.Count + Public.Count + Former.Count > 0;

    public static async Task<MediaPage> Of(NewsroomDbContext db, MediaFile file, MediaForm form, DateTime now, DateOnly today, CancellationToken ct)
    {
        var drafts = await db.Releases.Where(r => r.Media.Any(m => m.MediaId == file.Id)).OrderByDescending(r => r.ChangedAt).Take(Most)
            .Select(r => new MediaUseRow(r.Reference, r.Text.Headline, r.Language)).ToListAsync(ct);
        var editions = await db.Editions.Where(e => e.Media.Any(m => m.MediaId == file.Id)).OrderByDescending(e => e.PublishAt).Take(Most)
            .Select(e => new { e.Number, IsPublic = e.PublishAt <= now && (e.EndsAt == null || e.EndsAt > now), Release = new MediaUseRow(e.Release.Reference, e.Text.Headline, e.Language) }).ToListAsync(ct);
        var record = await db.Audit.AsNoTracking().Include(a => a.Person).Where(a => a.Subject == file.Code).OrderByDescending(a => a.Id).Take(Most).ToListAsync(ct);
        return new MediaPage(file, form, drafts, [.. editions.Where(e => e.IsPublic).Select(e => e.Release)], [.. editions.Where(e => !e.IsPublic).Select(e => (e.Release, e.Number))], record, today);
    }
}
