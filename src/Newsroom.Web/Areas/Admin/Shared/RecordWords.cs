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
        [AuditEvents.SentWithoutApproval] = "Sent out without approval",
        [AuditEvents.ApprovedInRetrospect] = "Approved in retrospect",
        [AuditEvents.TranslationConfirmed] = "Translation confirmed",
        [AuditEvents.RemarkMade] = "Remark made",
        [AuditEvents.RemarkSettled] = "Remark settled",
        [AuditEvents.RelatedLinked] = "Related news linked",
        [AuditEvents.RelatedUnlinked] = "Related news unlinked",
    };

    /// <returns>The code itself where it is not a release's.</returns>
    public static string Of(string code) => Words.GetValueOrDefault(code, code);
}
