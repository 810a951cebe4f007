namespace Newsroom.Seeds;

/// <summary>Three years of releases of an invented harbour, oldest first, then the translations and what is not public.</summary>
internal static class DemoReleases
{
    public static IReadOnlyList<DemoRelease> All { get; } =
    [
        .. DemoReleases2023.All,
        .. DemoReleases2024.All,
        .. DemoReleases2025.All,
        .. DemoReleases2026FirstHalf.All,
        .. DemoReleases2026SecondHalf.All,
        .. DemoReleasesInRussian.All,
        .. DemoReleasesInArabic.All,
        .. DemoReleasesUnpublished.All,
    ];
}
