using Newsroom.Releases;
using Newsroom.Text;

namespace Newsroom.FollowUps;

/// <summary>What was found when a scheduled edition was judged once more before its time.</summary>
public sealed class ReadinessReport
{
    public const int FindingsMaxLength = 20_000;

    /// <summary>How long before its time an edition is judged again, in minutes.</summary>
    public static readonly IReadOnlyList<int> Marks = [60, 15];

    private ReadinessReport()
    {
    }

    /// <param name="findings">One sentence each; none where all is well.</param>
    public ReadinessReport(Edition edition, int minutesBefore, IEnumerable<string> findings, DateTime now)
    {
        ReleaseId = edition.ReleaseId;
        EditionNumber = edition.Number;
        PublishAt = edition.PublishAt;
        MinutesBefore = minutesBefore;
        JudgedAt = now;
        Findings = TextInput.Cut(string.Join('\n', findings), FindingsMaxLength);
    }

    public int Id { get; private set; }
    public Guid ReleaseId { get; private set; }
    public Release Release { get; private set; } = null!;
    public int EditionNumber { get; private set; }

    /// <summary>For when the edition was scheduled (UTC); scheduled anew, it is judged anew.</summary>
    public DateTime PublishAt { get; private set; }

    public int MinutesBefore { get; private set; }
    public DateTime JudgedAt { get; private set; }

    /// <summary>One sentence a line.</summary>
    public string Findings { get; private set; } = "";

    public IReadOnlyList<string> Sentences => Findings.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
