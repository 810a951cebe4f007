using Microsoft.EntityFrameworkCore;
using Newsroom.Data;

namespace Newsroom.FollowUps;

/// <summary>Finding what is due, and taking it: one conditional update each, so that any number of instances may try.</summary>
public static class FollowUpQueries
{
    /// <summary>How long an instance may take before others may take it over: 2 minutes.</summary>
    public static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(2);

    /// <summary>After how many failures a person has to decide: 12, which is about a night.</summary>
    public const int MostAttempts = 12;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);

    /// <summary>How long to wait after a failure: 10 seconds, doubled each time, 2 hours at most.</summary>
    /// <param name="attempts">How often it was tried, this one included.</param>
    public static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Clamp(attempts - 1, 0, 20)));

    extension(IQueryable<FollowUp> followUps)
    {
        public IQueryable<FollowUp> Waiting() => followUps.Where(f => f.State == FollowUpState.Waiting);

        /// <summary>What can be tried now and nobody is trying. Without an order: an ordered update asks in a subquery, which PostgreSQL does not ask again
        /// after waiting for another's claim.</summary>
        public IQueryable<FollowUp> Due(DateTime now) => followUps.Waiting()
            .Where(f => f.NextTryAt <= now && (f.ClaimedUntil == null || f.ClaimedUntil <= now));

        public IQueryable<FollowUp> LongestWaitingFirst() => followUps.OrderBy(f => f.NextTryAt).ThenBy(f => f.Id);

        /// <summary>What should have been done longer ago than <paramref name="patience"/>, and what was given up.</summary>
        public IQueryable<FollowUp> Overdue(DateTime now, TimeSpan patience)
        {
            var since = now - patience;
            return followUps.Where(f => f.State == FollowUpState.GivenUp || (f.State == FollowUpState.Waiting && f.DueAt < since));
        }
    }

    extension(IQueryable<FollowUp> followUps)
    {
        /// <summary>Nobody needs to be told any more what was due before.</summary>
        internal Task<int> NotNeededBefore(DateTime now, string why, CancellationToken ct) => followUps.Waiting().Where(f => f.DueAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.State, FollowUpState.NotNeeded)
            .SetProperty(f => f.DoneAt, now)
            .SetProperty(f => f.Said, why), ct);
    }

    extension(NewsroomDbContext db)
    {
        /// <summary>Takes one for this instance, until it is done or two minutes are over.</summary>
        /// <returns>The claim that <see cref="Finish"/> and <see cref="Fail"/> ask for; null where another instance has it or it is done.</returns>
        public async Task<Guid?> Claim(long id, DateTime now, CancellationToken ct)
        {
            var claim = Guid.NewGuid();
            var until = now + ClaimLasts;
            var taken = await db.FollowUps.Due(now).Where(f => f.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.Claim, claim)
                .SetProperty(f => f.ClaimedUntil, until)
                .SetProperty(f => f.Attempts, f => f.Attempts + 1), ct);
            return taken == 1 ? claim : null;
        }

        /// <summary>Notes that it is done, or that nothing had to be done.</summary>
        /// <returns>False where another instance took it over meanwhile.</returns>
        public async Task<bool> Finish(long id, Guid claim, DateTime now, CancellationToken ct, string notNeededBecause = "")
        {
            var state = notNeededBecause.Length > 0 ? FollowUpState.NotNeeded : FollowUpState.Done;
            var said = FollowUp.Cut(notNeededBecause);
            return await db.FollowUps.Waiting().Where(f => f.Id == id && f.Claim == claim).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.State, state)
                .SetProperty(f => f.DoneAt, now)
                .SetProperty(f => f.Said, said)
                .SetProperty(f => f.ClaimedUntil, (DateTime?)null), ct) == 1;
        }

        /// <summary>Notes why it failed and when it is tried again; after <see cref="MostAttempts"/> it is given up.</summary>
        /// <returns>False where another instance took it over meanwhile.</returns>
        public async Task<bool> Fail(long id, Guid claim, int attempts, string why, DateTime now, CancellationToken ct)
        {
            var state = attempts >= MostAttempts ? FollowUpState.GivenUp : FollowUpState.Waiting;
            var next = now + WaitAfter(attempts);
            var said = FollowUp.Cut(why);
            return await db.FollowUps.Waiting().Where(f => f.Id == id && f.Claim == claim).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.State, state)
                .SetProperty(f => f.NextTryAt, next)
                .SetProperty(f => f.Said, said)
                .SetProperty(f => f.ClaimedUntil, (DateTime?)null), ct) == 1;
        }

        /// <summary>Tries once more what was given up or waits for its next attempt.</summary>
        /// <returns>False where it is done, or being done right now.</returns>
        public async Task<bool> TryAgain(long id, DateTime now, CancellationToken ct) =>
            await db.FollowUps
                .Where(f => f.Id == id && (f.State == FollowUpState.GivenUp || (f.State == FollowUpState.Waiting && f.DueAt <= now && (f.ClaimedUntil == null || f.ClaimedUntil <= now))))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(f => f.State, FollowUpState.Waiting)
                    .SetProperty(f => f.NextTryAt, now)
                    .SetProperty(f => f.Attempts, 0), ct) == 1;
    }
}
