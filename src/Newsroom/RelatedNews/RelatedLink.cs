using Newsroom.Releases;

namespace Newsroom.RelatedNews;

/// <summary>Two releases an editor joined by hand. It goes both ways and shows where both are public.</summary>
public sealed class RelatedLink
{
    private RelatedLink()
    {
    }

    public RelatedLink(Release one, Release other)
    {
        (First, Second) = one.Id.CompareTo(other.Id) < 0 ? (one, other) : (other, one);
        FirstId = First.Id;
        SecondId = Second.Id;
    }

    /// <summary>The lower of the two identities, so that a pair is stored once.</summary>
    public Guid FirstId { get; private set; }

    public Release First { get; private set; } = null!;
    public Guid SecondId { get; private set; }
    public Release Second { get; private set; } = null!;

    public Guid Other(Guid releaseId) => FirstId == releaseId ? SecondId : FirstId;
}
