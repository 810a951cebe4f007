using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Links;

/// <summary>Who reads a release without an account: under embargo, and for review.</summary>
/// <param name="Links">Of both purposes, the newest first.</param>
/// <param name="EmbargoForm">As typed, or with what is usual.</param>
public sealed record LinksPage(Release Release, IReadOnlyList<ReadingLink> Links, LinkForm EmbargoForm, LinkForm ReviewForm, DateTime Now, bool CanMail)
{
    private static readonly TimeSpan AfterTheEmbargo = TimeSpan.FromDays(1);
    private static readonly TimeSpan ReviewLife = TimeSpan.FromDays(14);

    public Edition? Pending => Release.PendingEdition(Now);

    public IReadOnlyList<string> EmbargoBlockers => [.. Release.EmbargoBlockers(Now)];

    public string? ReviewBlocker => Release.BinnedAt is null ? null : "This draft is in the bin. Restore it first.";

    /// <summary>Those who were told another end of the embargo than holds now.</summary>
    public IReadOnlyList<ReadingLink> ToldAnotherTime => Release.PublicEdition(Now) is not null && Pending is null
        ? []
        : [.. Of(LinkPurpose.Embargo).Where(l => l.IsLive(Now) && l.ToldLiftAt != Pending?.PublishAt)];

    public IEnumerable<ReadingLink> Of(LinkPurpose purpose) => Links.Where(l => l.Purpose == purpose);

    public LinkForm FormOf(LinkPurpose purpose) => purpose == LinkPurpose.Embargo ? EmbargoForm : ReviewForm;

    /// <param name="typed">What was refused and is shown again; null for a first look.</param>
    public static async Task<LinksPage> Of(NewsroomDbContext db, Release release, LinkForm? typed, CurrentNewsroom newsroom, bool canMail, CancellationToken ct)
    {
        var now = newsroom.Now;
        var links = await db.ReadingLinks.AsNoTracking().Include(l => l.MadeBy).Include(l => l.RevokedBy)
            .Where(l => l.ReleaseId == release.Id)
            .OrderByDescending(l => l.MadeAt).ThenBy(l => l.Name).ThenBy(l => l.Id)
            .ToListAsync(ct);
        LinkForm Usual(LinkPurpose purpose, DateTime until) => typed?.Purpose == purpose ? typed : new LinkForm
        {
            Purpose = purpose,
            ExpiresAt = TypedTime.Of(until, newsroom.Zone),
            Offset = TypedTime.OffsetOf(until, newsroom.Zone),
            Send = canMail,
        };
        var latest = now + ReadingLink.LongestLife;
        var embargoEnd = (release.PendingEdition(now)?.PublishAt ?? now) + AfterTheEmbargo;
        return new LinksPage(release, links, Usual(LinkPurpose.Embargo, embargoEnd < latest ? embargoEnd : latest), Usual(LinkPurpose.Review, now + ReviewLife), now, canMail);
    }
}

/// <summary>Links that were made just now, with their addresses: the only time these are shown.</summary>
public sealed record MadePage(Release Release, LinkPurpose Purpose, IReadOnlyList<MadeLink> Links);

/// <param name="Mailed">What became of the mail; empty where none was wanted.</param>
public sealed record MadeLink(ReadingLink Link, string Address, LinkLetter Letter, string Mailed);
