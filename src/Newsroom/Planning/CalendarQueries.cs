using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Planning;

public static class CalendarQueries
{
    private static readonly DateOnly FarAhead = new(9000, 12, 31);

    extension(NewsroomDbContext db)
    {
        /// <summary>All that stands in the calendar from one day to another, both included, in the order of time; days without a time come first.</summary>
        /// <param name="last">Null for all the future.</param>
        public async Task<IReadOnlyList<CalendarRow>> Calendar(DateOnly first, DateOnly? last, TimeZoneInfo zone, DateTime now, CancellationToken ct)
        {
            var (from, until) = (LocalTime.DayBegins(first, zone), LocalTime.DayBegins((last ?? FarAhead).AddDays(1), zone));
            var editions = await db.Editions.AsNoTracking()
                .Where(e => e.PublishAt >= from && e.PublishAt < until)
                .Select(e => new CalendarRow
                {
                    At = e.PublishAt,
                    Headline = e.Text.Headline,
                    Language = e.Language,
                    Kind = e.Kind.Name,
                    Reference = e.Release.Reference,
                    AuthorId = e.Release.AuthorId,
                    ReleaseId = e.ReleaseId,
                    Edition = e.Number,
                    IsPending = e.PublishAt > now,
                    IsCorrection = e.CorrectionNote != "",
                    IsWithdrawn = e.Release.Withdrawals.Any(w => w.UndoneAt == null),
                    IsEmbargoed = e.PublishAt > now && e.Release.ReadingLinks.Any(l => l.Purpose == LinkPurpose.Embargo && l.RevokedAt == null && l.ExpiresAt > now),
                    ChangedAt = e.FrozenAt,
                })
                .ToListAsync(ct);

            var (midnight, lastMidnight) = (PlannedTime.Of(first).At, PlannedTime.Of((last ?? FarAhead).AddDays(1)).At);
            var plans = await db.PlannedDates.AsNoTracking().Open()
                .Where(p => p.HasTime ? p.At >= from && p.At < until : p.At >= midnight && p.At < lastMidnight)
                .Select(p => new CalendarRow
                {
                    At = p.At,
                    HasTime = p.HasTime,
                    Headline = p.Release != null && p.Release.BinnedAt == null && p.Release.Text.Headline != "" ? p.Release.Text.Headline : p.Title,
                    Language = p.Release != null && p.Release.BinnedAt == null ? p.Release.Language : p.Language,
                    Kind = p.Release != null && p.Release.BinnedAt == null ? p.Release.Kind.Name : p.Kind!.Name,
                    Reference = p.Release != null && p.Release.BinnedAt == null ? p.Release.Reference : null,
                    AuthorId = p.Release != null && p.Release.BinnedAt == null ? p.Release.AuthorId : null,
                    PlanId = p.Id,
                    DraftStatus = p.Release != null && p.Release.BinnedAt == null ? p.Release.Status : null,
                    IsHeldBack = p.Release != null && p.Release.HeldBackBecause != "",
                    ChangedAt = p.ChangedAt,
                })
                .ToListAsync(ct);

            return [.. editions.Concat(plans)
                .OrderBy(r => r.HasTime ? LocalTime.FromUtc(r.At, zone).Date : r.At).ThenBy(r => r.HasTime).ThenBy(r => r.At)
                .ThenBy(r => r.Headline, StringComparer.Ordinal)];
        }
    }

    extension(IQueryable<PlannedDate> plans)
    {
        /// <summary>Those that still stand: not cancelled, and nothing of the release begun from them is scheduled, public or withdrawn.</summary>
        public IQueryable<PlannedDate> Open() =>
            plans.Where(p => p.CancelledAt == null && (p.Release == null || (!p.Release.Editions.Any() && !p.Release.Withdrawals.Any())));

        /// <exception cref="NotFound">There is no such plan.</exception>
        public async Task<PlannedDate> WithId(Guid id, CancellationToken ct) =>
            await plans.Include(p => p.Kind).Include(p => p.CreatedBy).Include(p => p.Release).SingleOrDefaultAsync(p => p.Id == id, ct)
            ?? throw new NotFound("The planned date");
    }

    extension(IQueryable<CalendarFeed> feeds)
    {
        /// <summary>The feed that answers at an address: not revoked, and of a person who may sign in.</summary>
        public IQueryable<CalendarFeed> At(string token)
        {
            var hash = CalendarFeed.HashOf(token);
            return feeds.Where(f => f.TokenHash == hash && f.RevokedAt == null && f.Person.DisabledAt == null);
        }
    }
}
