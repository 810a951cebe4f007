using System.Runtime.CompilerServices;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using static Newsroom.Releases.ReleaseWorkflow;

namespace Newsroom.Tests.Releases;

/// <summary>Every verb in every state, by everybody: what really happens is what the table says.</summary>
public sealed class ReleaseWorkflowTests
{
    private const string Begin = "<!-- verbs: written from src/Newsroom/Releases/ReleaseWorkflow.cs; see CONTRIBUTING.md -->\n";
    private const string End = "<!-- end of verbs -->";

    private static readonly DateTime Now = Noon.AddHours(5);
    private static readonly PublishingTerms Flagged = new(ApprovalDemanded: true, ReasonWithoutApproval: "The editor is at sea.");

    public static TheoryData<string> AllVerbs => [.. Verbs.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public void A_verb_does_in_every_state_what_the_table_says(string name)
    {
        var verb = Verbs.Single(v => v.Name == name);
        var expected = new List<string>();
        var found = new List<string>();
        var situations =
            from demanded in new[] { false, true }
            from copy in Enum.GetValues<Copy>()
            from readers in Enum.GetValues<Readers>()
            where Occurs(copy, readers)
            from person in new People().All
            select (demanded, copy, readers, person);
        foreach (var (demanded, copy, readers, person) in situations)
        {
            var scene = new Scene(copy, readers, name, demanded);
            var situation = $"{copy}, {readers}, {person}{(demanded ? ", a second person is demanded" : "")}: ";
            (CopyOf(scene.Release), ReadersOf(scene.Release)).ShouldBe((copy, readers), situation);

            expected.Add(situation + Expected(verb, copy, readers, person, demanded));
            found.Add(situation + Found(scene, name, person));
        }

        found.ShouldBe(expected);
    }

    [Fact]
    public void Every_verb_of_a_release_is_in_the_table()
    {
        string[] known =
        [
            "Save", "SaveAutomatically", "RestoreRevision", "SubmitForReview", "Approve", "RequestChanges", "Publish", "Unschedule", "Correct", "ApproveInRetrospect",
            "Withdraw", "UndoWithdrawal", "HideEdition", "ShowEdition", "AskForErasure", "ConfirmErasure", "DropErasure", "ShareUnderEmbargo", "ShareForReview", "Revoke",
            "Duplicate", "Translate", "ConfirmTranslation", "PutInBin", "Restore", "HandOver", "Preview",
        ];

        var verbs = typeof(Release).GetMethods().Where(m => !m.IsStatic && m.GetParameters().Select(p => p.Name).Intersect(["by", "now"]).Count() == 2).Select(m => m.Name);

        verbs.Distinct().ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public void The_documentation_says_what_the_code_says()
    {
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/release-workflow.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));

        if (Environment.GetEnvironmentVariable("NEWSROOM_REWRITE_DOCS") == "1")
            File.WriteAllText(path, page = page[..from] + AsMarkdown() + page[(to = page.IndexOf(End, StringComparison.Ordinal))..]);

        to = page.IndexOf(End, StringComparison.Ordinal);
        page[from..to].ShouldBe(AsMarkdown(), "docs/release-workflow.md is behind the code. CONTRIBUTING.md says how to rewrite it.");
    }

    private static string Expected(Verb verb, Copy copy, Readers readers, string person, bool demanded)
    {
        var may = (demanded ? verb.MayWhenDemanded : verb.May) switch
        {
            Who.Anyone => true,
            Who.AuthorOrEditor => person != People.Colleague,
            Who.Editor => person is People.Before or People.Another or People.Administrator,
            _ => person is People.Another or People.Administrator,
        };
        return may && verb.InCopy.TryGetValue(copy, out var toCopy) && verb.InReaders.TryGetValue(readers, out var toReaders)
            ? $"{toCopy}, {toReaders}"
            : "refused";
    }

    private static string Found(Scene scene, string verb, string person)
    {
        var before = scene.Release.Version;
        try
        {
            var somethingNew = scene.Perform(verb, scene.People.Named(person));
            return somethingNew is null && scene.Release.Version == before ? "refused" : $"{CopyOf(scene.Release)}, {ReadersOf(scene.Release)}";
        }
        catch (Exception refusal) when (refusal is RuleBroken or NotFound)
        {
            scene.Release.Version.ShouldBe(before);
            return "refused";
        }
    }

