using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Correction;

public sealed record CorrectionPage(Release Release, PublishingTime Time, string Note, Readiness Readiness, IReadOnlyList<TextDifference> Differences)
{
    public bool CanDo => Readiness.Blockers.Count == 0 && Time.Refusal is null && (!Time.IsAsked || Time.At is not null);
}
