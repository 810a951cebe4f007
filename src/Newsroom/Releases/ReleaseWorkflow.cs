namespace Newsroom.Releases;

/// <summary>
/// Which verb is possible in which state, where it leads and who may. It is a description: the verbs on <see cref="Release"/> and
/// <see cref="People.Permissions"/> decide. A test performs every verb in every state and compares; docs/release-workflow.md is written from it.
/// </summary>
public static class ReleaseWorkflow
{
    /// <summary>Where the working copy stands.</summary>
    public enum Copy
    {
        Draft,
        InReview,
        Approved,
        InBin,
    }

    /// <summary>What readers see, and whether something waits for its time.</summary>
    public enum Readers
    {
        Unpublished,
        Scheduled,
        Public,

        /// <summary>Public, and a correction waits for its time.</summary>
        CorrectionScheduled,
        Withdrawn,
    }

    public enum Who
    {
        /// <summary>Whoever works in the newsroom.</summary>
        Anyone,

        /// <summary>The press officer who wrote it, and every editor.</summary>
        AuthorOrEditor,

        Editor,

        /// <summary>An editor who did not do the step before; <see cref="Verb.Remark"/> says which.</summary>
        AnotherEditor,
    }

    /// <param name="Name">As on the button.</param>
    /// <param name="InCopy">The states of the working copy in which it is possible, and where each leads.</param>
    /// <param name="InReaders">The same for what readers see.</param>
    /// <param name="May">Who may, where no second person is demanded.</param>
    /// <param name="MayWhenDemanded">Who may where a second person has to approve.</param>
    /// <param name="Remark">What else it asks for; empty where nothing.</param>
    public sealed record Verb(string Name, Moves<Copy> InCopy, Moves<Readers> InReaders, Who May, Who MayWhenDemanded, string Remark);

    /// <summary>From which states to which.</summary>
    public sealed class Moves<T> : Dictionary<T, T> where T : notnull;

    private const string Unapproved = "Where a second person is demanded and nobody else approved this revision, with a reason; the edition is flagged until another editor approves in retrospect.";

    private static readonly Moves<Copy> CopyStays = Stays(Copy.Draft, Copy.InReview, Copy.Approved);
    private static readonly Moves<Copy> CopyStaysEvenInBin = Stays(Copy.Draft, Copy.InReview, Copy.Approved, Copy.InBin);
    private static readonly Moves<Copy> Written = new() { [Copy.Draft] = Copy.Draft, [Copy.InReview] = Copy.InReview, [Copy.Approved] = Copy.Draft };
    private static readonly Moves<Copy> WentOut = new() { [Copy.Draft] = Copy.Draft, [Copy.InReview] = Copy.Draft, [Copy.Approved] = Copy.Approved };
    private static readonly Moves<Readers> ReadersStay = Stays(Enum.GetValues<Readers>());
    private static readonly Moves<Readers> NotWithdrawn = Stays(Readers.Unpublished, Readers.Scheduled, Readers.Public, Readers.CorrectionScheduled);
    private static readonly Moves<Readers> OncePublic = Stays(Readers.Public, Readers.CorrectionScheduled, Readers.Withdrawn);
    private static readonly Moves<Readers> Waiting = Stays(Readers.Scheduled, Readers.CorrectionScheduled);

