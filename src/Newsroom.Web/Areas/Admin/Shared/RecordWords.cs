using Newsroom.Audit;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>What the codes of a release's record mean, in words.</summary>
public static class RecordWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        [AuditEvents.ReleaseCreated] = "Begun",
        [AuditEvents.ReleaseSaved] = "Saved",
        [AuditEvents.ReleaseSubmitted] = "Submitted for review",
        [AuditEvents.ReleaseApproved] = "Approved",
        [AuditEvents.ReleaseChangesRequested] = "Held back with a comment",
        [AuditEvents.ReleasePublished] = "Published",
        [AuditEvents.ReleaseScheduled] = "Scheduled",
        [AuditEvents.ReleaseUnscheduled] = "Unscheduled",
        [AuditEvents.ReleaseCorrected] = "Corrected",
        [AuditEvents.ReleaseWithdrawn] = "Withdrawn",
        [AuditEvents.ReleaseBinned] = "Put in the bin",
        [AuditEvents.ReleaseRestored] = "Restored from the bin",
        [AuditEvents.ReleaseDeleted] = "Deleted for good",
        [AuditEvents.ReleaseHandedOver] = "Handed over",
        [AuditEvents.ReleaseReplaces] = "Took the place of a withdrawn release",
        [AuditEvents.WithdrawalUndone] = "Withdrawal undone",
        [AuditEvents.SentWithoutApproval] = "Sent out without approval",
        [AuditEvents.ApprovedInRetrospect] = "Approved in retrospect",
        [AuditEvents.ReleaseJudged] = "Judged before its time",
        [AuditEvents.EditionHidden] = "Text of an edition hidden",
        [AuditEvents.EditionShown] = "Text of an edition shown again",
        [AuditEvents.ErasureAsked] = "Destruction of a text asked for",
        [AuditEvents.ErasureDropped] = "Destruction of a text dropped",
        [AuditEvents.EditionErased] = "Text of an edition destroyed",
        [AuditEvents.TranslationConfirmed] = "Translation confirmed",
        [AuditEvents.RemarkMade] = "Remark made",
        [AuditEvents.RemarkSettled] = "Remark settled",
        [AuditEvents.LinkMade] = "Link for a reader made",
        [AuditEvents.LinkRevoked] = "Link for a reader revoked",
        [AuditEvents.LinkAccepted] = "Embargo terms accepted",
        [AuditEvents.LinkFirstRead] = "Read by link for the first time",
        [AuditEvents.RelatedLinked] = "Related news linked",
        [AuditEvents.RelatedUnlinked] = "Related news unlinked",
    };

    /// <returns>The code itself where it is not a release's.</returns>
    public static string Of(string code) => Words.GetValueOrDefault(code, code);
}
