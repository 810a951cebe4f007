using FsCheck;
using FsCheck.Fluent;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

/// <summary>What somebody does to a release; <see cref="Step.How"/> chooses the details.</summary>
public enum Act
{
    Write, WriteOnAnOldRevision, TypeOn, SaveTheSame, RestoreRevision, Submit, Approve, RequestChanges, ApproveInRetrospect, PublishNow, Schedule, Unschedule,
    CorrectNow, CorrectLater, Withdraw, Undo, Hide, Show, AskForErasure, ConfirmErasure, DropErasure, ShareUnderEmbargo, ShareForReview, EndLink, Say, HandOver,
    PutInBin, Restore, DemandASecondPerson, DemandNobody, SecondsPass, MinutesPass, HoursPass, DaysPass,
}

/// <param name="Who">0 the press officer who wrote it, 1 another, 2 and 3 editors.</param>
public sealed record Step(Act Act, int Who, int How);

/// <summary>A random day: an opening that brings the release somewhere, and whatever anybody then does.</summary>
public sealed record Day(Step[] Steps)
{
    public override string ToString() => string.Join(", ", Steps.Select(s => $"{s.Act} by {s.Who} ({s.How})"));
}

public static class AnyDay
{
    private static readonly Step[][] Openings =
    [
        [],
        [new(Act.Submit, 0, 0), new(Act.Approve, 2, 0)],
        [new(Act.TypeOn, 0, 0), new(Act.Submit, 0, 0), new(Act.RequestChanges, 2, 0)],
        [new(Act.TypeOn, 0, 0), new(Act.Submit, 0, 0), new(Act.RequestChanges, 2, 0), new(Act.TypeOn, 0, 0)],
        [new(Act.TypeOn, 0, 0), new(Act.Schedule, 2, 5), new(Act.Unschedule, 2, 0), new(Act.TypeOn, 0, 0)],
        [new(Act.Schedule, 2, 5)],
        [new(Act.PublishNow, 2, 0)],
        [new(Act.PublishNow, 2, 0), new(Act.Write, 0, 0), new(Act.CorrectNow, 3, 0)],
        [new(Act.PublishNow, 2, 0), new(Act.Write, 0, 0), new(Act.CorrectLater, 3, 5)],
        [new(Act.PublishNow, 2, 0), new(Act.MinutesPass, 0, 0), new(Act.Write, 0, 0), new(Act.Submit, 0, 0), new(Act.Approve, 3, 0), new(Act.CorrectNow, 3, 0), new(Act.Withdraw, 2, 0)],
        [new(Act.PublishNow, 2, 0), new(Act.MinutesPass, 0, 0), new(Act.Write, 0, 0), new(Act.CorrectNow, 3, 0), new(Act.AskForErasure, 2, 1)],
        [new(Act.PublishNow, 2, 0), new(Act.MinutesPass, 0, 0), new(Act.Write, 0, 0), new(Act.CorrectLater, 3, 3), new(Act.DaysPass, 0, 0), new(Act.Hide, 2, 1), new(Act.Withdraw, 3, 0)],
        [new(Act.DemandNobody, 0, 0), new(Act.Submit, 2, 0), new(Act.Approve, 2, 0), new(Act.DemandASecondPerson, 0, 0)],
    ];

    /// <summary>Verbs that most others wait for come more often.</summary>
    private static readonly Act[] Often =
    [
        .. Enum.GetValues<Act>(), Act.Write, Act.Write, Act.TypeOn, Act.TypeOn, Act.TypeOn, Act.Submit, Act.Approve, Act.CorrectNow, Act.CorrectLater, Act.PublishNow,
        Act.Schedule, Act.Withdraw, Act.Undo, Act.AskForErasure, Act.AskForErasure, Act.ConfirmErasure, Act.ConfirmErasure, Act.DropErasure, Act.Hide, Act.Show, Act.ApproveInRetrospect,
    ];

    public static Arbitrary<Day> Days()
    {
        var step = from act in Gen.Elements(Often)
                   from who in Gen.Elements(0, 0, 1, 2, 2, 3, 3)
                   from how in Gen.Choose(0, 11)
                   select new Step(act, who, how);
        var day = from opening in Gen.Elements(Openings)
                  from length in Gen.Choose(1, 40)
                  from steps in step.ArrayOf(length)
                  select new Day([.. opening, .. steps]);
        return Arb.From(day, Shorter);
    }

    private static IEnumerable<Day> Shorter(Day day) =>
        from left in Enumerable.Range(0, day.Steps.Length)
        select new Day([.. day.Steps.Where((_, i) => i != left)]);
}

