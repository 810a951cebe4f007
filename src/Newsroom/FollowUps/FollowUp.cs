using Newsroom.Releases;
using Newsroom.Text;

namespace Newsroom.FollowUps;

/// <summary>What is to be done.</summary>
public enum FollowUpKind
{
    /// <summary>Readers see something new: make one <see cref="Hook"/> and one <see cref="Mail"/> for each who is to be told.</summary>
    Announce,

    /// <summary>Judge once more whether what is scheduled is ready, and tell whoever scheduled it.</summary>
    Judge,

    /// <summary>Tell another program, by a web request.</summary>
    Hook,

    /// <summary>Send one mail to one person.</summary>
    Mail,

    /// <summary>Tell the WebSub hub that feeds changed, so that it tells their subscribers.</summary>
    Hub,
}

public enum FollowUpState
{
    /// <summary>Waits for its time, for the next attempt, or is being done right now.</summary>
    Waiting,

    Done,

    /// <summary>Nothing had to be done, e.g. because no mail server is configured.</summary>
    NotNeeded,

    /// <summary>Tried as often as it may be; a person decides whether to try again.</summary>
    GivenUp,
}

/// <summary>
/// Something that follows from what was done to a release, written in the same transaction, so that it can neither be lost nor happen without it.
/// Any number of instances may try: a conditional update gives it to one. What fails is tried again later, alone.
/// </summary>
public sealed class FollowUp
{
    public const int AddressMaxLength = 500;
    public const int ValuesMaxLength = 20_000;
    public const int ErrorMaxLength = 1_000;

    private FollowUp()
    {
    }

    /// <param name="what">Event code that caused it, one of <see cref="Audit.AuditEvents"/>.</param>
    /// <param name="dueAt">Not before (UTC).</param>
    /// <param name="address">To whom: an e-mail or a hook's address; empty where nobody is meant yet.</param>
    /// <param name="values">A JSON object with all that doing it needs.</param>
    public FollowUp(FollowUpKind kind, string what, Guid? releaseId, int? editionNumber, DateTime dueAt, DateTime now, string address = "", string values = "{}")
    {
        Key = Guid.CreateVersion7(now);
        Kind = kind;
        Event = what;
        ReleaseId = releaseId;
        EditionNumber = editionNumber;
        DueAt = NextTryAt = dueAt;
        CreatedAt = now;
        Address = address;
        Values = values;
    }

    public long Id { get; private set; }

    /// <summary>The same at each attempt, so that whoever receives it twice can tell.</summary>
    public Guid Key { get; private set; }

    public FollowUpKind Kind { get; private set; }
    public string Event { get; private set; } = "";
    public Guid? ReleaseId { get; private set; }
    public Release? Release { get; private set; }
    public int? EditionNumber { get; private set; }
    public string Address { get; private set; } = "";
    public string Values { get; private set; } = "{}";
    public FollowUpState State { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it should have been done.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Not to be tried before; moves back with each failure.</summary>
    public DateTime NextTryAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Until when an instance has it for itself; null while nobody has.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <summary>Which claim; whoever lost it in between cannot finish it.</summary>
    public Guid? Claim { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>Why the last attempt failed, or why nothing had to be done.</summary>
    public string Said { get; private set; } = "";

    public bool IsOverdue(DateTime now, TimeSpan patience) => State == FollowUpState.GivenUp || (State == FollowUpState.Waiting && DueAt + patience < now);

    /// <summary>What it carried named a text that was destroyed.</summary>
    internal void Forget() => Values = "{}";

    /// <summary>What it was to follow was taken back. It stays as a row: taken out of its release, it would still wait for its time.</summary>
    internal void TakeBack(DateTime now) =>
        (State, DoneAt, ClaimedUntil, Claim, Said) = (FollowUpState.NotNeeded, now, null, null, "What it was about was taken back before its time.");

    internal static string Cut(string said) => TextInput.Cut(said, ErrorMaxLength);
}
