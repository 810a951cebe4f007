using System.ComponentModel.DataAnnotations;
using Newsroom.Contacts;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Boilerplates;

public sealed class BoilerplateForm
{
    [Display(Name = "Language")]
    public string Language { get; init; } = "";

    [Display(Name = "Title")]
    [Required(ErrorMessage = "Give the boilerplate a title, such as About Calder Harbour.")]
    [StringLength(Boilerplate.TitleMaxLength, ErrorMessage = "Shorten the title to {1} characters.")]
    public string Title { get; init; } = "";

    [Display(Name = "Text")]
    [Required(ErrorMessage = "Write the text.")]
    [StringLength(Boilerplate.BodyMaxLength, ErrorMessage = "Shorten the text to {1} characters.")]
    [ReadableMarkdown]
    public string Body { get; init; } = "";

    [Display(Name = "Default of its language")]
    public bool IsDefault { get; init; }

    /// <summary>Of the boilerplate as it was when the form was opened.</summary>
    public Guid Version { get; set; }

    /// <summary>Whether only to look at the text as readers will see it.</summary>
    public bool Preview { get; init; }

    public static BoilerplateForm Of(Boilerplate b) => new() { Language = b.Language, Title = b.Title, Body = b.Body, IsDefault = b.IsDefault, Version = b.Version };
}

/// <param name="Boilerplate">Null while it is being added.</param>
public sealed record BoilerplatePage(Boilerplate? Boilerplate, BoilerplateForm Form)
{
    /// <summary>Null while it is being added.</summary>
    public UsesPanel? Uses { get; init; }

    /// <summary>The title of the other boilerplate that is the default of its language now; null where there is none.</summary>
    public string? PresentDefault { get; init; }
}
