using System.Globalization;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Media;

/// <summary>A file on its way into the library, in parts, so that a lost line costs one part and not the whole.</summary>
public sealed class MediaUpload
{
    public const int PartMaxBytes = 8 * 1024 * 1024;
    public const int PartsMost = 5_000;

    /// <summary>How long it may take from the first part to the last.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly List<MediaUploadPart> parts = [];

    private MediaUpload()
    {
    }

    /// <param name="bytes">Of the whole file, as its owner says.</param>
    /// <exception cref="RuleBroken">It is empty or too large.</exception>
    public MediaUpload(string originalName, long bytes, Person by, DateTime now, MediaLimits limits)
    {
        RuleBroken.ThrowIf(bytes <= 0, "The file is empty. Look whether it was saved completely, then upload it again.");
        RuleBroken.ThrowIf(bytes > limits.MaxBytes, $"The file is larger than {limits.MaxBytes / 1_000_000:N0} MB. Make it smaller and upload that.");
        Id = Guid.NewGuid();
        OriginalName = TextInput.Cut(TextInput.OneLine(originalName), MediaFile.OriginalNameMaxLength);
        Bytes = bytes;
        ById = by.Id;
        BegunAt = now;
    }

    public Guid Id { get; private set; }
    public string OriginalName { get; private set; } = "";
    public long Bytes { get; private set; }

    /// <summary>Nobody else goes on with it.</summary>
    public Guid ById { get; private set; }

    public Person By { get; private set; } = null!;
    public DateTime BegunAt { get; private set; }

    /// <summary>What it became; null until it was checked and added.</summary>
    public Guid? FileId { get; private set; }

    public MediaFile? File { get; private set; }
    public IEnumerable<MediaUploadPart> Parts => parts.OrderBy(p => p.Number);

    /// <summary>How many bytes have arrived.</summary>
    public long Offset => parts.Sum(p => p.Bytes);

    public bool IsComplete => Offset == Bytes;

    internal string Folder => FolderOf(Id);

    internal static string FolderOf(Guid id) => $"uploads/{id:N}";

    /// <exception cref="RuleBroken">It does not join what has arrived, or is too large.</exception>
    public MediaUploadPart Next(long offset, long bytes, string sha256)
    {
        RuleBroken.ThrowIf(offset != Offset, "This part does not follow the one before it. Ask where to go on, and send from there.");
        RuleBroken.ThrowIf(bytes <= 0 || bytes > PartMaxBytes || offset + bytes > Bytes || parts.Count >= PartsMost, "This part is larger than what is missing, or than a part may be.");
        var part = new MediaUploadPart(Id, parts.Count + 1, bytes, sha256);
        parts.Add(part);
        return part;
    }

    internal void Became(MediaFile file) => (File, FileId) = (file, file.Id);
}

/// <summary>A part that has arrived, with its hash, so that the whole can be checked when it is put together.</summary>
public sealed class MediaUploadPart
{
    private MediaUploadPart()
    {
    }

    internal MediaUploadPart(Guid uploadId, int number, long bytes, string sha256) => (UploadId, Number, Bytes, Sha256) = (uploadId, number, bytes, sha256);

    public Guid UploadId { get; private set; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>In lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    // With its hash: of two requests that bring the same part, neither overwrites the other's.
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{MediaUpload.FolderOf(UploadId)}/{Number}-{Sha256}");
}
