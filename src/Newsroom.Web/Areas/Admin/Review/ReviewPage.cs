using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Remarks;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Review;

/// <param name="MayNotApprove">Why this person cannot decide; null where they can.</param>
/// <param name="MayNotBeSecond">Why this editor cannot be the second person, though others can; null where they can.</param>
/// <param name="Html">The body as it is to be read; null where it cannot be rendered, with the sentence in <paramref name="WhyNoHtml"/>.</param>
/// <param name="Differences">To what is public; empty where nothing is.</param>
public sealed record ReviewPage(
    Release Release, Readiness Readiness, string? MayNotApprove, string? MayNotBeSecond, Guid Me, ReviewStory Story, RemarkList Remarks,
    string Comment, string? Html, string? WhyNoHtml, IReadOnlyList<TextDifference> Differences)
{
    public bool IsWaiting => Release.Status == ReleaseStatus.InReview;
}
