using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Startup;

public enum MediaStorageKind
{
    /// <summary>A directory.</summary>
    Disk,

    /// <summary>A bucket of an S3-compatible store.</summary>
    S3,
}

/// <summary>Section 'Media': where pictures and files lie, and what is taken at most.</summary>
public sealed class MediaOptions : IValidatableObject
{
    public const string Section = "Media";

    /// <summary>Disk (default) or S3. Several instances need S3, or a directory that they share.</summary>
    public MediaStorageKind Storage { get; init; } = MediaStorageKind.Disk;

    /// <summary>The directory, below the content root unless absolute. Default: App_Data/media.</summary>
    public string Path { get; init; } = "App_Data/media";

    /// <summary>Absolute http or https address of the S3-compatible store; required with S3.</summary>
    public string S3Endpoint { get; init; } = "";

    /// <summary>Default us-east-1, which stores without regions expect.</summary>
    public string S3Region { get; init; } = "us-east-1";

    /// <summary>It has to exist, and nobody but the site reads it; required with S3.</summary>
    public string S3Bucket { get; init; } = "";

    public string S3AccessKey { get; init; } = "";

    public string S3SecretKey { get; init; } = "";

    /// <summary>Of one file. Default 500,000,000; 1,000,000 to 5,000,000,000. The proxy in front must let it through.</summary>
    [Range(1_000_000L, 5_000_000_000L)]
    public long MaxBytes { get; init; } = 500_000_000;

    /// <summary>Of one picture, all frames together; each takes 4 bytes of memory for a moment. Default 120,000,000; 1,000,000 to 1,000,000,000.</summary>
    [Range(1_000_000L, 1_000_000_000L)]
    public long MaxPixels { get; init; } = 120_000_000;

    /// <summary>Of a picture's longer side. Default 20,000; 2,560 to 65,000.</summary>
    [Range(2_560, 65_000)]
    public int MaxSidePixels { get; init; } = 20_000;

    /// <summary>Whether the sizes that pages offer are made soon after a picture is added; else when first asked for. Default true.</summary>
    public bool MakeAhead { get; init; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Storage == MediaStorageKind.Disk && string.IsNullOrWhiteSpace(Path))
            yield return new ValidationResult("Media:Path is empty: pictures and files need a directory, such as App_Data/media.", [nameof(Path)]);
        if (Storage == MediaStorageKind.Disk)
            yield break;
        if (!Uri.TryCreate(S3Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            yield return new ValidationResult("Media:S3Endpoint is missing or no address, such as https://s3.example.org.", [nameof(S3Endpoint)]);
        if (S3Bucket.Length == 0 || S3AccessKey.Length == 0 || S3SecretKey.Length == 0)
            yield return new ValidationResult("Media:S3Bucket, Media:S3AccessKey and Media:S3SecretKey are needed where Media:Storage is S3.", [nameof(S3Bucket)]);
    }
}
