using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Correction;

public sealed record CorrectionPage(Release Release, PublishingTime Time, string Note, Judgement Judgement, IReadOnlyList<TextDifference> Differences)
{
    public ChangeKind Change { get; init; } = ChangeKind.Correction;

    /// <summary>Every sort of change, with what it means.</summary>
    public static readonly IReadOnlyList<(ChangeKind Kind, string Meaning)> Kinds =
    [
        (ChangeKind.Correction, "Something was wrong. Readers see ‘Corrected on …’ with your note above the text."),
        (ChangeKind.Update, "Something is new. Readers see ‘Updated on …’ with your note above the text."),
        (ChangeKind.Clarification, "Something could be misunderstood. Readers see ‘Clarified on …’ with your note above the text."),
        (ChangeKind.Minor, "Spelling or layout. A short note, shown in the list of changes only, and nobody gets a mail."),
    ];

    public bool CanDo => Judgement.CanBeAnswered && Time.Refusal is null && (!Time.IsAsked || Time.At is not null);
}
