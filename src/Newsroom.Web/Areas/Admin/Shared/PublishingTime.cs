using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>When something is to become public: the local time as typed, and the instant it means.</summary>
/// <param name="At">UTC; null where it means now, or cannot be understood.</param>
/// <param name="IsAsked">Whether a time was asked for at all.</param>
/// <param name="Refusal">Why the time cannot be used.</param>
public sealed record PublishingTime(string Local, string Offset, DateTime? At, bool IsAsked, RuleBroken? Refusal)
{
    /// <summary>The two offsets to choose from where the clock shows the time twice.</summary>
    public IReadOnlyList<string> Choices => Refusal is DoubledTime doubled ? [.. doubled.Offsets.Select(LocalTime.Offset)] : [];

    public static PublishingTime From(string typed, string offset, bool isAsked, CurrentNewsroom newsroom)
    {
        if (!isAsked)
            return new(typed, offset, null, false, null);

        try
        {
            var at = TypedTime.ToUtc(typed, offset, newsroom.Zone);
            var passed = at <= newsroom.Now ? new RuleBroken("This time has passed. Publish now, or choose a later time.") : null;
            return new(typed, offset, passed is null ? at : null, true, passed);
        }
        catch (RuleBroken refusal)
        {
            return new(typed, offset, null, true, refusal);
        }
    }
}
