using Newsroom.People;

namespace Newsroom.Releases;

/// <summary>How a withdrawn release answers.</summary>
public enum WithdrawalForm
{
    /// <summary>410 with the public reason.</summary>
    Gone,
}

/// <summary>A release taken back, with its public reason.</summary>
public sealed class Withdrawal
{
    public const int ReasonMaxLength = 1_000;

    private Withdrawal()
    {
    }

    internal Withdrawal(WithdrawalForm form, string reason, Person by, DateTime at)
    {
        Form = form;
        Reason = reason;
        By = by;
        ById = by.Id;
        At = at;
    }

    public int Id { get; private set; }
    public Guid ReleaseId { get; private set; }
    public WithdrawalForm Form { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
    public Guid ById { get; private set; }
    public Person By { get; private set; } = null!;
}
