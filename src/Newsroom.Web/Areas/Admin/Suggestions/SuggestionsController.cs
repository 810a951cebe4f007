using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Tags;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Suggestions;

/// <summary>What the edit screen offers while somebody types, as JSON.</summary>
[Route("admin/suggestions")]
public sealed class SuggestionsController(NewsroomDbContext db) : AdminController(db)
{
    private const int Most = 8;
    private const int MostTyped = 200;

    /// <param name="q">The beginning of a tag's name, or of a word in it.</param>
    [HttpGet("tags")]
    public async Task<IActionResult> Tags(string language, string q, CancellationToken ct)
    {
        var key = Tag.KeyOf(q ?? "");
        language = TextInput.OneLine(language);
        if (key.Length == 0)
            return Json(Array.Empty<object>());

        return Json(await Db.Tags.AsNoTracking()
            .Where(t => t.Language == language && (t.NameKey.StartsWith(key) || t.NameKey.Contains(" " + key)))
            .OrderBy(t => t.NameKey.StartsWith(key) ? 0 : 1).ThenBy(t => t.NameKey)
            .Take(Most)
            .Select(t => new { t.Name })
            .ToListAsync(ct));
    }

    /// <param name="q">Part of a headline, or a reference.</param>
    /// <param name="except">The reference of the release they are for.</param>
    [HttpGet("releases")]
    public async Task<IActionResult> Releases(string q, string except, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(q))
            return Json(Array.Empty<object>());

        var found = await Db.RelatedFinds(MarkdownText.Excerpt(TextInput.OneLine(q), MostTyped), TextInput.OneLine(except)).Select(RelatedRow.From).ToListAsync(ct);
        return Json(found.Select(r => new { r.Reference, Headline = r.Title, r.Kind, Date = Newsroom.Date(r.At) }));
    }
}
