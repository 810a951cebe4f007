using Newsroom.Releases;

namespace Newsroom.Planning;

/// <summary>One thing in the calendar: an edition that is or was to be published, or a date without a text yet.</summary>
public sealed record CalendarRow
{
    /// <summary>When (UTC); a day without a time as in <see cref="PlannedDate.At"/>.</summary>
    public required DateTime At { get; init; }

    public bool HasTime { get; init; } = true;
    public required string Headline { get; init; }

    /// <summary>BCP 47 code; "" where it is open.</summary>
    public required string Language { get; init; }

    /// <summary>Its name in the first language; null where it is open.</summary>
    public required string? Kind { get; init; }

    /// <summary>Of the release; null for a plan from which none was begun.</summary>
    public required string? Reference { get; init; }

    /// <summary>The release's author; null for a plan from which none was begun.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>Null for an edition.</summary>
    public Guid? PlanId { get; init; }

    public Guid? ReleaseId { get; init; }

    /// <summary>Of the edition; 0 for a plan.</summary>
    public int Edition { get; init; }

    /// <summary>Whether the edition waits for its time.</summary>
    public bool IsPending { get; init; }

    public bool IsCorrection { get; init; }
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether journalists may read the edition before its time; see <see cref="CalendarQueries"/>.</summary>
    public bool IsEmbargoed { get; init; }

    /// <summary>Where the draft begun from a plan stands; null where there is none.</summary>
    public ReleaseStatus? DraftStatus { get; init; }

    public bool IsHeldBack { get; init; }

    /// <summary>When the edition was frozen or the plan changed (UTC).</summary>
    public required DateTime ChangedAt { get; init; }
}
