using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Sharing;
using Newsroom.Tags;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Feeds;

/// <summary>Releases for feed readers, all and by topic and kind; and a page that says which feeds there are.</summary>
public sealed class FeedsController(NewsroomDbContext db, IStringLocalizer<SiteText> texts) : SiteController
{
    [HttpRead("/feeds")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var editions = db.Editions.Public(Newsroom.Now).In(Newsroom.Language);
        var kinds = await db.Kinds.Include(k => k.Names).InOrder().AsNoTracking().ToListAsync(ct);
        var tags = await TagRow.Of(editions, ct);
        return View(new FeedsPage(
            [.. kinds.Select(k => new FeedLink(k.NameIn(Newsroom.Language), "/kinds/" + k.Slug))],
            [.. tags.Select(t => new FeedLink(t.Name, "/tags/" + t.Slug))]));
    }

    [HttpRead("/feed.atom")]
    [HttpRead("/feed.rss")]
    [HttpRead("/feed.json")]
    public Task<IActionResult> Show(string? page, CancellationToken ct) => Answer("/", "", editions => editions, page, ct);

    [HttpRead("/tags/{slug}/feed.atom")]
    [HttpRead("/tags/{slug}/feed.rss")]
    [HttpRead("/tags/{slug}/feed.json")]
    public async Task<IActionResult> Tag(string slug, string? page, CancellationToken ct)
    {
        if (!Slug.IsValid(slug) || await db.Tags.Answering(Newsroom.Language, slug, ct) is not { } tag)
            return NotFound();
        // A tag with nothing public does not exist for readers.
        if (!await db.Editions.Public(Newsroom.Now).In(Newsroom.Language).Tagged(tag.Id).AnyAsync(ct))
            return NotFound();

        return tag.Slug == slug ? await Answer("/tags/" + slug, tag.Name, editions => editions.Tagged(tag.Id), page, ct) : Moved("/tags/" + tag.Slug);
    }

    [HttpRead("/kinds/{slug}/feed.atom")]
    [HttpRead("/kinds/{slug}/feed.rss")]
    [HttpRead("/kinds/{slug}/feed.json")]
    public async Task<IActionResult> Kind(string slug, string? page, CancellationToken ct)
    {
        if (!Slug.IsValid(slug) || await db.Kinds.Answering(slug, ct) is not { } kind)
            return NotFound();

        return kind.Slug == slug ? await Answer("/kinds/" + slug, kind.NameIn(Newsroom.Language), editions => editions.OfKind(kind.Id), page, ct) : Moved("/kinds/" + kind.Slug);
    }

    private FeedFormat Format => FeedFormats.Of(Request.Path.Value!);

    private RedirectResult Moved(string path) => RedirectPermanent(Newsroom.Path(path + "/feed" + Format.Ending) + Request.QueryString);

    private async Task<IActionResult> Answer(string path, string name, Func<IQueryable<Edition>, IQueryable<Edition>> belongs, string? page, CancellationToken ct)
    {
        var feed = await new ReleaseFeed(db, Newsroom, texts, path, name, belongs).Page(NumberOf(page), ct);
        var bytes = feed.Written(Format);
        // WebSub, section 4: discovery looks at the headers first.
        if (feed.Hub is { } hub)
            Response.Headers.Append(HeaderNames.Link, $"<{hub.AbsoluteUri}>; rel=\"hub\"");
        Response.Headers.Append(HeaderNames.Link, $"<{feed.Self(Format).AbsoluteUri}>; rel=\"self\"");
        // Pages of other sites may read what anybody may read.
        Response.Headers.AccessControlAllowOrigin = "*";
        return File(bytes, Format.ContentType + "; charset=utf-8", feed.UpdatedAt, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }

    private static int NumberOf(string? page)
    {
        if (string.IsNullOrEmpty(page))
            return 1;

        return int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : throw new NotFound("The page");
    }
}
