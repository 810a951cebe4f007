using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Text;

namespace Newsroom.Releases;

/// <summary>One saved state of the working copy: who, when, what changed.</summary>
public sealed class Revision
{
    public const int ChangedMaxLength = 200;
    public const int TagsMaxLength = 4_000;

    private Revision()
    {
    }

    internal Revision(Release release, int number, IReadOnlyList<string> changed, Person by, DateTime at)
    {
        Number = number;
        At = at;
        By = by;
        ById = by.Id;
        Changed = string.Join(',', changed);
        Kind = release.Kind;
        KindId = release.KindId;
        Language = release.Language;
        Text = release.Text;
        Tags = TextInput.Cut(string.Join(", ", release.Tags.Select(t => t.Tag.Name)), TagsMaxLength);
    }

    public long Id { get; private set; }
    public Guid ReleaseId { get; private set; }

    /// <summary>1, 2, 3 … within the release.</summary>
    public int Number { get; private set; }

    public DateTime At { get; private set; }
    public Guid ById { get; private set; }
    public Person By { get; private set; } = null!;

    /// <summary>Names of the parts that changed, separated by commas.</summary>
    public string Changed { get; private set; } = "";

    public int KindId { get; private set; }
    public Kind Kind { get; private set; } = null!;
    public string Language { get; private set; } = "";
    public ReleaseText Text { get; private set; } = ReleaseText.Empty;

    /// <summary>Tag names as they were, separated by commas.</summary>
    public string Tags { get; private set; } = "";
}
