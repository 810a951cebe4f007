using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Startup;

/// <summary>Section 'Site'.</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>Where readers reach the site, e.g. https://news.example.org. Default: where it listens. An address in the settings goes before it.</summary>
    public string? Address { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Address) && !(Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return new ValidationResult("Site:Address must be an absolute address such as https://news.example.org.", [nameof(Address)]);
    }
}

/// <summary>Section 'Demo'.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Whether a newsroom without people is filled with the demo newsroom. Default: in Development only.</summary>
    public bool? Seed { get; init; }
}
