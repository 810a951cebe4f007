using Newsroom.People;

namespace Newsroom.Releases;

/// <summary>An edition that went out without the approval that is demanded. It stays flagged until somebody else approves in retrospect.</summary>
public sealed class MissingApproval
{
    public const int ReasonMaxLength = 1_000;

    private MissingApproval()
    {
    }

    internal MissingApproval(int editionNumber, int revisionNumber, string reason, Person by, DateTime at)
    {
        EditionNumber = editionNumber;
        RevisionNumber = revisionNumber;
        Reason = reason;
        By = by;
        ById = by.Id;
        At = at;
    }

    public int Id { get; private set; }
    public Guid ReleaseId { get; private set; }
    public Release Release { get; private set; } = null!;
    public int EditionNumber { get; private set; }
    public int RevisionNumber { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
    public Guid ById { get; private set; }
    public Person By { get; private set; } = null!;

    /// <summary>When somebody else approved in retrospect; null while it is missing.</summary>
    public DateTime? ApprovedAt { get; private set; }

    public Guid? ApprovedById { get; private set; }
    public Person? ApprovedBy { get; private set; }

    public bool IsOpen => ApprovedAt is null;

    internal void Approve(Person by, DateTime at) => (ApprovedBy, ApprovedById, ApprovedAt) = (by, by.Id, at);
}
