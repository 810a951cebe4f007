using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Site.Archive;

/// <summary>All years and months in which something was published.</summary>
public sealed class ArchiveController(NewsroomDbContext db) : SiteController
{
    [HttpRead("/archive")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var months = await db.Editions.Public(Newsroom.Now).In(Newsroom.Language)
            .GroupBy(e => new { e.Year, e.Month })
            .Select(g => new ArchiveMonth(g.Key.Year, g.Key.Month, g.Count()))
            .ToListAsync(ct);
        return View(months.GroupBy(m => m.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => new ArchiveYear(year.Key, [.. year.OrderByDescending(m => m.Month)]))
            .ToList());
    }
}

public sealed record ArchiveYear(int Year, IReadOnlyList<ArchiveMonth> Months)
{
    public int Releases => Months.Sum(m => m.Releases);
}

public sealed record ArchiveMonth(int Year, int Month, int Releases);
