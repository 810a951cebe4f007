namespace Newsroom.Seeds;

/// <summary>One release of the demo newsroom as it would be typed. All times are the newsroom's local time, 'yyyy-MM-dd HH:mm'.</summary>
internal sealed record DemoRelease
{
    /// <summary>Unique among the demo releases; <see cref="Related"/> and <see cref="TranslationOf"/> point to it.</summary>
    public required string Key { get; init; }

    /// <summary>en (default), ru or ar.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Slug of one of <see cref="DemoOrganisation.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>At most 200 characters.</summary>
    public required string Headline { get; init; }

    /// <summary>At most 300 characters.</summary>
    public string Subheadline { get; init; } = "";

    /// <summary>At most 500 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>Place and date without the dash that follows them, at most 100 characters.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>Markdown. A quotation's last line names the speaker: '— Name, role'.</summary>
    public required string Body { get; init; }

    /// <summary>Names in the release's own language, separated by commas.</summary>
    public required string Tags { get; init; }

    /// <summary>Keys of related releases; each pair is named once, on the later release.</summary>
    public string[] Related { get; init; } = [];

    /// <summary>Key of the release that says the same in another language.</summary>
    public string? TranslationOf { get; init; }

    /// <summary>Null: never published, or (Scheduled) due tomorrow at 09:00.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>officer (default), editor or admin.</summary>
    public string Author { get; init; } = "officer";

    /// <summary>When and where, for media advisories and photo releases.</summary>
    public DemoEvent? Event { get; init; }

    public DemoCorrection? Correction { get; init; }

    public DemoWithdrawal? Withdrawal { get; init; }

    public DemoState State { get; init; }

    /// <summary>The reviewer's comment when changes were requested.</summary>
    public string? Remark { get; init; }
}

internal enum DemoState
{
    Published,
    Draft,
    InReview,
    Approved,
    ChangesRequested,
    Scheduled,
    Binned,
}

internal sealed record DemoEvent(string StartsAt, string Place)
{
    /// <summary>Null: open end.</summary>
    public string? EndsAt { get; init; }
}

/// <summary>Replaces one passage of the body, which occurs exactly once, and says so in public.</summary>
internal sealed record DemoCorrection(string At, string Note, string Find, string Replace)
{
    /// <summary>A later correction of the corrected text; null: none.</summary>
    public DemoCorrection? Then { get; init; }
}

internal sealed record DemoWithdrawal(string At, string Reason);
