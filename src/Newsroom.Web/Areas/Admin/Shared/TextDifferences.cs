using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>One part of a release in two states, word by word.</summary>
public sealed record TextDifference(string Label, IReadOnlyList<Difference> Parts);

/// <summary>The parts in which two states of a release differ.</summary>
public static class TextDifferences
{
    /// <param name="before">Null where nothing came before; then there is nothing to compare.</param>
    public static IReadOnlyList<TextDifference> Between(Edition? before, Release after) => before is null
        ? []
        : [
            .. Compared(("Kind", before.Kind?.Name ?? "", after.Kind.Name)),
            .. Between(before.Text, after.Text),
            .. Compared(("Boilerplate", before.BoilerplateTitle, after.Boilerplate?.Title ?? "")),
            .. Compared(("Downloads", Named(before.Media.Where(m => m.Use == MediaUse.Download).Select(m => m.File)), Named(after.Downloads))),
        ];

    /// <summary>Tags and boilerplate are compared where both sides know them.</summary>
    public static IEnumerable<TextDifference> Between(ComparedState before, ComparedState after) =>
    [
        .. Compared(("Kind", before.Kind.Name, after.Kind.Name), ("Language", before.Language, after.Language)),
        .. Between(before.Text, after.Text),
        .. before.Tags is { } tags && after.Tags is { } newTags ? Compared(("Tags", tags, newTags)) : [],
        .. before.Boilerplate is { } title && after.Boilerplate is { } newTitle ? Compared(("Boilerplate", title, newTitle)) : [],
    ];

    public static IEnumerable<TextDifference> Between(ReleaseText before, ReleaseText after) => Compared(
        ("Headline", before.Headline, after.Headline),
        ("Subheadline", before.Subheadline, after.Subheadline),
        ("Summary", before.Summary, after.Summary),
        ("Dateline", before.Dateline, after.Dateline),
        ("Body", before.Body, after.Body),
        ("Event starts (UTC)", $"{before.EventStartsAt:u}", $"{after.EventStartsAt:u}"),
        ("Event ends (UTC)", $"{before.EventEndsAt:u}", $"{after.EventEndsAt:u}"),
        ("Event place", before.EventPlace, after.EventPlace));

    private static string Named(IEnumerable<MediaFile> files) => string.Join(", ", files.Select(f => f.Title.Length > 0 ? f.Title : f.Name));

    private static IEnumerable<TextDifference> Compared(params (string Label, string Before, string After)[] parts) =>
        parts.Where(p => p.Before != p.After).Select(p => new TextDifference(p.Label, Differences.ByWord(p.Before, p.After)));
}
