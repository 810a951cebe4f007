using System.ComponentModel.DataAnnotations;
using Newsroom.Sharing;

namespace Newsroom.Web.Startup;

/// <summary>Section 'Sitemap': what search engines are told of.</summary>
public sealed class SitemapOptions
{
    public const string Section = "Sitemap";

    /// <summary>Releases that one file lists before another is begun. Default 50,000, which is the most that the protocol allows; at least 1.</summary>
    [Range(1, Sitemap.MostAddresses)]
    public int ReleasesPerFile { get; init; } = Sitemap.MostAddresses;
}
