using Newsroom.Audit;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Audit;

/// <summary>What the codes of the whole record mean, in words.</summary>
public static class EventWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        [AuditEvents.PlanMade] = "Date planned",
        [AuditEvents.PlanChanged] = "Planned date changed",
        [AuditEvents.PlanMoved] = "Planned date moved",
        [AuditEvents.PlanCancelled] = "Planned date cancelled",
        [AuditEvents.PlanRestored] = "Planned date planned again",
        [AuditEvents.PlanBegun] = "Release of a planned date begun",
        [AuditEvents.TagCreated] = "Tag made",
        [AuditEvents.TagRenamed] = "Tag renamed",
        [AuditEvents.TagMerged] = "Tag merged",
        [AuditEvents.TagDeleted] = "Tag deleted",
        [AuditEvents.KindAdded] = "Kind added",
        [AuditEvents.KindChanged] = "Kind changed",
        [AuditEvents.KindsOrdered] = "Kinds put in order",
        [AuditEvents.KindDeleted] = "Kind deleted",
        [AuditEvents.ContactSaved] = "Contact saved",
        [AuditEvents.BoilerplateSaved] = "Boilerplate saved",
        [AuditEvents.TemplateSaved] = "Template saved",
        [AuditEvents.MediaAdded] = "File added to the library",
        [AuditEvents.MediaDescribed] = "File described",
        [AuditEvents.MediaFocused] = "Focal point set",
        [AuditEvents.MediaRemoved] = "File removed from the library",
        [AuditEvents.MediaPutBack] = "File put back into the library",
        [AuditEvents.MediaOffered] = "Picture offered in the public library",
        [AuditEvents.MediaWithheld] = "Picture taken out of the public library",
        [AuditEvents.AboutPageSaved] = "About page saved",
        [AuditEvents.AboutPageDeleted] = "About page deleted",
        [AuditEvents.NoticeShown] = "Emergency notice shown",
        [AuditEvents.NoticeEnded] = "Emergency notice ended",
        [AuditEvents.LeadPinned] = "Front page lead pinned",
        [AuditEvents.LeadUnpinned] = "Front page lead unpinned",
        [AuditEvents.FormerNameSaved] = "Former name saved",
        [AuditEvents.FormerNameDeleted] = "Former name deleted",
        [AuditEvents.SettingsChanged] = "Settings changed",
        [AuditEvents.NewsroomSetUp] = "Newsroom set up",
        [AuditEvents.PersonAdded] = "Person added",
        [AuditEvents.PersonRoleChanged] = "Role changed",
        [AuditEvents.PersonDisabled] = "Person disabled",
        [AuditEvents.PersonEnabled] = "Person enabled",
        [AuditEvents.PersonReset] = "Password reset",
        [AuditEvents.PersonUnlocked] = "Person unlocked",
        [AuditEvents.PersonRenamed] = "Person renamed",
        [AuditEvents.PersonHandedOver] = "Releases handed over",
        [AuditEvents.PasswordSet] = "Password set",
        [AuditEvents.SignedIn] = "Signed in",
        [AuditEvents.SignInFailed] = "Sign-in failed",
        [AuditEvents.LockedOut] = "Locked out",
        [AuditEvents.CalendarFeedMade] = "Calendar feed made",
        [AuditEvents.CalendarFeedRevoked] = "Calendar feed revoked",
        [AuditEvents.SignedOut] = "Signed out",
        [AuditEvents.FollowUpTriedAgain] = "Follow-up tried again",
        [AuditEvents.RecordChecked] = "Record checked",
        [AuditEvents.RecordExported] = "Record exported",
        [AuditEvents.RecordChained] = "Entries chained late",
        [AuditEvents.ChainRestored] = "End of the chain put back",
    };

    /// <summary>Every code there is, in the order of <see cref="AuditEvents"/>.</summary>
    public static readonly IReadOnlyList<string> Codes =
        [.. typeof(AuditEvents).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    public static string Of(string code) =>
        Words.GetValueOrDefault(code) ?? (code.StartsWith("release.", StringComparison.Ordinal) ? "Release: " : "") + RecordWords.Of(code).ToLowerInvariant();
}
