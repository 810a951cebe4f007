using Newsroom.Media;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>One file as lists and pickers show it.</summary>
public static class MediaRow
{
    extension(MediaFile file)
    {
        /// <summary>Its title, else its name.</summary>
        public string Called => file.Title.Length > 0 ? file.Title : file.Name;

        public string OfficePath => $"/admin/media/{file.Code}";

        /// <summary>Where whoever signed in gets it.</summary>
        public string FilePath(string name) => $"/admin/media/{file.Code}/file/{name}";

        /// <summary>A small picture; empty for what is none.</summary>
        public string Thumbnail => !file.IsPicture ? "" : file.FilePath(file.IsAnimated ? "400.jpg" : "400.webp");

        /// <summary>Format and size, and for pictures how large they are: JPEG, 2.1 MB, 3,000 × 2,000.</summary>
        public string Facts => $"{file.Format.Word}, {FileSize.Words(file.Bytes)}{(file.IsPicture ? $", {file.WidthPixels:N0} × {file.HeightPixels:N0}" : "")}";

        /// <summary>What a script in the browser knows of it.</summary>
        public object ForScript() => new
        {
            code = file.Code,
            address = file.Address,
            title = file.Called,
            alt = file.AltText,
            credit = file.Credit,
            words = $"{file.Format.Word}, {FileSize.Words(file.Bytes)}",
            thumbnail = file.Thumbnail,
            isPicture = file.IsPicture,
            page = file.OfficePath,
        };
    }
}
