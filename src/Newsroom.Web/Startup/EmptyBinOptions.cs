using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Startup;

/// <summary>Section 'EmptyBin'.</summary>
public sealed class EmptyBinOptions
{
    public const string Section = "EmptyBin";

    /// <summary>How often drafts that were too long in the bin are looked for. Default 1 hour; 1 minute to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromHours(1);
}
