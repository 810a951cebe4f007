using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>Where a release stands, as one word and the class of its shape.</summary>
public sealed record ReleaseState(string Word, string Class)
{
    public static ReleaseState Of(bool isBinned, Newsroom.Releases.Publication publication, ReleaseStatus status, bool isHeldBack) => (isBinned, publication) switch
    {
        (true, _) => new("In the bin", "binned"),
        (_, Newsroom.Releases.Publication.Public) => new("Public", "public"),
        (_, Newsroom.Releases.Publication.Withdrawn) => new("Withdrawn", "withdrawn"),
        (_, Newsroom.Releases.Publication.Scheduled) => new("Scheduled", "scheduled"),
        _ => OfWorkingCopy(status, isHeldBack),
    };

    public static ReleaseState Of(Release release, DateTime now) =>
        Of(release.BinnedAt is not null, release.PublicationAt(now), release.Status, release.IsHeldBack);

    public static ReleaseState OfWorkingCopy(ReleaseStatus status, bool isHeldBack) => status switch
    {
        ReleaseStatus.InReview => new("In review", "review"),
        ReleaseStatus.Approved => new("Approved", "approved"),
        _ when isHeldBack => new("Held back", "held"),
        _ => new("Draft", "draft"),
    };
}
