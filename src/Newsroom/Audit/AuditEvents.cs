namespace Newsroom.Audit;

/// <summary>The codes of everything that is put on record. A code never changes its meaning.</summary>
public static class AuditEvents
{
    public const string ReleaseCreated = "release.created";
    public const string ReleaseSaved = "release.saved";
    public const string ReleaseSubmitted = "release.submitted";
    public const string ReleaseApproved = "release.approved";
    public const string ReleaseChangesRequested = "release.changes-requested";
    public const string ReleasePublished = "release.published";
    public const string ReleaseScheduled = "release.scheduled";
    public const string ReleaseUnscheduled = "release.unscheduled";
    public const string ReleaseCorrected = "release.corrected";
    public const string ReleaseWithdrawn = "release.withdrawn";
    public const string ReleaseBinned = "release.binned";
    public const string ReleaseRestored = "release.restored";
    public const string ReleaseDeleted = "release.deleted";
    public const string ReleaseHandedOver = "release.handed-over";
    public const string RelatedLinked = "related.linked";
    public const string RelatedUnlinked = "related.unlinked";
    public const string PlanMade = "plan.made";
    public const string PlanChanged = "plan.changed";
    public const string PlanMoved = "plan.moved";
    public const string PlanCancelled = "plan.cancelled";
    public const string PlanRestored = "plan.restored";
    public const string PlanBegun = "plan.begun";
    public const string TagCreated = "tag.created";
    public const string TagRenamed = "tag.renamed";
    public const string TagMerged = "tag.merged";
    public const string TagDeleted = "tag.deleted";
    public const string KindAdded = "kind.added";
    public const string KindChanged = "kind.changed";
    public const string KindsOrdered = "kind.ordered";
    public const string ContactSaved = "contact.saved";
    public const string BoilerplateSaved = "boilerplate.saved";
    public const string AboutPageSaved = "about-page.saved";
    public const string AboutPageDeleted = "about-page.deleted";
    public const string KindDeleted = "kind.deleted";
    public const string SettingsChanged = "settings.changed";
    public const string NewsroomSetUp = "newsroom.set-up";
    public const string PersonAdded = "person.added";
    public const string PersonRoleChanged = "person.role-changed";
    public const string PersonDisabled = "person.disabled";
    public const string PersonEnabled = "person.enabled";
    public const string PersonReset = "person.reset";
    public const string PersonUnlocked = "person.unlocked";
    public const string PersonRenamed = "person.renamed";
    public const string PersonHandedOver = "person.handed-over";
    public const string PasswordSet = "account.password-set";
    public const string SignedIn = "account.signed-in";
    public const string SignInFailed = "account.sign-in-failed";
    public const string LockedOut = "account.locked-out";
    public const string CalendarFeedMade = "account.calendar-feed-made";
    public const string CalendarFeedRevoked = "account.calendar-feed-revoked";
    public const string SignedOut = "account.signed-out";
}
