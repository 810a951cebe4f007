using Newsroom.Contacts;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.Tags;

namespace Newsroom.Releases;

/// <summary>Everything a press officer edits, as handed to <see cref="Release.Save"/>.</summary>
/// <param name="Slug">The last part of the address, if the editor wants another than the headline gives; else empty.</param>
/// <param name="Tags">In the order in which they are shown.</param>
/// <param name="Contacts">In the order in which they are shown.</param>
public sealed record WorkingCopy(
    Kind Kind,
    string Language,
    ReleaseText Text,
    string Slug,
    Boilerplate? Boilerplate,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<Contact> Contacts)
{
    /// <summary>What the body shows or links of the library, see <see cref="MediaAddress.CodesIn"/>.</summary>
    public IReadOnlyList<MediaFile> FilesInText { get; init; } = [];

    /// <summary>Files offered beside the text, in the order in which they are shown.</summary>
    public IReadOnlyList<MediaFile> Downloads { get; init; } = [];
}
