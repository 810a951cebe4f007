using System.ComponentModel.DataAnnotations;
using Newsroom.Kinds;

namespace Newsroom.Web.Areas.Admin.Kinds;

public sealed class KindForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Give the kind a name.")]
    public string Name { get; init; } = "";

    [Display(Name = "Invites to an event")]
    public bool HasEvent { get; init; }

    /// <summary>The end of the sentence that begins with its label.</summary>
    [Display(Name = "Do not use this kind for")]
    public string NotFor { get; init; } = "";

    /// <summary>Names by further language; empty ones fall back to <see cref="Name"/>.</summary>
    public Dictionary<string, string> Names { get; init; } = [];

    public static KindForm Of(Kind kind) => new() { Name = kind.Name, HasEvent = kind.HasEvent, NotFor = kind.NotFor, Names = kind.Names.ToDictionary(n => n.Language, n => n.Name) };
}

/// <param name="Kind">Null while it is being added.</param>
/// <param name="Uses">How many releases and editions are of this kind.</param>
public sealed record KindPage(Kind? Kind, KindForm Form, IReadOnlyList<string> FurtherLanguages, int Uses);

public sealed record KindRow(int Id, string Name, string Slug, bool HasEvent, int Releases);
