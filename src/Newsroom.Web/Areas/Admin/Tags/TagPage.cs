using Newsroom.Tags;

namespace Newsroom.Web.Areas.Admin.Tags;

/// <param name="Name">As typed, where a rename was refused; else as it is.</param>
/// <param name="Releases">Headlines and references of releases that carry it, the last changed first; at most <see cref="Shown"/>.</param>
/// <param name="Uses">How many releases carry it, in the working copy or in any edition.</param>
/// <param name="Others">Tags it may be merged into.</param>
/// <param name="Namesake">The tag that has the typed name already; null where none has.</param>
public sealed record TagPage(Tag Tag, string Name, IReadOnlyList<(string Reference, string Headline)> Releases, int Uses, IReadOnlyList<(int Id, string Name)> Others, Tag? Namesake, bool MayChange)
{
    public const int Shown = 10;

    public string HowOften => Uses == 1 ? "1 release" : $"{Uses:N0} releases";
}
