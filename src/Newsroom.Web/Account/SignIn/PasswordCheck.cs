using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Text;

namespace Newsroom.Web.Account.SignIn;

/// <summary>Says whether an e-mail and a password belong together. It does the same work whether or not the account exists, so that time tells nothing.</summary>
public sealed class PasswordCheck(NewsroomDbContext db, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer)
{
    public const int AttemptsAllowed = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private static readonly Person Nobody = new() { DisplayName = "" };

    /// <summary>Compared with where there is no password; made once by the hasher that made the others.</summary>
    private static string? hashOfNothing;

    /// <param name="from">Network address of whoever asks, for the record.</param>
    /// <returns>The person who may enter; null where nobody may, whatever the reason.</returns>
    public async Task<Person?> Check(string email, string password, string from, DateTime now, CancellationToken ct)
    {
        var key = normalizer.NormalizeEmail(TextInput.OneLine(email)) ?? "";
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedEmail == key, ct);
        if (!await Opens(person, key, password, from, now, ct))
            return null;

        db.Audit.Add(new AuditEntry(AuditEvents.SignedIn, person, now, person!.Email!, new { from }));
        await db.SaveChangesAsync(ct);
        return person;
    }

    /// <summary>Whether this is the password of somebody who is signed in; counts like a sign-in.</summary>
    public Task<bool> IsRight(Person person, string password, string from, DateTime now, CancellationToken ct) =>
        Opens(person, person.NormalizedEmail!, password, from, now, ct);

    private async Task<bool> Opens(Person? person, string key, string password, string from, DateTime now, CancellationToken ct)
    {
        var attempt = await CountAttempt(person, now, ct);
        var verdict = hasher.VerifyHashedPassword(person ?? Nobody, person?.PasswordHash ?? HashOfNothing(), password);
        if (person is { IsDisabled: false, PasswordHash: not null } && attempt is not null && verdict != PasswordVerificationResult.Failed)
        {
            await Forget(person, verdict == PasswordVerificationResult.SuccessRehashNeeded ? password : null, ct);
            return true;
        }

        // What was typed may be a password in the wrong field: of an unknown e-mail only a hash is kept.
        var subject = person?.Email ?? "unknown:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
        db.Audit.Add(new AuditEntry(AuditEvents.SignInFailed, by: null, now, subject, new { from }));
        if (attempt == AttemptsAllowed)
            db.Audit.Add(new AuditEntry(AuditEvents.LockedOut, by: null, now, subject, new { from, minutes = LockedFor.TotalMinutes }));
        await db.SaveChangesAsync(ct);
        return false;
    }

    /// <summary>Counts before the password is looked at, one attempt at a time: a hundred guesses at once are still five.</summary>
    /// <returns>Which attempt this is; null while the account is locked.</returns>
    private async Task<int?> CountAttempt(Person? person, DateTime now, CancellationToken ct)
    {
        // Each round is lost only to another attempt on the same account, so a few rounds are many people typing at once.
        for (var round = 0; round < AttemptsAllowed; round++)
        {
            var isLocked = person?.LockoutEnd > now;
            var attempt = person is null or { LockoutEnd: not null } ? 1 : person.AccessFailedCount + 1;
            DateTimeOffset? lockedUntil = attempt >= AttemptsAllowed ? new DateTimeOffset(now + LockedFor) : null;
            var (id, stamp, next) = (isLocked ? Guid.Empty : person?.Id ?? Guid.Empty, person?.ConcurrencyStamp, Guid.NewGuid().ToString());
            var counted = await db.People
                .Where(p => p.Id == id && p.ConcurrencyStamp == stamp)
                .ExecuteUpdateAsync(p => p
                    .SetProperty(x => x.AccessFailedCount, attempt)
                    .SetProperty(x => x.LockoutEnd, lockedUntil)
                    .SetProperty(x => x.ConcurrencyStamp, next), ct);
            if (counted == 1)
                return attempt;
            if (id == Guid.Empty)
                return null;

            person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        }

        return null;
    }

    private async Task Forget(Person person, string? passwordToRehash, CancellationToken ct)
    {
        var hash = passwordToRehash is null ? person.PasswordHash : hasher.HashPassword(person, passwordToRehash);
        await db.People
            .Where(p => p.Id == person.Id && p.PasswordHash == person.PasswordHash)
            .ExecuteUpdateAsync(p => p
                .SetProperty(x => x.AccessFailedCount, 0)
                .SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null)
                .SetProperty(x => x.PasswordHash, hash), ct);
    }

    private string HashOfNothing() => hashOfNothing ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
}