    public static readonly IReadOnlyList<Verb> Verbs =
    [
        new("Save draft", Written, ReadersStay, Who.Anyone, Who.Anyone, "Refused where somebody saved in between; both texts are then shown."),
        new("Save automatically", Written, ReadersStay, Who.Anyone, Who.Anyone, "Happens while typing. The same rules as for Save draft."),
        new("Restore a revision", Written, ReadersStay, Who.Anyone, Who.Anyone, "Makes an older text the working copy, as a new revision."),
        new("Submit for review", new() { [Copy.Draft] = Copy.InReview }, NotWithdrawn, Who.Anyone, Who.Anyone, "Headline, summary and body are there."),
        new("Approve", new() { [Copy.InReview] = Copy.Approved }, NotWithdrawn, Who.Editor, Who.AnotherEditor,
            "Counts for the revision that was read. The second person neither submitted the text nor changed it while it waited."),
        new("Request changes", new() { [Copy.InReview] = Copy.Draft }, NotWithdrawn, Who.Editor, Who.Editor, "With a comment, which holds the draft back until it is submitted again."),
        new("Publish now", WentOut, new() { [Readers.Unpublished] = Readers.Public, [Readers.Scheduled] = Readers.Public }, Who.AuthorOrEditor, Who.Editor, Unapproved),
        new("Schedule", WentOut, new() { [Readers.Unpublished] = Readers.Scheduled, [Readers.Scheduled] = Readers.Scheduled }, Who.AuthorOrEditor, Who.Editor,
            $"{Unapproved} What waits already is frozen anew, until five seconds before its time."),
        new("Unschedule", CopyStays, new() { [Readers.Scheduled] = Readers.Unpublished, [Readers.CorrectionScheduled] = Readers.Public },
            Who.AuthorOrEditor, Who.Editor, "Until five seconds before its time."),
        new("Correct", WentOut, new() { [Readers.Public] = Readers.Public, [Readers.CorrectionScheduled] = Readers.Public }, Who.AuthorOrEditor, Who.Editor,
            $"With a public note, and only where the text was changed. {Unapproved}"),
        new("Correct at a time", WentOut, new() { [Readers.Public] = Readers.CorrectionScheduled, [Readers.CorrectionScheduled] = Readers.CorrectionScheduled },
            Who.AuthorOrEditor, Who.Editor, "As Correct; until then readers see the text before it."),
        new("Approve in retrospect", CopyStays, Stays(Readers.Scheduled, Readers.Public, Readers.CorrectionScheduled, Readers.Withdrawn), Who.AnotherEditor, Who.AnotherEditor,
            "Where an edition went out without approval; by another editor than the one who sent it out."),
        new("Withdraw", WentOut, new() { [Readers.Public] = Readers.Withdrawn, [Readers.CorrectionScheduled] = Readers.Withdrawn, [Readers.Withdrawn] = Readers.Withdrawn },
            Who.Editor, Who.Editor, "With a public reason. What is withdrawn already takes another form: gone, replaced, or kept with a notice."),
        new("Undo the withdrawal", CopyStays, new() { [Readers.Withdrawn] = Readers.Public }, Who.Editor, Who.Editor, "What was public is public again; what was scheduled is not."),
        new("Hide an edition", CopyStays, OncePublic, Who.Editor, Who.Editor, "One that readers no longer see; not the one kept with a notice."),
        new("Show a hidden edition", CopyStays, OncePublic, Who.Editor, Who.Editor, ""),
        new("Ask for an erasure", CopyStays, OncePublic, Who.Editor, Who.Editor, "With the legal cause. One that readers no longer see; not the one kept with a notice."),
        new("Confirm an erasure", CopyStays, OncePublic, Who.AnotherEditor, Who.AnotherEditor,
            "By another editor than the one who asked. The text is destroyed; number, times and hash remain."),
        new("Drop an erasure", CopyStays, OncePublic, Who.Editor, Who.Editor, ""),
        new("Share under embargo", CopyStays, Waiting, Who.AuthorOrEditor, Who.AuthorOrEditor, "A named journalist reads what waits for its time."),
        new("Share for review", CopyStays, ReadersStay, Who.AuthorOrEditor, Who.AuthorOrEditor, "Somebody named, without an account, reads the working copy and comments on it."),
        new("End a link", CopyStaysEvenInBin, ReadersStay, Who.AuthorOrEditor, Who.AuthorOrEditor, "Withdrawing, and freezing the next edition, end links under embargo too."),
        new("Remark", CopyStays, ReadersStay, Who.Anyone, Who.Anyone, ""),
        new("Duplicate", CopyStaysEvenInBin, ReadersStay, Who.Anyone, Who.Anyone, "Begins a new draft with the same text."),
        new("Translate", CopyStaysEvenInBin, ReadersStay, Who.Anyone, Who.Anyone, "Begins a new draft in another language."),
        new("Confirm a translation", CopyStaysEvenInBin, ReadersStay, Who.Anyone, Who.Anyone, "Says that it was compared with the newest text of its original."),
        new("Put in the bin", new() { [Copy.Draft] = Copy.InBin, [Copy.InReview] = Copy.InBin, [Copy.Approved] = Copy.InBin }, Stays(Readers.Unpublished),
            Who.AuthorOrEditor, Who.AuthorOrEditor, "Only what was never public. After 30 days it is deleted for good."),
        new("Restore", new() { [Copy.InBin] = Copy.Draft }, Stays(Readers.Unpublished), Who.AuthorOrEditor, Who.AuthorOrEditor,
            "Whether it was in review or approved before, it is a draft again."),
    ];

    /// <summary>Whether both states occur together: the bin holds only what was never public, and nothing withdrawn waits for review.</summary>
    public static bool Occurs(Copy copy, Readers readers) => copy switch
    {
        Copy.InBin => readers == Readers.Unpublished,
        Copy.InReview => readers != Readers.Withdrawn,
        _ => true,
    };

    /// <summary>The table of verbs in Markdown, for docs/release-workflow.md.</summary>
    public static string AsMarkdown() => string.Concat(
        [
            "| verb | working copy | readers | who may | where a second person is demanded | and |\n|---|---|---|---|---|---|\n",
            .. Verbs.Select(v => $"| {v.Name} | {Words(v.InCopy, InWords)} | {Words(v.InReaders, InWords)} | {InWords(v.May)} | "
                + $"{(v.May == v.MayWhenDemanded ? "the same" : InWords(v.MayWhenDemanded))} | {v.Remark} |\n"),
        ]);

    /// <summary>'draft → in review; approved' says that a draft comes to be in review, and what is approved stays so.</summary>
    private static string Words<T>(Moves<T> moves, Func<T, string> inWords) where T : struct, Enum =>
        moves.Count == Enum.GetValues<T>().Length && moves.All(m => m.Key.Equals(m.Value))
            ? "any"
            : string.Join("; ", moves.Select(m => m.Key.Equals(m.Value) ? inWords(m.Key) : $"{inWords(m.Key)} → {inWords(m.Value)}"));

    private static string InWords(Copy copy) => copy switch
    {
        Copy.InReview => "in review",
        Copy.Approved => "approved",
        Copy.InBin => "in the bin",
        _ => "draft",
    };

    private static string InWords(Readers readers) => readers switch
    {
        Readers.Scheduled => "scheduled",
        Readers.Public => "public",
        Readers.CorrectionScheduled => "correction scheduled",
        Readers.Withdrawn => "withdrawn",
        _ => "unpublished",
    };

    private static string InWords(Who who) => who switch
    {
        Who.Anyone => "everybody in the newsroom",
        Who.AuthorOrEditor => "the press officer who wrote it, and editors",
        Who.Editor => "editors",
        _ => "another editor",
    };

    private static Moves<T> Stays<T>(params T[] states) where T : notnull
    {
        var moves = new Moves<T>();
        foreach (var state in states)
            moves[state] = state;
        return moves;
    }
}
