namespace Newsroom.Releases;

/// <summary>What the newsroom demands before something goes out, and what whoever publishes answers to it.</summary>
/// <param name="ApprovalDemanded">Whether a second person must have approved the revision.</param>
/// <param name="ReasonWithoutApproval">Why it goes out all the same; 1 to 1,000 characters where approval is demanded and missing. Stays on record.</param>
/// <param name="PlaceholdersMeant">'XX' and the like belong into this text; nobody forgot them.</param>
public sealed record PublishingTerms(bool ApprovalDemanded = false, string ReasonWithoutApproval = "", bool PlaceholdersMeant = false)
{
    /// <summary>Nothing is demanded.</summary>
    public static readonly PublishingTerms None = new();
}
