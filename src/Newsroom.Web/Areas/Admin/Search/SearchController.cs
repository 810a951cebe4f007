using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Search;

/// <summary>Finds anything in the newsroom that one may see: as a page, and as JSON for the field that Ctrl+K opens.</summary>
[Route("admin/search")]
public sealed class SearchController(NewsroomDbContext db) : AdminController(db)
{
    /// <param name="q">Words, a reference, or the address of a release.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, CancellationToken ct)
    {
        var search = new OfficeSearch(Db, Newsroom, Me, q ?? "", ct);
        var page = new SearchPage(search.Typed, await search.Groups());
        Response.Headers.Vary = "Accept";
        return Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "application/json") ? Json(page.Groups) : View(page);
    }
}

public sealed record SearchPage(string Typed, IReadOnlyList<FindGroup> Groups);
