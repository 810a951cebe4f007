namespace Newsroom.Settings;

/// <summary>A page under /about: imprint, privacy, accessibility, newsroom contacts.</summary>
public sealed class AboutPage
{
    public const int SlugMaxLength = 80;
    public const int TitleMaxLength = 120;
    public const int BodyMaxLength = 50_000;

    public int Id { get; private set; }
    public required string Language { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    /// <summary>Place in the footer, lowest first.</summary>
    public int Order { get; set; }

    public Guid Version { get; private set; }
}