    private static Copy CopyOf(Release release) => release.BinnedAt is not null ? Copy.InBin : release.Status switch
    {
        ReleaseStatus.InReview => Copy.InReview,
        ReleaseStatus.Approved => Copy.Approved,
        _ => Copy.Draft,
    };

    private static Readers ReadersOf(Release release) => release.PublicationAt(Now) switch
    {
        Publication.Scheduled => Readers.Scheduled,
        Publication.Withdrawn => Readers.Withdrawn,
        Publication.Public => release.PendingEdition(Now) is null ? Readers.Public : Readers.CorrectionScheduled,
        _ => Readers.Unpublished,
    };

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private sealed class People
    {
        public const string Author = "the press officer who wrote it";
        public const string Colleague = "another press officer";
        public const string Before = "the editor who did the step before";
        public const string Another = "another editor";
        public const string Administrator = "an administrator";

        private readonly Dictionary<string, Person> people = new()
        {
            [Author] = A.Person(),
            [Colleague] = A.Person(),
            [Before] = A.Person(Role.Editor),
            [Another] = A.Person(Role.Editor),
            [Administrator] = A.Person(Role.Administrator),
        };

        public IEnumerable<string> All => people.Keys;

        public Person Named(string name) => people[name];
    }

    /// <summary>A translation with a past that brought it into a state; an editor did every step of it that an editor can do.</summary>
    private sealed class Scene
    {
        private readonly Release original = A.Draft();
        private readonly bool demanded;
        private readonly ReadingLink link;
        private readonly Erasure? erasure;
        private int words;

        public Scene(Copy copy, Readers readers, string verb, bool demanded)
        {
            this.demanded = demanded;
            var editor = People.Named(People.Before);
            Release = original.Translate("de", A.Reference(), People.Named(People.Author), Noon);
            original.Rewrite(body: "The original moved on.");
            Write();
            link = Release.ShareForReview("Ada Byron", "", "", Noon.AddDays(30), A.Reference(), editor, Noon);
            if (readers == Readers.Scheduled)
                Publish(editor, Now.AddDays(1), Noon, Flagged);
            if (readers is Readers.Public or Readers.CorrectionScheduled or Readers.Withdrawn)
            {
                Publish(editor, Noon, Noon, Flagged);
                Write();
                Correct(editor, Noon.AddHours(1), Noon.AddHours(1), Flagged);
                Write();
            }

            if (readers == Readers.CorrectionScheduled)
                Correct(editor, Now.AddDays(1), Noon.AddHours(2), Flagged);
            if (readers != Readers.Unpublished)
                Write();
            if (copy is Copy.InReview or Copy.Approved)
                Release.SubmitForReview(editor, Noon.AddHours(3));
            if (copy is Copy.Approved)
                Release.Approve(Release.RevisionNumber, People.Named(People.Another), Noon.AddHours(3), secondPersonDemanded: true);
            if (readers == Readers.Withdrawn)
                Release.Withdraw("The crossing was cancelled.", editor, Noon.AddHours(4));
            if (copy is Copy.InBin)
                Release.PutInBin(editor, Noon.AddHours(4));
            if (verb == "Show a hidden edition" && Release.WasEverPublic(Now))
                Release.HideEdition(1, "A name in it.", editor, Noon.AddHours(4));
            if (verb is "Confirm an erasure" or "Drop an erasure" && Release.WasEverPublic(Now))
                erasure = Release.AskForErasure(1, "A court.", editor, Noon.AddHours(4));
        }

        public People People { get; } = new();

        public Release Release { get; }