/// <summary>A newsroom in which a day happens to one release; it keeps its own books of what everybody did.</summary>
internal sealed class NewsroomDay
{
    private static readonly PublishingTerms WithReason = new(ApprovalDemanded: true, ReasonWithoutApproval: "The editor is at sea.");
    private static readonly PublishingTerms WithoutReason = new(ApprovalDemanded: true);
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(40), TimeSpan.FromHours(5), TimeSpan.FromDays(2)];

    private readonly Person[] people = [A.Person(), A.Person(), A.Person(Role.Editor), A.Person(Role.Editor)];
    private readonly Release draft = A.Draft();
    private readonly HashSet<Guid> changedInReview = [];
    private Guid submittedBy;
    private int approvedRevision;
    private int count;

    public NewsroomDay()
    {
        Release = A.Draft(by: people[0], now: Noon);
        Kept.Add((1, Release.Text));
    }

    public Release Release { get; }
    public Release Replacement { get; } = A.Published();
    public DateTime Now { get; private set; } = Noon;
    public bool Demanded { get; private set; } = true;

    /// <summary>All that was ever frozen, with what it said then.</summary>
    public List<(Edition Edition, string Said, string Remains, bool Demanded, bool Approved)> Frozen { get; } = [];

    /// <summary>Revisions that somebody saved by hand, submitted, approved or froze.</summary>
    public List<(int Number, ReleaseText Text)> Kept { get; } = [];

    public List<(int Number, Guid By, DateTime At)> Typed { get; } = [];

    /// <summary>Who asked for and who confirmed the destruction of an edition.</summary>
    public Dictionary<Edition, (Guid Asked, Guid Confirmed)> Destroyed { get; } = [];

    public Edition? PublicBeforeWithdrawal { get; private set; }

    /// <exception cref="RuleBroken">It is refused.</exception>
    /// <exception cref="NotFound">There is nothing to do it to.</exception>
    public void Do(Step step)
    {
        var by = people[step.Who];
        var how = step.How;
        count++;
        switch (step.Act)
        {
            case Act.Write:
                Saved(Release.Save(Release.Copy() with { Text = Words() }, Release.RevisionNumber, by, Now), by, byHand: true);
                break;
            case Act.WriteOnAnOldRevision:
                Saved(Release.Save(Release.Copy() with { Text = Words() }, Release.RevisionNumber - 1, by, Now), by, byHand: true);
                break;
            case Act.TypeOn:
                Saved(Release.SaveAutomatically(Release.Copy() with { Text = Words() }, Release.RevisionNumber, Newest, by, Now), by, byHand: false);
                break;
            case Act.SaveTheSame:
                if (Release.Save(Release.Copy(), Release.RevisionNumber, by, Now))
                    Keep();
                break;
            case Act.RestoreRevision:
                Release.RestoreRevision(Release.Revisions.ElementAt(how % Release.Revisions.Count), Release.RevisionNumber, by, Now);
                Saved(true, by, byHand: true);
                break;
            case Act.Submit:
                Release.SubmitForReview(by, Now);
                submittedBy = by.Id;
                changedInReview.Clear();
                Keep();
                break;
            case Act.Approve:
                Refuse(by.MayNotApprove());
                Release.Approve(Release.RevisionNumber - (how == 11 ? 1 : 0), by, Now, Demanded);
                approvedRevision = by.Id != submittedBy && !changedInReview.Contains(by.Id) ? Release.RevisionNumber : 0;
                Keep();
                break;
            case Act.RequestChanges:
                Refuse(by.MayNotApprove());
                Release.RequestChanges("Name the harbour.", Release.RevisionNumber, by, Now);
                Keep();
                break;
            case Act.ApproveInRetrospect:
                Refuse(by.MayNotApprove());
                Release.ApproveInRetrospect(Numbered(how, e => Release.MissingApprovals.Any(m => m.EditionNumber == e.Number && m.IsOpen)), by, Now);
                break;
            case Act.PublishNow:
                Refuse(by.MayNotPublish(Release, Demanded));
                Froze(Release.Publish(Now, Release.NextAddress(Now, Now, Berlin), by, Now, Terms(how)));
                break;
            case Act.Schedule:
                Refuse(by.MayNotPublish(Release, Demanded));
                Froze(Release.Publish(Later(how), Release.NextAddress(Later(how), Now, Berlin), by, Now, Terms(how)));
                break;
            case Act.Unschedule:
                Refuse(by.MayNotPublish(Release, Demanded));
                Release.Unschedule(by, Now);
                break;
            case Act.CorrectNow:
                Refuse(by.MayNotPublish(Release, Demanded));
                Froze(Release.Correct($"Note {count}.", Now, Release.NextAddress(Now, Now, Berlin), by, Now, Change(how), Terms(how)));
                break;
            case Act.CorrectLater:
                Refuse(by.MayNotPublish(Release, Demanded));
                Froze(Release.Correct($"Note {count}.", Later(how), Release.NextAddress(Later(how), Now, Berlin), by, Now, Change(how), Terms(how)));
                break;
            case Act.Withdraw:
                Refuse(by.MayNotWithdraw());
                var seen = Release.PublicEdition(Now);
                Release.Withdraw((WithdrawalForm)(how % 3), $"Reason {count}.", how % 3 != 1 ? null : how == 1 ? Release : how == 4 ? draft : Replacement, by, Now);
                PublicBeforeWithdrawal = seen ?? PublicBeforeWithdrawal;
                break;
            case Act.Undo:
                Refuse(by.MayNotWithdraw());
                Release.UndoWithdrawal(by, Now);
                break;
            case Act.Hide:
                Refuse(by.MayNotHide());
                Release.HideEdition(Numbered(how, e => e.EndsAt <= Now && e.ShowsText), $"Reason {count}.", by, Now);
                break;
            case Act.Show:
                Refuse(by.MayNotHide());
                Release.ShowEdition(Numbered(how, e => e.IsHidden), by, Now);
                break;
            case Act.AskForErasure:
                Refuse(by.MayNotHide());
                Release.AskForErasure(Numbered(how, e => e.EndsAt <= Now && !e.IsErased), $"Reason {count}.", by, Now);
                break;
            case Act.ConfirmErasure:
                Refuse(by.MayNotHide());
                var asked = Asked(how);
                Release.ConfirmErasure(asked, Release.Revisions, by, Now);
                Destroyed[Release.Editions.Single(e => e.Number == asked.EditionNumber)] = (asked.AskedById, by.Id);
                break;
            case Act.DropErasure:
                Refuse(by.MayNotHide());
                Release.DropErasure(Asked(how), by, Now);
                break;
            case Act.ShareUnderEmbargo:
                Refuse(by.MayNotShare(Release));
                Release.ShareUnderEmbargo("Ada Byron", "Calder Courier", "ada@courier.example", Later(how), A.Reference(), by, Now);
                break;
            case Act.ShareForReview:
                Refuse(by.MayNotShare(Release));
                Release.ShareForReview("Ada Byron", "", "", Later(how), A.Reference(), by, Now);
                break;
            case Act.EndLink:
                Refuse(by.MayNotShare(Release));
                Release.Revoke(Release.ReadingLinks.LastOrDefault() ?? throw new NotFound("The link"), by, Now);
                break;
            case Act.Say:
                _ = how % 2 == 0 || Release.ReadingLinks.Count == 0
                    ? new Remark(Release, "Which harbour?", by, people[0], Now)
                    : new Remark(Release, "Which harbour?", Release.ReadingLinks.ElementAt(how % Release.ReadingLinks.Count), Now);
                break;
            case Act.HandOver:
                Release.HandOver(people[how % 4], by, Now);
                break;
            case Act.PutInBin:
                Refuse(by.MayNotBin(Release));
                Release.PutInBin(by, Now);
                break;
            case Act.Restore:
                Refuse(by.MayNotBin(Release));
                Release.Restore(by, Now);
                break;
            case Act.DemandASecondPerson:
                Demanded = true;
                break;
            case Act.DemandNobody:
                Demanded = false;
                break;
            case Act.SecondsPass:
                Now = Now.AddSeconds(3);
                break;
            case Act.MinutesPass:
                Now = Now.AddMinutes(11);
                break;
            case Act.HoursPass:
                Now = Now.AddHours(2);
                break;
            default:
                Now = Now.AddDays(1);
                break;
        }
    }

    public static string Said(Edition e) => $"{Remains(e)}|{e.Text}|{e.Html}|{e.SearchText}|{e.BoilerplateTitle}|{e.BoilerplateHtml}|{e.WordCount}";

    /// <summary>What even the destruction of its text leaves.</summary>
    public static string Remains(Edition e) => string.Join('|',
        e.Number, e.Hash, e.PublishAt.Ticks, e.FirstPublishedAt.Ticks, e.FrozenAt.Ticks, e.FrozenById, e.Address, e.Change, e.CorrectionNote, e.RevisionNumber, e.KindId);

    private Revision Newest => Release.Revisions.Single(r => r.Number == Release.RevisionNumber);

    private ReleaseText Words() => A.Text(body: $"Words {count}.");

    private PublishingTerms Terms(int how) => !Demanded ? PublishingTerms.None : how == 7 ? WithoutReason : WithReason;

    private DateTime Later(int how) => Now + Waits[how % Waits.Length];

    private static ChangeKind Change(int how) => (ChangeKind)((how + 1) % 5);

    /// <summary>Mostly an edition to which this can be done, sometimes any or none.</summary>
    private int Numbered(int how, Func<Edition, bool> fits) =>
        how % 4 != 0 && Release.Editions.FirstOrDefault(fits) is { } fitting ? fitting.Number : 1 + how % 4;

    private Erasure Asked(int how) =>
        (how == 11 ? Release.Erasures.FirstOrDefault() : Release.Erasures.LastOrDefault(e => e.IsOpen)) ?? throw new NotFound("The request");

    private void Saved(bool changed, Person by, bool byHand)
    {
        if (!changed)
            return;

        approvedRevision = 0;
        if (Release.Status == ReleaseStatus.InReview)
            changedInReview.Add(by.Id);
        if (byHand)
            Keep();
        else
            Typed.Add((Release.RevisionNumber, by.Id, Now));
    }

    private void Keep() => Kept.Add((Release.RevisionNumber, Release.Text));

    private void Froze(Edition edition)
    {
        Frozen.Add((edition, Said(edition), Remains(edition), Demanded, approvedRevision == edition.RevisionNumber));
        Keep();
    }

    private static void Refuse(string? refusal) => RuleBroken.ThrowIf(refusal is not null, refusal ?? "");
}
