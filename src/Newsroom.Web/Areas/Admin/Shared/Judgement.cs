using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>What was found in a release before it goes out, and what can be answered on the spot.</summary>
/// <param name="CanBeAnswered">Whether nothing stands against it once the questions below are answered.</param>
/// <param name="AsksReason">Whether it can go out without the approval that is demanded, if a reason is given.</param>
/// <param name="Questionable">Placeholders of which somebody may say that they are meant; each once.</param>
public sealed record Judgement(Readiness Readiness, bool CanBeAnswered, bool AsksReason, IReadOnlyList<string> Questionable, Answers Answers)
{
    /// <param name="more">What stands against the act itself, whatever the text says.</param>
    public static async Task<Judgement> Of(
        NewsroomDbContext db, Release release, Answers answers, DateTime at, Person me, CurrentNewsroom newsroom, IEnumerable<Finding> more, bool isCompanion, CancellationToken ct)
    {
        var demanded = newsroom.Settings.DemandsSecondPerson;
        var questionable = Placeholders.In(release.Text).Select(p => p.Placeholder).Distinct().ToList();
        var context = await db.ReadinessContextOf(release, at, newsroom.Now, answers.TermsFor(release, demanded, isCompanion), me, newsroom.SiteAddress, ct);
        var readiness = Readiness.Of(release, context with { Meant = answers.MeantIn(release.Reference, isCompanion) }).And(more);
        var asksReason = me.IsEditor && release.ApprovalBlockers(me, new PublishingTerms(demanded)).Any();
        var answered = Readiness.Of(release, context with { Terms = new PublishingTerms(demanded, asksReason ? "…" : "", PlaceholdersMeant: true) }).And(more);
        var canBeAnswered = !answered.IsBlocked;
        return new Judgement(readiness, canBeAnswered, asksReason && canBeAnswered, canBeAnswered ? questionable : [], answers);
    }

    /// <summary>What stands against an act, whatever a text says.</summary>
    public static Finding Against(string sentence) => new(FindingWeight.Blocker, sentence, Places.Nowhere);
}
