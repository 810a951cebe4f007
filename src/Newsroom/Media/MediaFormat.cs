namespace Newsroom.Media;

/// <summary>What a file of the library is, found by its content, never by its name.</summary>
public enum MediaFormat
{
    Jpeg,
    Png,
    WebP,
    Avif,
    Gif,
    Pdf,
    Mp4,
    Mp3,
    Docx,
}

public static class MediaFormats
{
    extension(MediaFormat format)
    {
        public bool IsPicture => format is MediaFormat.Jpeg or MediaFormat.Png or MediaFormat.WebP or MediaFormat.Avif or MediaFormat.Gif;

        /// <summary>With the dot, as it stands in addresses.</summary>
        public string Extension => format switch
        {
            MediaFormat.Jpeg => ".jpg",
            MediaFormat.Png => ".png",
            MediaFormat.WebP => ".webp",
            MediaFormat.Avif => ".avif",
            MediaFormat.Gif => ".gif",
            MediaFormat.Pdf => ".pdf",
            MediaFormat.Mp4 => ".mp4",
            MediaFormat.Mp3 => ".mp3",
            _ => ".docx",
        };

        public string ContentType => format switch
        {
            MediaFormat.Jpeg => "image/jpeg",
            MediaFormat.Png => "image/png",
            MediaFormat.WebP => "image/webp",
            MediaFormat.Avif => "image/avif",
            MediaFormat.Gif => "image/gif",
            MediaFormat.Pdf => "application/pdf",
            MediaFormat.Mp4 => "video/mp4",
            MediaFormat.Mp3 => "audio/mpeg",
            _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        };

        /// <summary>As readers know it, beside the size of a download.</summary>
        public string Word => format switch
        {
            MediaFormat.Jpeg => "JPEG",
            MediaFormat.Png => "PNG",
            MediaFormat.WebP => "WebP",
            MediaFormat.Avif => "AVIF",
            MediaFormat.Gif => "GIF",
            MediaFormat.Pdf => "PDF",
            MediaFormat.Mp4 => "MP4",
            MediaFormat.Mp3 => "MP3",
            _ => "Word",
        };
    }
}
