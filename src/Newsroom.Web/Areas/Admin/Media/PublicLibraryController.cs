using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>Which pictures readers find in the public library; several at once.</summary>
[Route("admin/media/public-library")]
public sealed class PublicLibraryController(NewsroomDbContext db) : AdminController(db)
{
    [HttpPost("")]
    public Task<IActionResult> Create(IReadOnlyList<string> codes, CancellationToken ct) => Offer(codes, toReaders: true, ct);

    [HttpPost("end")]
    public Task<IActionResult> End(IReadOnlyList<string> codes, CancellationToken ct) => Offer(codes, toReaders: false, ct);

    /// <summary>Offers a picture to readers, or no longer.</summary>
    /// <returns>What goes on record.</returns>
    internal static AuditEntry Offer(MediaFile file, bool toReaders, Person by, DateTime now)
    {
        file.Offer(toReaders);
        return new AuditEntry(toReaders ? AuditEvents.MediaOffered : AuditEvents.MediaWithheld, by, now, file.Code, new { name = file.Name });
    }

    private async Task<IActionResult> Offer(IReadOnlyList<string> codes, bool toReaders, CancellationToken ct)
    {
        var chosen = codes.Take(MediaFilter.PageSize).ToList();
        var files = await Db.MediaFiles.Pictures().Where(f => chosen.Contains(f.Code) && f.IsForPublicLibrary != toReaders).ToListAsync(ct);
        Db.Audit.AddRange(files.Select(file => Offer(file, toReaders, Me, Now)));
        await Db.SaveChangesAsync(ct);

        Say(chosen.Count == 0 ? "Choose at least one picture first."
            : files.Count == 0 ? $"{(chosen.Count == 1 ? "This picture was" : "These pictures were")} so already."
            : toReaders ? $"{Words(files.Count)} offered in the public library, while a public release shows or offers {(files.Count == 1 ? "it" : "them")}."
            : $"{Words(files.Count)} no longer in the public library.");
        return Redirect("/admin/media");
    }

    private static string Words(int pictures) => pictures == 1 ? "One picture is" : $"{pictures} pictures are";
}
