namespace Newsroom.Rules;

/// <summary>A verb refused. Each sentence tells the person who asked what to do about it; it is shown as it stands.</summary>
public class RuleBroken(IReadOnlyList<string> sentences) : Exception(string.Join(" ", sentences))
{
    public RuleBroken(string sentence)
        : this([sentence])
    {
    }

    /// <summary>Every reason for the refusal, at least one, each a whole sentence.</summary>
    public IReadOnlyList<string> Sentences { get; } = sentences;

    /// <exception cref="RuleBroken"><paramref name="blockers"/> holds at least one sentence.</exception>
    public static void ThrowIfAny(IEnumerable<string> blockers)
    {
        var sentences = blockers.ToList();
        if (sentences.Count > 0)
            throw new RuleBroken(sentences);
    }

    /// <exception cref="RuleBroken"><paramref name="broken"/> is true.</exception>
    public static void ThrowIf(bool broken, string sentence)
    {
        if (broken)
            throw new RuleBroken(sentence);
    }
}
