using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Correction;

public sealed record CorrectionPage(Release Release, PublishingTime Time, string Note, Judgement Judgement, IReadOnlyList<TextDifference> Differences)
{
    public bool CanDo => Judgement.CanBeAnswered && Time.Refusal is null && (!Time.IsAsked || Time.At is not null);
}
