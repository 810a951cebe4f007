using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Startup;

/// <summary>Section 'Keys': how the keys that sign cookies and one-time links are kept in the database.</summary>
public sealed class KeysOptions : IValidatableObject
{
    public const string Section = "Keys";

    /// <summary>A PKCS #12 file (.pfx) whose certificate encrypts the keys. Default: none; the keys are stored readable.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The file's password. Default: none.</summary>
    public string? CertificatePassword { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CertificatePath is { Length: > 0 } path && !File.Exists(path))
            yield return new ValidationResult($"Keys:CertificatePath names '{path}', and there is no such file.", [nameof(CertificatePath)]);
    }
}
