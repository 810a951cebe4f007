namespace Newsroom.Media;

/// <summary>One of the forms in which a file of the library is given out.</summary>
public sealed class MediaVariant
{
    private const string OriginalFolder = "original/";

    // Raised when the way they are made changes, so that they are made anew.
    private const string Recipe = "1";

    private readonly string key;

    private MediaVariant(MediaFile file, string name, string key, MediaFormat format, bool isDownload = false)
    {
        Name = name;
        Format = format;
        IsDownload = isDownload || format is MediaFormat.Pdf or MediaFormat.Docx;
        this.key = $"{file.Code}/{key}";
        ETag = $"\"{file.Sha256[..32]}-{key.Replace('/', '-')}\"";
    }

    /// <summary>The last part of its address: night-ferry.jpg, 800.webp, original/night-ferry.jpg.</summary>
    public string Name { get; }

    public MediaFormat Format { get; }

    /// <summary>Saved, never shown in place.</summary>
    public bool IsDownload { get; }

    /// <summary>Strong; another content has another one.</summary>
    public string ETag { get; }

    /// <summary>Null for what is stored from the beginning.</summary>
    public Rendition? Rendition { get; private init; }

    internal string Key => key;
    internal bool IsPress { get; private init; }

    internal static string OriginalKey(MediaFile file) => $"{file.Code}/original";

    /// <summary>What pages show: a picture at most 2,560 pixels wide and high, made anew; anything else as it is.</summary>
    public static MediaVariant Main(MediaFile file) => file.IsPicture ? new(file, file.Name, $"{Recipe}/main", file.Format) : new(file, file.Name, "original", file.Format);

    /// <summary>What journalists print: the file as it came, or, where that says where a picture was taken, made anew in full size without the place.</summary>
    public static MediaVariant Original(MediaFile file) => file is { IsPicture: true, HasLocation: true }
        ? new(file, OriginalFolder + file.Name, $"{Recipe}/press-{LabelHash(file)}", file.Format, isDownload: true) { IsPress = true }
        : new(file, OriginalFolder + file.Name, "original", file.Format, isDownload: true);

    /// <returns>Null where the picture is not offered so.</returns>
    public static MediaVariant? Of(MediaFile file, Rendition rendition)
    {
        if (!file.IsPicture || (file.IsAnimated && rendition.Format == MediaFormat.Avif))
            return null;

        var width = Pictures.Part(file.WidthPixels, file.HeightPixels, rendition.Crop, file.FocusXPercent, file.FocusYPercent).Width;
        if (!Rendition.WidthsFor(width).Contains(rendition.WidthPixels))
            return null;

        var focus = rendition.Crop == Crop.Whole ? "" : $"{file.FocusXPercent}-{file.FocusYPercent}-";
        return new MediaVariant(file, rendition.Name, $"{Recipe}/{focus}{rendition.Name}", rendition.Format) { Rendition = rendition };
    }

    /// <param name="name">The end of an address: the file's own name, a rendition's, or original/ and its own name.</param>
    /// <returns>Null where there is nothing of this name.</returns>
    public static MediaVariant? Named(MediaFile file, string name) =>
        name == file.Name ? Main(file)
        : name == OriginalFolder + file.Name ? Original(file)
        : Rendition.TryParse(name, out var rendition) ? Of(file, rendition)
        : null;

    // The label within it says caption and credit; they may change.
    private static string LabelHash(MediaFile file) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(PictureWords.Packet(file)))[..16];
}
