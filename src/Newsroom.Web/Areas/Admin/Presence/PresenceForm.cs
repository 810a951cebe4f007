namespace Newsroom.Web.Areas.Admin.Presence;

/// <summary>What a tab with an open edit screen tells every few seconds.</summary>
public sealed class PresenceForm
{
    /// <summary>Made by the page, anew each time it is loaded.</summary>
    public Guid Tab { get; set; }

    /// <summary>How long ago somebody typed in it, in seconds by the browser's clock; null where nobody did.</summary>
    public int? TypedSecondsAgo { get; set; }

    public bool IsInBackground { get; set; }

    /// <param name="now">The newsroom's clock: browsers' clocks are wrong too often.</param>
    public DateTime? TypedAt(DateTime now) => TypedSecondsAgo is { } seconds ? now.AddSeconds(-Math.Clamp(seconds, 0, 86_400)) : null;
}
