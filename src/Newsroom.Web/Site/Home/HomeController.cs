using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Web.Site.News;

namespace Newsroom.Web.Site.Home;

/// <summary>The front page: lead release, latest, by kind.</summary>
public sealed class HomeController(NewsroomDbContext db) : SiteController
{
    private const int Next = 2;
    private const int Latest = 5;
    private const int PerKind = 3;

    [HttpRead("/")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var editions = db.Editions.Public(Newsroom.Now).In(Newsroom.Language);
        var newest = await editions.LatestFirst().Take(1 + Next + Latest).Select(ReleaseCard.From).ToListAsync(ct);
        if (newest.Count == 0)
            return View(new HomePage(null, [], [], [], []));

        if (await Pinned(editions, ct) is { } pinned)
            newest = [pinned, .. newest.Where(card => card.Id != pinned.Id).Take(Next + Latest)];
        var leadId = newest[0].Id;
        var leadTags = await editions.Where(e => e.Id == leadId).SelectMany(e => e.Tags).OrderBy(t => t.Place).Select(t => t.Tag.Name).ToListAsync(ct);
        return View(new HomePage(
            newest[0],
            leadTags,
            [.. newest.Skip(1).Take(Next)],
            [.. newest.Skip(1 + Next)],
            await ByKind(editions, [.. newest.Select(c => c.Id)], ct)));
    }

    /// <summary>What the editors let lead; null where that is nothing, or nothing public.</summary>
    private async Task<ReleaseCard?> Pinned(IQueryable<Edition> editions, CancellationToken ct)
    {
        var leads = db.PinnedLeads.Where(l => l.Language == Newsroom.Language && l.Until > Newsroom.Now);
        return await editions.Where(e => leads.Any(l => l.ReleaseId == e.ReleaseId)).Select(ReleaseCard.From).SingleOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyList<KindBlock>> ByKind(IQueryable<Edition> editions, IReadOnlyList<long> shown, CancellationToken ct)
    {
        var kinds = await db.Kinds.Include(k => k.Names).OrderBy(k => k.Order).AsNoTracking().ToListAsync(ct);
        var others = editions.Where(e => !shown.Contains(e.Id));
        // Each kind's newest come from its own index; joined they are one question.
        var ids = await kinds
            .Select(k => others.OfKind(k.Id).LatestFirst().Take(PerKind).Select(e => new { e.Id, e.KindId }))
            .Aggregate((one, next) => one.Concat(next))
            .ToListAsync(ct);
        var allIds = ids.ConvertAll(e => e.Id);
        var cards = await editions.Where(e => allIds.Contains(e.Id)).LatestFirst().Select(ReleaseCard.From).ToListAsync(ct);

        KindBlock Block(Kind kind) => new(kind.NameIn(Newsroom.Language), kind.Slug,
            [.. cards.Where(card => ids.Exists(e => e.Id == card.Id && e.KindId == kind.Id))]);
        return [.. kinds.Select(Block).Where(b => b.Releases.Count > 0)];
    }
}
