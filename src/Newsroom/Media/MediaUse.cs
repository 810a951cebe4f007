using Newsroom.Releases;

namespace Newsroom.Media;

public enum MediaUse
{
    /// <summary>A picture within the body, or a file that the body links.</summary>
    Text,

    /// <summary>Offered beside the text.</summary>
    Download,
}

/// <summary>A file that the working copy shows or offers.</summary>
public sealed class ReleaseMedia
{
    private ReleaseMedia()
    {
    }

    internal ReleaseMedia(MediaFile file, MediaUse use, int place) => (File, MediaId, Use, Place) = (file, file.Id, use, place);

    public Guid ReleaseId { get; private set; }
    public Guid MediaId { get; private set; }
    public MediaFile File { get; private set; } = null!;
    public MediaUse Use { get; private set; }
    public int Place { get; internal set; }
}

/// <summary>A file that an edition shows or offers. Readers may have it while the edition is public.</summary>
public sealed class EditionMedia
{
    private EditionMedia()
    {
    }

    internal EditionMedia(ReleaseMedia used) => (File, MediaId, Use, Place, Title) = (used.File, used.MediaId, used.Use, used.Place, used.File.Title);

    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;
    public Guid MediaId { get; private set; }
    public MediaFile File { get; private set; } = null!;
    public MediaUse Use { get; private set; }
    public int Place { get; private set; }

    /// <summary>As it was when the edition was frozen.</summary>
    public string Title { get; private set; } = "";
}
