using Newsroom.People;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Something a person may want to do with a release.</summary>
/// <param name="Label">The button's exact name.</param>
/// <param name="Then">What the edit screen sends for it.</param>
/// <param name="Screen">Where it is confirmed, below the release's own address.</param>
/// <param name="WhyNot">A sentence where it cannot be done now.</param>
public sealed record Verb(string Label, string Then, string Screen, string? WhyNot)
{
    public const string Save = "save";
    public const string Preview = "preview";
    public const string Submit = "submit";
    public const string Approve = "approve";
    public const string Publish = "publish";
    public const string Schedule = "schedule";
    public const string Correct = "correct";
    public const string Withdraw = "withdraw";
    public const string Undo = "undo";

    /// <summary>What can be done with a release. A missing headline and the like stand against nothing here: the screen that confirms lists them.</summary>
    /// <param name="isEditing">Whether the next press saves first, and so may change what is the same until now.</param>
    /// <param name="secondPersonDemanded">Whether a second person has to approve before anything goes out.</param>
    public static IReadOnlyList<Verb> Of(Release release, Person me, DateTime now, bool isEditing, bool secondPersonDemanded = false)
    {
        var same = isEditing || release.Editions.Count == 0 || release.HasUnpublishedChanges || release.PublicEdition(now) is null
            ? null
            : "Readers see this very text. Change it and save first.";
        var stuck = release.PublishingBlockers().FirstOrDefault(b => FormField.Of(b) is null);
        var whyNotPublish = stuck ?? me.MayNotPublish(release, secondPersonDemanded)
            ?? (release.WasEverPublic(now) ? "This release is public already. Correct it, with a note that says what changed." : null);
        return
        [
            new("Submit for review", Submit, "review", stuck ?? WhyNotSubmit(release) ?? same),
            new("Approve", Approve, "review", me.MayNotApprove()
                ?? (release.Status == ReleaseStatus.InReview ? null : "This release does not wait for review. Submit it first.")
                ?? (secondPersonDemanded && !isEditing ? release.SecondPersonBlockers(me).FirstOrDefault() : null)),
            new("Publish now", Publish, "publication", whyNotPublish),
            new("Schedule", Schedule, "publication", whyNotPublish is null || !release.WasEverPublic(now) || stuck is not null
                ? whyNotPublish
                : "This release is public already. To bring a new text at a later time, fill in Publish at and press Correct."),
            new("Correct", Correct, "correction", stuck ?? me.MayNotPublish(release, secondPersonDemanded)
                ?? (release.PublicEdition(now) is null ? "Nothing of this release is public yet. Publish it first." : same)),
            .. Withdrawing(release, me, now),
        ];
    }

    private static IEnumerable<Verb> Withdrawing(Release release, Person me, DateTime now) => release.IsWithdrawn
        ?
        [
            new("Change the form", Withdraw, "withdrawal", me.MayNotWithdraw()),
            new("Undo the withdrawal", Undo, "withdrawal/undo", me.MayNotWithdraw() ?? release.UndoingBlockers(now).FirstOrDefault()),
        ]
        : [new("Withdraw", Withdraw, "withdrawal", me.MayNotWithdraw() ?? release.WithdrawingBlockers(now).FirstOrDefault())];

    private static string? WhyNotSubmit(Release release) => release.Status switch
    {
        ReleaseStatus.InReview => "This release waits for review already.",
        ReleaseStatus.Approved => "This revision is approved already. Save a change, and it can be submitted again.",
        _ => null,
    };
}
