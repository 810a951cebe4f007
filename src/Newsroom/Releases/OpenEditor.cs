using Newsroom.People;

namespace Newsroom.Releases;

/// <summary>One tab in which somebody has a release open to edit it. It locks nothing, and is not put on record.</summary>
public sealed class OpenEditor
{
    /// <summary>How long a tab counts as open after it was last heard of, while somebody looks at it: 30 seconds.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>The same for a tab in the background, whose timers browsers slow down to once a minute: 2 minutes.</summary>
    public static readonly TimeSpan SilenceInBackground = TimeSpan.FromMinutes(2);

    /// <summary>How long after the last key somebody still counts as writing: 1 minute.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>How long a tab is kept that nobody heard of any more: 1 hour.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private OpenEditor()
    {
    }

    /// <param name="tabId">Made by the page, anew each time it is loaded.</param>
    public OpenEditor(Guid releaseId, Guid personId, Guid tabId, DateTime now)
    {
        (ReleaseId, PersonId, TabId) = (releaseId, personId, tabId);
        (OpenedAt, OpenUntil) = (now, now);
    }

    public Guid ReleaseId { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public Guid TabId { get; private set; }
    public DateTime OpenedAt { get; private set; }

    /// <summary>When it stops counting as open, should nothing be heard of it.</summary>
    public DateTime OpenUntil { get; private set; }

    /// <summary>When somebody last typed in it; null where nobody did.</summary>
    public DateTime? TypedAt { get; private set; }

    /// <summary>Notes that the tab is still there.</summary>
    /// <param name="typedAt">When somebody last typed in it; null where nobody did.</param>
    public void Hear(DateTime? typedAt, bool isInBackground, DateTime now)
    {
        OpenUntil = now + (isInBackground ? SilenceInBackground : Silence);
        if (typedAt is { } at && !(TypedAt >= at))
            TypedAt = at < OpenedAt ? OpenedAt : at > now ? now : at;
    }

    /// <summary>Whether there is anything to write: what everybody knows already is not written every few seconds.</summary>
    public bool IsWorthHearing(DateTime? typedAt, DateTime now) =>
        OpenUntil - now < Silence * 2 / 3 || (typedAt is { } at && (TypedAt is not { } known || at - known >= Pause / 6));
}
