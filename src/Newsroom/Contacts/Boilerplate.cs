namespace Newsroom.Contacts;

/// <summary>A reusable 'About the organisation' text set below the body. Editions freeze it; later changes reach later editions only.</summary>
public sealed class Boilerplate
{
    public const int TitleMaxLength = 120;
    public const int BodyMaxLength = 5_000;

    public int Id { get; private set; }
    public required string Language { get; set; }
    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    /// <summary>Whether new releases of its language carry it unless told otherwise.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Set when it is no longer offered for new releases.</summary>
    public DateTime? RetiredAt { get; set; }

    public Guid Version { get; private set; }
}
