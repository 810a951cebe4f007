using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Site.News;

namespace Newsroom.Web.Site.History;

/// <summary>What was changed in a release since it was published: every edition to read, any two to compare.</summary>
public sealed class HistoryController(NewsroomDbContext db) : ReadingController(db)
{
    /// <param name="edition">Number of the edition to read.</param>
    /// <param name="from">Number of the edition to compare,</param>
    /// <param name="to">and of the one to compare it with.</param>
    [HttpRead("/news/{year:regex(^[[0-9]]{{4}}$)}/{month:regex(^[[0-9]]{{2}}$)}/{slug}/history")]
    public Task<IActionResult> Show(int year, int month, string slug, string? edition, string? from, string? to, CancellationToken ct)
    {
        var asked = new ReleaseAddress(Newsroom.Language, year, month, slug);
        return Read(asked, "/history" + Request.QueryString.ToUriComponent(), async (current, notice) =>
        {
            var page = await HistoryPage.Of(current, notice, Db, Newsroom.Now, ct);
            if (NumberOf(edition) is { } number)
                page = page with { Read = await Db.EditionToRead(page.Row(number), current.ReleaseId, ct) };
            else if (NumberOf(from) is { } one && NumberOf(to) is { } other)
                page = page with { Comparison = await Db.Compare(page.Row(Math.Min(one, other)), page.Row(Math.Max(one, other)), current.ReleaseId, Newsroom, ct) };
            return View(page);
        }, ct);
    }

    /// <exception cref="NotFound">It is no number.</exception>
    private static int? NumberOf(string? text) =>
        string.IsNullOrEmpty(text) ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new NotFound("The edition");
}
