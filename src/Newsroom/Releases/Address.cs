using System.Globalization;

namespace Newsroom.Releases;

/// <summary>Where a release is read: language, year and month of its first publication, and slug.</summary>
public sealed record ReleaseAddress(string Language, int Year, int Month, string Slug)
{
    /// <summary>'/news/2026/05/night-ferry-returns', behind '/ru' and the like where it is not in the first language.</summary>
    public string Path(string firstLanguage) =>
        string.Create(CultureInfo.InvariantCulture, $"{(Language == firstLanguage ? "" : "/" + Language)}/news/{Year:0000}/{Month:00}/{Slug}");
}

/// <summary>An address a release has or had. It is never deleted once it was public: an old one redirects.</summary>
public sealed class Address
{
    private Address()
    {
    }

    internal Address(ReleaseAddress address, DateTime since)
    {
        (Language, Year, Month, Slug) = (address.Language, address.Year, address.Month, address.Slug);
        Since = since;
    }

    public int Id { get; private set; }
    public string Language { get; private set; } = "";
    public int Year { get; private set; }
    public int Month { get; private set; }
    public string Slug { get; private set; } = "";
    public Guid ReleaseId { get; private set; }
    public Release Release { get; private set; } = null!;

    /// <summary>From when on it answers (UTC); before, it is as unknown as any other.</summary>
    public DateTime Since { get; private set; }

    public bool Is(ReleaseAddress address) => new ReleaseAddress(Language, Year, Month, Slug) == address;
}
