using Newsroom.People;

namespace Newsroom.Releases;

public enum LinkPurpose
{
    /// <summary>A named journalist reads what is frozen before its time.</summary>
    Embargo,

    /// <summary>Somebody without an account (legal, a partner) reads the working copy and comments on it.</summary>
    Review,
}

/// <summary>A secret address by which one named person without an account reads a release that is not public.</summary>
public sealed class ReadingLink
{
    public const int NameMaxLength = 100;
    public const int OrganisationMaxLength = 120;

    /// <summary>The longest a link may live: 92 days.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(92);

    private ReadingLink()
    {
    }

    internal ReadingLink(LinkPurpose purpose, string tokenHash, string name, string organisation, string email, DateTime expiresAt, DateTime? toldLiftAt, Person by, DateTime now)
    {
        Id = Guid.CreateVersion7(now);
        Purpose = purpose;
        TokenHash = tokenHash;
        (Name, Organisation, Email) = (name, organisation, email);
        ExpiresAt = expiresAt;
        ToldLiftAt = toldLiftAt;
        (MadeBy, MadeById, MadeAt) = (by, by.Id, now);
    }

    public Guid Id { get; private set; }
    public Guid ReleaseId { get; private set; }
    public Release Release { get; private set; } = null!;
    public LinkPurpose Purpose { get; private set; }

    /// <summary>SHA-256 of the secret part of the address, in lower-case hexadecimal; the secret itself is kept nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Whom the person works for; empty where nobody said.</summary>
    public string Organisation { get; private set; } = "";

    /// <summary>Empty where the link is handed over by hand.</summary>
    public string Email { get; private set; } = "";

    public DateTime ExpiresAt { get; private set; }

    /// <summary>When the embargo was going to end (UTC) when the link was made; null on review links.</summary>
    public DateTime? ToldLiftAt { get; private set; }

    public DateTime MadeAt { get; private set; }
    public Guid MadeById { get; private set; }
    public Person MadeBy { get; private set; } = null!;
    public DateTime? RevokedAt { get; private set; }
    public Guid? RevokedById { get; private set; }
    public Person? RevokedBy { get; private set; }

    /// <summary>When the terms were first accepted; always null on review links.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public DateTime? FirstReadAt { get; private set; }
    public DateTime? LastReadAt { get; private set; }
    public int Readings { get; private set; }

    /// <summary>'Ada Byron, Calder Courier': who reads, as the watermark says it.</summary>
    public string Reader => Organisation.Length > 0 ? $"{Name}, {Organisation}" : Name;

    public bool IsRevoked => RevokedAt is not null;
    public bool IsLive(DateTime now) => RevokedAt is null && ExpiresAt > now;

    internal void Revoke(Person by, DateTime now) => (RevokedBy, RevokedById, RevokedAt) = (by, by.Id, now);
}
