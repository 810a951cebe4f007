using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;

namespace Newsroom.Web.Areas.Admin.Desk;

/// <summary>A file that readers see although it may not be used any more, or soon may not.</summary>
public sealed record EndingUsage(string Reference, string Headline, string Language, string Code, string FileName, DateOnly EndsOn)
{
    private const int SoonDays = 14;
    private const int Most = 20;

    /// <param name="today">In the newsroom's zone.</param>
    /// <returns>What is over first.</returns>
    public static async Task<IReadOnlyList<EndingUsage>> Of(NewsroomDbContext db, DateTime now, DateOnly today, CancellationToken ct)
    {
        var uses = await db.EditionMedia.AsNoTracking().PublicPastUsage(now, today.AddDays(SoonDays)).Take(Most)
            .Select(m => new EndingUsage(m.Edition.Release.Reference, m.Edition.Text.Headline, m.Edition.Language, m.File.Code, m.File.Title != "" ? m.File.Title : m.File.Name, m.File.UsageEndsOn!.Value))
            .ToListAsync(ct);
        return [.. uses.Distinct()];
    }
}
