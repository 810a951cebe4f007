using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.FollowUps;

/// <summary>What may have become wrong with an edition between its freezing and its time.</summary>
public static class Judging
{
    /// <returns>One sentence each, the worst first; none where all is well.</returns>
    /// <param name="release">With all its parts.</param>
    /// <param name="site">Where readers reach the newsroom.</param>
    public static async Task<IReadOnlyList<string>> Findings(NewsroomDbContext db, Release release, Edition edition, Uri site, DateTime now, CancellationToken ct)
    {
        var frozen = await db.Editions.WithParts().SingleAsync(e => e.Id == edition.Id, ct);
        var context = await db.ReadinessContextOf(release, edition.PublishAt, now, PublishingTerms.None, by: null, site, ct);
        // What has no tags or no dateline was seen when it was scheduled; links and pictures may lead elsewhere by now.
        List<string> findings = [.. Readiness.OfEdition(frozen, context).Findings.Where(IsNews).Select(f => f.Sentence)];
        if (release.MissingApprovals.Any(m => m.EditionNumber == edition.Number && m.IsOpen))
            findings.Add("It was scheduled without approval, and nobody approved it since.");

        var told = release.ReadingLinks.Count(l => l.Purpose == LinkPurpose.Embargo && l.IsLive(now) && l.ToldLiftAt > edition.PublishAt);
        if (told > 0)
            findings.Add($"{told} {(told == 1 ? "journalist was" : "journalists were")} told a later end of the embargo than it will have.");
        if (release.RevisionNumber > edition.RevisionNumber)
            findings.Add("The text was edited after it was scheduled. What will appear is the text as it was scheduled, without these changes.");
        if (release.TranslatedFromId is { } originalId && await db.Releases.FirstOrDefaultAsync(r => r.Id == originalId, ct) is { } original && release.IsOutdatedAgainst(original))
            findings.Add("The original was changed after this translation was made.");

        var contacts = edition.Contacts.Select(c => c.ContactId).ToList();
        foreach (var name in await db.Contacts.Where(c => contacts.Contains(c.Id) && c.RetiredAt != null).Select(c => c.Name).ToListAsync(ct))
            findings.Add($"{name} is no media contact any more, but named as one.");
        return findings;
    }

    private static bool IsNews(Finding finding) => finding.Weight == FindingWeight.Blocker
        || finding.Where is Places.Headline or Places.Subheadline or Places.Summary or Places.Body;
}
