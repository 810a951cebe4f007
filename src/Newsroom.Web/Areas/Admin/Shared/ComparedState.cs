using Newsroom.Kinds;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>A revision or an edition, as far as two can be compared.</summary>
/// <param name="Name">'Revision 3'</param>
/// <param name="Who">Who saved or froze it, and when (UTC).</param>
public sealed record ComparedState(string Name, (string By, DateTime At) Who, ReleaseText Text, Kind Kind, string Language, bool IsErased)
{
    public static ComparedState Of(Revision revision) =>
        new($"revision {revision.Number}", (revision.By.DisplayName, revision.At), revision.Text, revision.Kind, revision.Language, revision.IsErased) { Tags = revision.Tags };

    public static ComparedState Of(Edition edition) =>
        new($"edition {edition.Number}", (edition.FrozenBy.DisplayName, edition.FrozenAt), edition.Text, edition.Kind, edition.Language, edition.IsErased) { Boilerplate = edition.BoilerplateTitle };

    /// <summary>Null where it is not known.</summary>
    public string? Tags { get; init; }

    /// <summary>Null where it is not known.</summary>
    public string? Boilerplate { get; init; }
}
