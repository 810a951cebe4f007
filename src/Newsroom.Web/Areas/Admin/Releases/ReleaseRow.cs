using System.Linq.Expressions;
using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>One line of the list of releases and of the Desk.</summary>
/// <param name="PublicSince">First publication (UTC) of what is public now; null where nothing is.</param>
/// <param name="ScheduledFor">When the edition that waits appears (UTC); null where none waits.</param>
/// <param name="PublishedRevision">The newest revision that any edition was frozen from; null where there is no edition.</param>
public sealed record ReleaseRow(
    string Reference, string Headline, string Kind, string Language, string Author, DateTime ChangedAt, int Revision,
    ReleaseStatus Status, string HeldBackBecause, bool IsBinned, bool IsWithdrawn,
    DateTime? PublicSince, DateTime? ScheduledFor, int? PublishedRevision)
{
    public static Expression<Func<Release, ReleaseRow>> From(DateTime now) => r => new(
        r.Reference, r.Text.Headline, r.Kind.Name, r.Language, r.Author.DisplayName, r.ChangedAt, r.RevisionNumber,
        r.Status, r.HeldBackBecause, r.BinnedAt != null, r.Withdrawals.Any(),
        r.Editions.Where(e => e.PublishAt <= now && (e.EndsAt == null || e.EndsAt > now)).Select(e => (DateTime?)e.FirstPublishedAt).FirstOrDefault(),
        r.Editions.Where(e => e.PublishAt > now).Select(e => (DateTime?)e.PublishAt).FirstOrDefault(),
        r.Editions.Max(e => (int?)e.RevisionNumber));

    public string Title => Headline.Length > 0 ? Headline : "Untitled";

    public string Path => ReleaseController.PathOf(Reference);

    public Newsroom.Releases.Publication Publication =>
        PublicSince is not null ? Newsroom.Releases.Publication.Public
        : IsWithdrawn ? Newsroom.Releases.Publication.Withdrawn
        : ScheduledFor is not null ? Newsroom.Releases.Publication.Scheduled
        : Newsroom.Releases.Publication.Unpublished;

    public ReleaseState State => ReleaseState.Of(IsBinned, Publication, Status, HeldBackBecause.Length > 0);

    public bool IsChangedSincePublished => PublishedRevision < Revision;

    /// <summary>Where the working copy of something published stands; null where the state says it already.</summary>
    public ReleaseState? CorrectionState => IsChangedSincePublished && Publication is Newsroom.Releases.Publication.Public or Newsroom.Releases.Publication.Scheduled && Status != ReleaseStatus.Draft
        ? ReleaseState.OfWorkingCopy(Status, false)
        : null;
}