        /// <returns>Another release or a remark, where the verb makes one.</returns>
        public object? Perform(string verb, Person by)
        {
            var terms = demanded ? Flagged : PublishingTerms.None;
            var tomorrow = Now.AddDays(1);
            switch (verb)
            {
                case "Save draft":
                    Release.Save(NewWords(), Release.RevisionNumber, by, Now);
                    return null;
                case "Save automatically":
                    Release.SaveAutomatically(NewWords(), Release.RevisionNumber, Release.Revisions.Last(), by, Now);
                    return null;
                case "Restore a revision":
                    Release.RestoreRevision(Release.Revisions.First(), Release.RevisionNumber, by, Now);
                    return null;
                case "Submit for review":
                    Release.SubmitForReview(by, Now);
                    return null;
                case "Approve":
                    Refuse(by.MayNotApprove());
                    Release.Approve(Release.RevisionNumber, by, Now, demanded);
                    return null;
                case "Request changes":
                    Refuse(by.MayNotApprove());
                    Release.RequestChanges("Name the harbour.", Release.RevisionNumber, by, Now);
                    return null;
                case "Publish now":
                    Refuse(by.MayNotPublish(Release, demanded));
                    Publish(by, Now, Now, terms);
                    return null;
                case "Schedule":
                    Refuse(by.MayNotPublish(Release, demanded));
                    Publish(by, tomorrow, Now, terms);
                    return null;
                case "Unschedule":
                    Refuse(by.MayNotPublish(Release, demanded));
                    Release.Unschedule(by, Now);
                    return null;
                case "Correct":
                    Refuse(by.MayNotPublish(Release, demanded));
                    Correct(by, Now, Now, terms);
                    return null;
                case "Correct at a time":
                    Refuse(by.MayNotPublish(Release, demanded));
                    Correct(by, tomorrow, Now, terms);
                    return null;
                case "Approve in retrospect":
                    Refuse(by.MayNotApprove());
                    Release.ApproveInRetrospect(1, by, Now);
                    return null;
                case "Withdraw":
                    Refuse(by.MayNotWithdraw());
                    Release.Withdraw(WithdrawalForm.Notice, "The crossing was cancelled.", replacement: null, by, Now);
                    return null;
                case "Undo the withdrawal":
                    Refuse(by.MayNotWithdraw());
                    Release.UndoWithdrawal(by, Now);
                    return null;
                case "Hide an edition":
                    Refuse(by.MayNotHide());
                    Release.HideEdition(1, "A name in it.", by, Now);
                    return null;
                case "Show a hidden edition":
                    Refuse(by.MayNotHide());
                    Release.ShowEdition(1, by, Now);
                    return null;
                case "Ask for an erasure":
                    Refuse(by.MayNotHide());
                    Release.AskForErasure(1, "A court.", by, Now);
                    return null;
                case "Confirm an erasure":
                    Refuse(by.MayNotHide());
                    Release.ConfirmErasure(erasure ?? throw new NotFound("The request"), Release.Revisions, by, Now);
                    return null;
                case "Drop an erasure":
                    Refuse(by.MayNotHide());
                    Release.DropErasure(erasure ?? throw new NotFound("The request"), by, Now);
                    return null;
                case "Share under embargo":
                    Refuse(by.MayNotShare(Release));
                    return Release.ShareUnderEmbargo("Ada Byron", "Calder Courier", "", tomorrow, A.Reference(), by, Now);
                case "Share for review":
                    Refuse(by.MayNotShare(Release));
                    return Release.ShareForReview("Ada Byron", "Calder Courier", "", tomorrow, A.Reference(), by, Now);
                case "End a link":
                    Refuse(by.MayNotShare(Release));
                    Release.Revoke(link, by, Now);
                    return null;
                case "Remark":
                    return new Remark(Release, "Which harbour?", by, to: null, Now);
                case "Duplicate":
                    return Release.Duplicate(A.Reference(), by, Now);
                case "Translate":
                    return Release.Translate("ru", A.Reference(), by, Now);
                case "Confirm a translation":
                    Release.ConfirmTranslation(original, original.RevisionNumber, by, Now);
                    return null;
                case "Put in the bin":
                    Refuse(by.MayNotBin(Release));
                    Release.PutInBin(by, Now);
                    return null;
                case "Restore":
                    Refuse(by.MayNotBin(Release));
                    Release.Restore(by, Now);
                    return null;
                default:
                    throw new ArgumentOutOfRangeException(nameof(verb), verb, "Perform this verb here.");
            }
        }

        private void Write() => Release.Save(NewWords(), Release.RevisionNumber, Release.Author, Noon);

        private WorkingCopy NewWords() => Release.Copy() with { Text = A.Text(body: $"Words {++words}.") };

        private void Publish(Person by, DateTime at, DateTime now, PublishingTerms terms) => Release.Publish(at, Release.NextAddress(at, now, Berlin), by, now, terms);

        private void Correct(Person by, DateTime at, DateTime now, PublishingTerms terms) =>
            Release.Correct("We named the wrong day.", at, Release.NextAddress(at, now, Berlin), by, now, terms: terms);

        private static void Refuse(string? refusal) => RuleBroken.ThrowIf(refusal is not null, refusal ?? "");
    }
}
