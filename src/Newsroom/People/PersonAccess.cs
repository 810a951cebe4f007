using System.Net.Mail;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.People;

/// <summary>What administrators and people themselves may do about getting in. Every change that must be felt at once takes a new stamp: sessions and links of the old one are dead.</summary>
public static class PersonAccess
{
    public const int EmailMaxLength = 254;

    private const string LastAdministrator = "This is the last administrator who can sign in. Make somebody else an administrator first.";

    extension(Person)
    {
        /// <summary>Somebody new. They have no password yet: a one-time link lets them set it.</summary>
        /// <exception cref="RuleBroken">Name or e-mail is missing, too long or no e-mail.</exception>
        public static Person New(string displayName, string email, Role role, DateTime now)
        {
            (displayName, email) = (TextInput.OneLine(displayName), TextInput.OneLine(email));
            RuleBroken.ThrowIf(displayName.Length == 0, "Write the person's name as colleagues know it.");
            RuleBroken.ThrowIf(displayName.Length > Person.DisplayNameMaxLength, $"Shorten the name to {Person.DisplayNameMaxLength} characters.");
            RuleBroken.ThrowIf(email.Length > EmailMaxLength || !MailAddress.TryCreate(email, out var address) || address.Address != email,
                "Write the e-mail as name@example.org.");

            var key = email.Normalize().ToUpperInvariant();
            return new Person
            {
                DisplayName = displayName,
                Email = email,
                NormalizedEmail = key,
                UserName = email,
                NormalizedUserName = key,
                EmailConfirmed = true,
                LockoutEnabled = true,
                Role = role,
                CreatedAt = now,
            };
        }
    }

    extension(Person person)
    {
        public bool IsLocked(DateTime now) => person.LockoutEnd > new DateTimeOffset(now);

        /// <summary>Ends every session, and every one-time link that was not used yet.</summary>
        public void SignOutEverywhere()
        {
            person.SecurityStamp = Guid.NewGuid().ToString("N");
            person.Touch();
        }

        /// <param name="hash">The hashed password; what it must be is for <see cref="PasswordRules"/> to say.</param>
        public void SetPassword(string hash)
        {
            person.PasswordHash = hash;
            person.Unlock();
            person.SignOutEverywhere();
        }

        /// <summary>Takes the password away, so that only a new one-time link lets the person in again.</summary>
        /// <exception cref="RuleBroken">The person is disabled.</exception>
        public void Reset()
        {
            RuleBroken.ThrowIf(person.IsDisabled, "This person is disabled. Enable them first.");
            person.PasswordHash = null;
            person.Unlock();
            person.SignOutEverywhere();
        }

        public void Unlock()
        {
            person.AccessFailedCount = 0;
            person.LockoutEnd = null;
            person.Touch();
        }

        /// <param name="otherAdministrators">How many others can act as administrators.</param>
        /// <exception cref="RuleBroken">It would leave the newsroom without an administrator.</exception>
        public void ChangeRole(Role role, int otherAdministrators)
        {
            RuleBroken.ThrowIf(role < Role.Administrator && person.Role == Role.Administrator && !person.IsDisabled && otherAdministrators == 0, LastAdministrator);
            person.Role = role;
            person.Touch();
        }

        /// <inheritdoc cref="ChangeRole"/>
        public void Disable(int otherAdministrators, DateTime now)
        {
            RuleBroken.ThrowIf(person.Role == Role.Administrator && otherAdministrators == 0, LastAdministrator);
            person.DisabledAt ??= now;
            person.SignOutEverywhere();
        }

        public void Enable()
        {
            person.DisabledAt = null;
            person.Touch();
        }

        /// <summary>Makes whoever loaded the person before it stale.</summary>
        private void Touch() => person.ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
