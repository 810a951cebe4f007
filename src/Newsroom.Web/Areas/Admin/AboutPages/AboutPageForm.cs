using System.ComponentModel.DataAnnotations;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.AboutPages;

public sealed class AboutPageForm
{
    public string Language { get; init; } = "";

    /// <summary>Last part of the address; decided once, when the page is added.</summary>
    public string Slug { get; init; } = "";

    [Required(ErrorMessage = "Give the page a title.")]
    [AtMost(AboutPage.TitleMaxLength, "title")]
    public string Title { get; init; } = "";

    [Required(ErrorMessage = "Write the text of the page.")]
    [AtMost(AboutPage.BodyMaxLength, "text")]
    [ReadableMarkdown]
    public string Body { get; init; } = "";

    /// <summary>Of the page as it was when the form was opened.</summary>
    public Guid Version { get; set; }

    /// <summary>Whether only to look at the text as readers will see it.</summary>
    public bool Preview { get; init; }

    public static AboutPageForm Of(AboutPage p) => new() { Language = p.Language, Slug = p.Slug, Title = p.Title, Body = p.Body, Version = p.Version };
}

/// <param name="Id">0 while it is being added.</param>
/// <param name="Kept">What is kept at present, where somebody else saved in between; else null.</param>
public sealed record AboutPageScreen(int Id, AboutPageForm Form, AboutPage? Kept = null);
