using System.Text;

namespace Newsroom.Text;

/// <summary>Gathers differences in reading order and joins what belongs together.</summary>
internal sealed class DifferenceList
{
    private readonly List<Difference> found = [];

    public void Kept(string text) => Add(DifferenceKind.Kept, text);

    public void Changed(string removed, string added)
    {
        Add(DifferenceKind.Removed, removed);
        Add(DifferenceKind.Added, added);
    }

    /// <summary>A space kept between two changed words counts as changed: "old text" for "new words" is one change, not two.</summary>
    public IReadOnlyList<Difference> Joined()
    {
        var joined = new List<Difference>();
        var (removed, added) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < found.Count; i++)
        {
            var (kind, text) = found[i];
            var isGap = kind == DifferenceKind.Kept && string.IsNullOrWhiteSpace(text) && !text.Contains('\n')
                && removed.Length + added.Length > 0 && i + 1 < found.Count && found[i + 1].Kind != DifferenceKind.Kept;
            if (kind == DifferenceKind.Kept && !isGap)
            {
                Flush();
                joined.Add(found[i]);
                continue;
            }
            if (kind != DifferenceKind.Added)
                removed.Append(text);
            if (kind != DifferenceKind.Removed)
                added.Append(text);
        }
        Flush();
        return joined;

        void Flush()
        {
            if (removed.Length > 0)
                joined.Add(new Difference(DifferenceKind.Removed, removed.ToString()));
            if (added.Length > 0)
                joined.Add(new Difference(DifferenceKind.Added, added.ToString()));
            removed.Clear();
            added.Clear();
        }
    }

    private void Add(DifferenceKind kind, string text)
    {
        if (text.Length == 0)
            return;
        if (kind == DifferenceKind.Kept && found.Count > 0 && found[^1].Kind == kind)
            found[^1] = new Difference(kind, found[^1].Text + text);
        else
            found.Add(new Difference(kind, text));
    }
}
