using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Newsroom.People;

namespace Newsroom.Planning;

/// <summary>The private address at which a person's calendar program reads what is planned. One for each person at the most; only its hash is kept.</summary>
public sealed class CalendarFeed
{
    /// <summary>Characters of a SHA-256 in hexadecimal.</summary>
    public const int TokenHashLength = 64;

    /// <summary>192 random bits; 32 characters in an address.</summary>
    private const int TokenBytes = 24;

    private CalendarFeed()
    {
    }

    public CalendarFeed(Person person)
    {
        Person = person;
        PersonId = person.Id;
    }

    public int Id { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    /// <summary>SHA-256 of the token, in lower-case hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>When the present address was made.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it stopped to answer; null while it does.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>When somebody read it last, to the hour; null where nobody did yet.</summary>
    public DateTime? LastReadAt { get; private set; }

    public Guid Version { get; private set; }

    public bool IsLive => RevokedAt is null && TokenHash.Length > 0;

    /// <summary>Makes a new address; the one before stops to answer.</summary>
    /// <returns>The secret part of the address. It is kept nowhere.</returns>
    public string Renew(DateTime now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        (TokenHash, CreatedAt, RevokedAt, LastReadAt) = (HashOf(token), now, null, null);
        return token;
    }

    public void Revoke(DateTime now) => RevokedAt ??= now;

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
