using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Search;
using Newsroom.Tags;

namespace Newsroom.Web.Site.Search;

/// <summary>
/// What a reader who is still typing may be looking for: topics, then headlines, in the format of OpenSearch suggestions
/// (https://github.com/dewitt/opensearch, extension 'Suggestions'): what was typed, the completions, what each is, where each leads.
/// </summary>
public sealed class SearchSuggestionsController(NewsroomDbContext db, Finder finder) : SiteController
{
    private const int MostTags = 3;
    private const int MostHeadlines = 6;

    [HttpRead("/search/suggestions")]
    public async Task<IActionResult> Index(string? q, CancellationToken ct)
    {
        var query = SearchQuery.Of(q, Newsroom.Language);
        if (query.IsEmpty)
            return Suggest(query, []);

        var editions = db.Editions.Public(Newsroom.Now).In(Newsroom.Language);
        var typed = Tag.KeyOf(query.Text);
        var tags = await db.Tags.In(Newsroom.Language)
            .Where(t => (t.NameKey.StartsWith(typed) || t.NameKey.Contains(" " + typed)) && editions.Any(e => e.Tags.Any(tagged => tagged.TagId == t.Id)))
            .OrderBy(t => t.NameKey.Length).ThenBy(t => t.NameKey).Take(MostTags).AsNoTracking().ToListAsync(ct);
        var found = await finder.Headlines(query, MostHeadlines, Newsroom.Now, ct);
        var headlines = await editions.Where(e => found.Contains(e.Id)).LatestFirst()
            .Select(e => new { e.Text.Headline, Address = new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug) }).ToListAsync(ct);
        return Suggest(query, [
            .. tags.Select(t => new Suggestion(t.Name, "tag", $"{Newsroom.Path("/tags/")}{t.Slug}")),
            .. headlines.Select(h => new Suggestion(h.Headline, "release", Newsroom.Path(h.Address))),
        ]);
    }

    private JsonResult Suggest(SearchQuery query, IReadOnlyList<Suggestion> suggestions)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return new JsonResult(new object[]
        {
            query.Text,
            suggestions.Select(s => s.Text),
            suggestions.Select(s => s.What),
            suggestions.Select(s => Newsroom.Absolute(s.Path).AbsoluteUri),
        })
        { ContentType = "application/x-suggestions+json; charset=utf-8" };
    }

    private sealed record Suggestion(string Text, string What, string Path);
}
