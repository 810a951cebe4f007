using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Newsroom.People;

namespace Newsroom.Web.Account;

/// <summary>Links that let somebody in once, without a password. They are not kept anywhere: every instance can read them, and a new stamp kills them.</summary>
public sealed class OneTimeLinks(IDataProtectionProvider protection)
{
    /// <summary>How long a link to set a password lives: 3 days.</summary>
    public static readonly TimeSpan PasswordLifetime = TimeSpan.FromDays(3);

    /// <summary>How long the link of the first start lives: 24 hours.</summary>
    public static readonly TimeSpan SetUpLifetime = TimeSpan.FromHours(24);

    private readonly IDataProtector passwords = protection.CreateProtector("Newsroom.SetPassword");
    private readonly IDataProtector setUp = protection.CreateProtector("Newsroom.SetUp");

    /// <summary>Path and query of the page where the person sets a password; dead once the person has a new stamp.</summary>
    public string ToSetPassword(Person person, DateTime now) =>
        "/account/set-password?token=" + passwords.Protect(string.Join(' ', person.Id, person.SecurityStamp, Written(now + PasswordLifetime)));

    /// <summary>Path and query of the page that creates the first administrator.</summary>
    public string ToSetUp(DateTime now) => "/account/set-up?token=" + setUp.Protect(Written(now + SetUpLifetime));

    /// <summary>Whom a token is for and the stamp it was made with; null where it is no token of ours or too old.</summary>
    public (Guid PersonId, string Stamp)? Read(string token, DateTime now) =>
        Opened(passwords, token)?.Split(' ') is [var id, var stamp, var until] && IsAhead(until, now) ? (Guid.Parse(id), stamp) : null;

    public bool OpensSetUp(string token, DateTime now) => Opened(setUp, token) is { } until && IsAhead(until, now);

    private static string? Opened(IDataProtector protector, string token)
    {
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Written(DateTime at) => at.Ticks.ToString(CultureInfo.InvariantCulture);

    private static bool IsAhead(string ticks, DateTime now) => long.Parse(ticks, CultureInfo.InvariantCulture) > now.Ticks;
}
