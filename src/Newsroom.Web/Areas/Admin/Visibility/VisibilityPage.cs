using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.People;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Visibility;

/// <summary>Who can see a release at one moment.</summary>
/// <param name="People">Who may sign in, by role and name.</param>
/// <param name="Links">Live links of both purposes, those that end first first.</param>
/// <param name="MaySeeLinks">Whether whoever looks may know for whom the links are; the number they may.</param>
/// <param name="Deliveries">What waits to be sent, the next first.</param>
public sealed record VisibilityPage(
    Release Release,
    DateTime Now,
    IReadOnlyList<IGrouping<Role, Person>> People,
    IReadOnlyList<ReadingLink> Links,
    bool MaySeeLinks,
    IReadOnlyList<FollowUp> Deliveries)
{
    public Edition? Published => Release.PublicEdition(Now);
    public Edition? Pending => Release.PendingEdition(Now);

    public bool WasEverPublic => Release.WasEverPublic(Now);

    /// <summary>Editions whose time has passed, the newest first.</summary>
    public IReadOnlyList<Edition> Earlier => [.. Release.Editions.Where(e => e.PublishAt <= Now && !e.IsPublic(Now)).OrderByDescending(e => e.Number)];

    /// <summary>Whether a link shows its reader anything at this moment.</summary>
    public bool Opens(ReadingLink link) => link.Purpose == LinkPurpose.Embargo ? Pending is not null : Release.BinnedAt is null;

    public static string What(FollowUp delivery) => delivery.Kind switch
    {
        FollowUpKind.Announce => "Telling those who asked to be told",
        FollowUpKind.Judge => "Looking once more whether it is ready; whoever scheduled it is told",
        FollowUpKind.Hook => "A message to another program",
        FollowUpKind.Hub => "A message to the feeds’ hub, which tells their readers",
        FollowUpKind.Mail => "A mail",
        _ => $"{delivery.Kind}",
    };

    public static async Task<VisibilityPage> Of(NewsroomDbContext db, Release release, bool maySeeLinks, DateTime now, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(p => p.DisabledAt == null).ByName().ToListAsync(ct);
        var links = await db.ReadingLinks.AsNoTracking().Live(now).Where(l => l.ReleaseId == release.Id).OrderBy(l => l.ExpiresAt).ThenBy(l => l.Name).ToListAsync(ct);
        var deliveries = await db.FollowUps.AsNoTracking().Where(f => f.ReleaseId == release.Id && f.State == FollowUpState.Waiting)
            .OrderBy(f => f.DueAt).ThenBy(f => f.Id).ToListAsync(ct);
        return new VisibilityPage(release, now, [.. people.GroupBy(p => p.Role).OrderBy(g => g.Key)], links, maySeeLinks, deliveries);
    }
}
