using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>What whoever publishes or corrects answers to what would stand against it. Nothing of it has to be sent.</summary>
public abstract class Answers
{
    /// <summary>Where a second person has to approve and nobody did: why it goes out all the same.</summary>
    public string ReasonWithoutApproval { get; set; } = "";

    /// <summary>The placeholders that are meant as they stand: 'XX'; with '7KQ2MX:' in front those of a release that goes out together with this one.</summary>
    public List<string> PlaceholdersMeant { get; set; } = [];

    public IReadOnlyCollection<string> MeantIn(string reference, bool isCompanion) => isCompanion
        ? [.. PlaceholdersMeant.Where(p => p.StartsWith(reference + ":", StringComparison.Ordinal)).Select(p => p[(reference.Length + 1)..])]
        : PlaceholdersMeant;

    /// <summary>What the newsroom demands of a release, with these answers.</summary>
    public PublishingTerms TermsFor(Release release, bool secondPersonDemanded, bool isCompanion = false)
    {
        var meant = MeantIn(release.Reference, isCompanion);
        return new PublishingTerms(secondPersonDemanded, ReasonWithoutApproval, Placeholders.In(release.Text).All(p => meant.Contains(p.Placeholder)));
    }
}

/// <summary>No answers yet.</summary>
public sealed class NoAnswers : Answers;
