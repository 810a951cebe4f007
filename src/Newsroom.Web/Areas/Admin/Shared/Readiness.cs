using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>What stands against publishing, and what is only worth a look.</summary>
public sealed record Readiness(IReadOnlyList<string> Blockers, IReadOnlyList<string> Warnings)
{
    /// <summary>Before publishing, where a missing approval is worth a look, too.</summary>
    public static Readiness Of(Release release, IEnumerable<string> blockers) => new([.. blockers], [.. WarningsOf(release), .. UnapprovedOf(release)]);

    /// <summary>While the text is being reviewed, or about to be.</summary>
    public static Readiness BeforeReview(Release release) => new([.. release.PublishingBlockers()], [.. WarningsOf(release)]);

    private static IEnumerable<string> WarningsOf(Release release)
    {
        if (release.Kind.HasEvent && release.Text.EventStartsAt is null)
            yield return $"A {release.Kind.Name.ToLowerInvariant()} invites to something: say when the event starts.";
        if (release.Kind.HasEvent && release.Text.EventPlace.Length == 0)
            yield return "Say where the event takes place.";
        if (release.Text.Dateline.Length == 0)
            yield return "There is no dateline: readers do not learn from where it was issued.";
        if (!release.Tags.Any())
            yield return "There are no tags: no topic page will list it.";
        if (!release.Contacts.Any())
            yield return "There is no media contact: journalists do not learn whom to ask.";
    }

    private static IEnumerable<string> UnapprovedOf(Release release)
    {
        if (release.Status != ReleaseStatus.Approved)
            yield return "Nobody approved this revision. That is allowed here; a second pair of eyes finds what the first missed.";
    }
}
