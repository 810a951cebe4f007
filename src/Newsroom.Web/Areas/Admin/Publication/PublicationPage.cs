using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Publication;

/// <summary>What will happen, said before it happens.</summary>
/// <param name="Companions">Translations that were never public and can go out in the same act.</param>
public sealed record PublicationPage(Release Release, PublishingTime Time, ReleaseAddress Address, Judgement Judgement, IReadOnlyList<Companion> Companions)
{
    public bool CanDo => Judgement.CanBeAnswered && Time.Refusal is null && (!Time.IsAsked || Time.At is not null);

    public bool AsksReason => Judgement.AsksReason || Companions.Any(c => c.Judgement.AsksReason);

    /// <summary>Those that are scheduled for the very time this release is scheduled for.</summary>
    public IEnumerable<Companion> ScheduledTogether => Companions.Where(c => c.IsScheduledTogether);
}

/// <summary>A translation that may go out in the same act.</summary>
/// <param name="IsChosen">Whether its box is ticked.</param>
/// <param name="IsScheduledTogether">Whether it waits for the same time as the release.</param>
public sealed record Companion(Release Release, ReleaseState State, DateTime? ScheduledFor, Judgement Judgement, bool IsChosen, bool IsScheduledTogether)
{
    public string Title => Release.Text.Headline.Length > 0 ? Release.Text.Headline : "Untitled";
}
