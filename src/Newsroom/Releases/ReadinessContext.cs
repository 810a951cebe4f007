using Newsroom.People;

namespace Newsroom.Releases;

/// <summary>What judging a release needs beyond the release itself; see <see cref="ReadinessQueries"/>.</summary>
/// <param name="Now">UTC.</param>
/// <param name="At">When it is to become public (UTC).</param>
/// <param name="Terms">What the newsroom demands, and what whoever publishes answers to it.</param>
/// <param name="By">Who wants to publish it; null where nobody in particular does.</param>
/// <param name="Site">Where readers reach the newsroom.</param>
/// <param name="Languages">The newsroom's languages, the first one first.</param>
public sealed record ReadinessContext(
    DateTime Now, DateTime At, PublishingTerms Terms, Person? By, Uri Site, TimeZoneInfo Zone, IReadOnlyList<string> Languages)
{
    /// <summary>Placeholders that whoever publishes says are meant as they stand.</summary>
    public IReadOnlyCollection<string> Meant { get; init; } = [];

    /// <summary>Whether the review is still to come, so that its absence says nothing.</summary>
    public bool IsBeforeReview { get; init; }

    /// <summary>The release this one translates; null for an original.</summary>
    public Release? Original { get; init; }

    /// <summary>Releases that translate this one, those in the bin aside.</summary>
    public IReadOnlyList<Release> Translations { get; init; } = [];

    /// <summary>The pages of the own site that are linked and exist, by '/ru/news/2026/05/fares'.</summary>
    public IReadOnlyDictionary<string, OwnPage> OwnPages { get; init; } = new Dictionary<string, OwnPage>();
}

/// <summary>A page of the newsroom's own site.</summary>
/// <param name="Headline">Of the release that stands there; empty for other pages.</param>
/// <param name="IsPublic">Whether readers get there at the time in question.</param>
public sealed record OwnPage(string Headline, bool IsPublic);
