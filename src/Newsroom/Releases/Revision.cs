using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Text;

namespace Newsroom.Releases;

/// <summary>One saved state of the working copy: who, when, what changed.</summary>
public sealed class Revision
{
    public const int ChangedMaxLength = 200;
    public const int TagsMaxLength = 4_000;

    /// <summary>How long somebody may pause within one sitting: 30 minutes.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromMinutes(30);

    /// <summary>The most that folds into one revision: 4 hours.</summary>
    public static readonly TimeSpan LongestSitting = TimeSpan.FromHours(4);

    private Revision()
    {
    }

    internal Revision(Release release, int number, IReadOnlyList<string> changed, bool isAutomatic, Person by, DateTime at)
    {
        ReleaseId = release.Id;
        BegunAt = at;
        IsAutomatic = isAutomatic;
        By = by;
        ById = by.Id;
        Hold(release, number, changed, at);
    }

    public long Id { get; private set; }
    public Guid ReleaseId { get; private set; }

    /// <summary>1, 2, 3 … within the release.</summary>
    public int Number { get; private set; }

    /// <summary>When it was saved; of folded automatic saves, the last.</summary>
    public DateTime At { get; private set; }

    /// <summary>When the first of the saves folded into it was made.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>Saved while typing, without being asked to, and nothing came of it yet.</summary>
    public bool IsAutomatic { get; private set; }

    /// <summary>When its text was destroyed for a legal cause; null while it is whole.</summary>
    public DateTime? ErasedAt { get; private set; }

    public bool IsErased => ErasedAt is not null;

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

    internal bool IsOfTheSameSitting(Person by, DateTime now) => IsAutomatic && !IsErased && ById == by.Id && now - At < Sitting && now - BegunAt < LongestSitting;

    /// <summary>From now on it is never folded away: somebody saved, submitted, approved or published it.</summary>
    internal void Keep() => IsAutomatic = false;

    internal void Fold(Release release, int number, IReadOnlyList<string> changed, DateTime at) =>
        Hold(release, number, [.. Changed.Split(',', StringSplitOptions.RemoveEmptyEntries).Union(changed)], at);

    internal void Erase(DateTime at)
    {
        (Text, Tags, ErasedAt) = (ReleaseText.Empty, "", at);
    }

    private void Hold(Release release, int number, IReadOnlyList<string> changed, DateTime at)
    {
        Number = number;
        At = at;
        Changed = string.Join(',', changed);
        Kind = release.Kind;
        KindId = release.KindId;
        Language = release.Language;
        Text = release.Text;
        Tags = TextInput.Cut(string.Join(", ", release.Tags.Select(t => t.Tag.Name)), TagsMaxLength);
    }
}
