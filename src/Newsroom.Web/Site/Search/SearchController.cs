using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Text;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Search;

/// <summary>Releases that hold every word that was typed, newest first.</summary>
public sealed class SearchController(NewsroomDbContext db) : SiteController
{
    private const int MaxQueryLength = 200;
    private const int MaxWords = 10;

    [HttpRead("/search")]
    public async Task<IActionResult> Index(string? q, string? page, CancellationToken ct)
    {
        var query = TextInput.OneLine(q?.Length > MaxQueryLength ? q[..MaxQueryLength] : q);
        var words = Folding.Fold(query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(MaxWords).ToList();
        if (words.Count == 0)
            return View(new SearchPage(query, words, null));

        var editions = words.Aggregate(
            db.Editions.Public(Newsroom.Now).In(Newsroom.Language),
            (found, word) => found.Where(e => e.SearchText.Contains(word)));
        return View(new SearchPage(query, words, await editions.OnPage(page, SearchResult.From, ct)));
    }
}
