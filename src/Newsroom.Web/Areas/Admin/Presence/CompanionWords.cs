using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Presence;

/// <summary>What somebody else who has a release open does with it, in words.</summary>
public static class CompanionWords
{
    /// <returns>What follows the name: 'is writing here too, since 10:31'.</returns>
    public static string Of(Companion companion, CurrentNewsroom newsroom)
    {
        var since = newsroom.Date(companion.Since) == newsroom.Date(newsroom.Now) ? newsroom.Time(companion.Since) : newsroom.DateAndTime(companion.Since);
        var minutes = (int)companion.Idle(newsroom.Now).TotalMinutes;
        return companion.IsWriting(newsroom.Now) ? $"is writing here too, since {since}"
            : minutes < 1 ? $"has it open, since {since}"
            : $"has it open since {since}, idle for {(minutes == 1 ? "a minute" : minutes < 120 ? $"{minutes} minutes" : $"{minutes / 60} hours")}";
    }
}
