using Newsroom.Text;

namespace Newsroom.Releases;

/// <summary>Releases by where they stand, as the Desk and the list of releases ask for them.</summary>
public static class ReleaseStates
{
    extension(IQueryable<Release> releases)
    {
        /// <summary>Those whose working copy says something that no edition says yet.</summary>
        public IQueryable<Release> Unpublished() => releases.Where(r => !r.Editions.Any(e => e.RevisionNumber >= r.RevisionNumber));

        /// <summary>Drafts of which nothing is public, scheduled or withdrawn.</summary>
        public IQueryable<Release> Drafts() => releases.Where(r => r.Status == ReleaseStatus.Draft && !r.Editions.Any());

        public IQueryable<Release> HeldBack() => releases.Where(r => r.Status == ReleaseStatus.Draft && r.HeldBackBecause != "").Unpublished();

        public IQueryable<Release> InReview() => releases.Where(r => r.Status == ReleaseStatus.InReview).Unpublished();

        public IQueryable<Release> Approved() => releases.Where(r => r.Status == ReleaseStatus.Approved).Unpublished();

        public IQueryable<Release> Scheduled(DateTime now) => releases.Where(r => r.Editions.Any(e => e.PublishAt > now));

        public IQueryable<Release> PublicAt(DateTime now) =>
            releases.Where(r => r.Editions.Any(e => e.PublishAt <= now && (e.EndsAt == null || e.EndsAt > now)));

        public IQueryable<Release> Withdrawn() => releases.Where(r => r.Withdrawals.Any(w => w.UndoneAt == null));

        public IQueryable<Release> ChangedSincePublished(DateTime now) => releases.PublicAt(now).Unpublished();

        /// <summary>Those whose headline holds each of the words, in any order, or whose reference it is; all where nothing was typed.</summary>
        public IQueryable<Release> MatchingEach(string typed, int mostWords = 6) => TextInput.OneLine(typed)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(mostWords)
            .Aggregate(releases, (found, word) => found.Matching(word));

        /// <summary>Those whose headline holds the words as typed, in any case the database knows, or whose reference they are; all where nothing was typed.</summary>
        public IQueryable<Release> Matching(string typed)
        {
            var words = TextInput.OneLine(typed);
            if (words.Length == 0)
                return releases;

            var reference = Reference.TryParse(words, out var known) ? known : "";
            var (lower, upper) = (words.ToLowerInvariant(), words.ToUpperInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // becomes lower() and like in the database
            return releases.Where(r => r.Reference == reference || r.Text.Headline.ToLower().Contains(lower)
                || r.Text.Headline.Contains(words) || r.Text.Headline.Contains(upper));
#pragma warning restore CA1304, CA1311, CA1862
        }
    }
}
