using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Startup;

/// <summary>Section 'Clock'.</summary>
public sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>How far this machine's clock may be from the database server's before health says so. Default 500 ms; 50 ms to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan MostSkew { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the clocks are compared. Default 1 minute; 1 second to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMinutes(1);
}
