using Newsroom.People;

namespace Newsroom.Releases;

/// <summary>The destruction of an edition's text for a legal cause: one person asks, another confirms.</summary>
public sealed class Erasure
{
    public const int ReasonMaxLength = 1_000;

    private Erasure()
    {
    }

    internal Erasure(int editionNumber, string reason, Person by, DateTime at)
    {
        EditionNumber = editionNumber;
        Reason = reason;
        AskedBy = by;
        AskedById = by.Id;
        AskedAt = at;
    }

    public int Id { get; private set; }
    public Guid ReleaseId { get; private set; }
    public Release Release { get; private set; } = null!;
    public int EditionNumber { get; private set; }

    /// <summary>The legal cause; public once the text is destroyed.</summary>
    public string Reason { get; private set; } = "";

    public DateTime AskedAt { get; private set; }
    public Guid AskedById { get; private set; }
    public Person AskedBy { get; private set; } = null!;

    /// <summary>When it was carried out or dropped; null while it waits for a second person.</summary>
    public DateTime? SettledAt { get; private set; }

    public Guid? SettledById { get; private set; }
    public Person? SettledBy { get; private set; }
    public bool WasCarriedOut { get; private set; }

    public bool IsOpen => SettledAt is null;

    internal void Settle(bool carriedOut, Person by, DateTime at) => (WasCarriedOut, SettledBy, SettledById, SettledAt) = (carriedOut, by, by.Id, at);
}
