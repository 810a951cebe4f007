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

    /// <param name="typed">'2026-05-26T09:00'; "" where a time is still to be chosen; null for now.</param>
    /// <param name="scheduledFor">When an edition appears that waits already (UTC); offered where no time was typed.</param>
    public static PublishingTime From(string? typed, string offset, DateTime? scheduledFor, CurrentNewsroom newsroom)
    {
        var local = string.IsNullOrEmpty(typed) ? TypedTime.Of(scheduledFor, newsroom.Zone) : typed;
        if (string.IsNullOrEmpty(typed))
            return new(local, offset, null, IsAsked: typed is not null, null);

        try
        {
            var at = TypedTime.ToUtc(local, offset, newsroom.Zone);
            var passed = at <= newsroom.Now ? new RuleBroken("This time has passed. Publish now, or choose a later time.") : null;
            return new(local, offset, passed is null ? at : null, IsAsked: true, passed);
        }
        catch (RuleBroken refusal)
        {
            return new(local, offset, null, IsAsked: true, refusal);
        }
    }
}
