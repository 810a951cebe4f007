using Newsroom.People;

namespace Newsroom.Releases;

/// <summary>How a withdrawn release answers.</summary>
public enum WithdrawalForm
{
    /// <summary>410 with the public reason.</summary>
    Gone,

    /// <summary>A redirect to the release that takes its place.</summary>
    Replaced,

    /// <summary>The last edition at its own address only, with the reason as a notice on top.</summary>
    Notice,
}

/// <summary>A release taken back, with its public reason.</summary>
public sealed class Withdrawal
{
    public const int ReasonMaxLength = 1_000;

    private Withdrawal()
    {
    }

    internal Withdrawal(WithdrawalForm form, string reason, Release? replacedBy, Person by, DateTime at)
    {
        Form = form;
        Reason = reason;
        ReplacedBy = replacedBy;
        ReplacedById = replacedBy?.Id;
        By = by;
        ById = by.Id;
        At = at;
    }

    public int Id { get; private set; }
    public Guid ReleaseId { get; private set; }
    public WithdrawalForm Form { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>The release that takes its place; null in the other forms.</summary>
    public Guid? ReplacedById { get; private set; }

    public Release? ReplacedBy { get; private set; }
    public DateTime At { get; private set; }
    public Guid ById { get; private set; }
    public Person By { get; private set; } = null!;

    /// <summary>When it was undone, or another form took its place; null while it holds.</summary>
    public DateTime? UndoneAt { get; private set; }

    public Guid? UndoneById { get; private set; }
    public Person? UndoneBy { get; private set; }

    public bool Holds => UndoneAt is null;

    internal void Undo(Person by, DateTime at) => (UndoneBy, UndoneById, UndoneAt) = (by, by.Id, at);
}
