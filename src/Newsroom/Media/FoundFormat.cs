using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Newsroom.Rules;

namespace Newsroom.Media;

/// <summary>What a file is by its first bytes, and what to do instead where the library does not take it.</summary>
internal static class FoundFormat
{
    private const string Taken = "The library takes JPEG, PNG, WebP, AVIF and GIF pictures, PDF, Word (.docx), MP4 films and MP3 sound.";

    /// <summary>Some programs look this far for the beginning of what they read.</summary>
    public const int HeadLength = 1024;

    /// <exception cref="RuleBroken">It is nothing that the library takes.</exception>
    public static MediaFormat Of(FileStream file)
    {
        var head = Bytes.At(file, 0, HeadLength);
        RuleBroken.ThrowIf(head.Length == 0, "The file is empty. Look whether it was saved completely, then upload it again.");
        return ByMark(head) ?? ByBrand(head) ?? ByZip(head, file) ?? throw new RuleBroken(Instead(head));
    }

    private static MediaFormat? ByMark(byte[] head) =>
        Bytes.Are(head, [0xFF, 0xD8, 0xFF]) ? MediaFormat.Jpeg
        : Bytes.Are(head, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? MediaFormat.Png
        : Bytes.Are(head, "GIF87a"u8) || Bytes.Are(head, "GIF89a"u8) ? MediaFormat.Gif
        : Bytes.Are(head, "RIFF"u8) && Bytes.Are(head.AsSpan(Math.Min(8, head.Length)), "WEBP"u8) ? MediaFormat.WebP
        : Bytes.Are(head, "%PDF-"u8) ? MediaFormat.Pdf
        : Bytes.Are(head, "ID3"u8) || Mp3Check.IsFrame(head) ? MediaFormat.Mp3
        : null;

    // ISO/IEC 14496-12: the first box names the brands.
    private static MediaFormat? ByBrand(byte[] head)
    {
        if (head.Length < 16 || !Bytes.Are(head.AsSpan(4), "ftyp"u8))
            return null;

        var length = Math.Clamp((int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(head)), 16, head.Length);
        var brands = Enumerable.Range(0, (length - 8) / 4).Where(i => i != 1).Select(i => Encoding.ASCII.GetString(head, 8 + (4 * i), 4)).ToList();
        if (brands.Exists(b => b is "avif" or "avis"))
            return MediaFormat.Avif;

        RuleBroken.ThrowIf(
            brands.Exists(b => b is "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1"),
            "This is a HEIC picture, which most readers' browsers cannot show. Export it as JPEG and upload that; an iPhone takes JPEG with Settings → Camera → Formats → Most Compatible.");
        RuleBroken.ThrowIf(brands[0] is "qt  ", "This is a QuickTime film (MOV). Export it as MP4 with H.264 and upload that.");
        return brands.Exists(b => b is "isom" or "iso2" or "iso3" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "M4VH" or "M4VP" or "MSNV" or "dash" or "f4v ")
            ? MediaFormat.Mp4
            : null;
    }

    private static MediaFormat? ByZip(byte[] head, FileStream file)
    {
        if (!Bytes.Are(head, "PK\u0003\u0004"u8))
            return null;

        RuleBroken.ThrowIf(!HoldsWord(file), $"This is a ZIP archive, or a kind of document that the library does not take. Upload the files in it one by one, or save the document as PDF. {Taken}");
        return MediaFormat.Docx;
    }

    private static bool HoldsWord(FileStream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static string Instead(byte[] head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase)
                ? "This is an SVG drawing. It could hold programs, so it is not taken: export it as PNG, 2,400 pixels wide or more, and upload that."
            : text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                ? $"This is a web page. Save the picture itself, not the page around it. {Taken}"
            : text.StartsWith("II*\0", StringComparison.Ordinal) || text.StartsWith("MM\0*", StringComparison.Ordinal)
                ? "This is a TIFF picture or a camera's raw file. Export it as JPEG in the best quality and upload that."
            : text.StartsWith("8BPS", StringComparison.Ordinal) ? "This is a Photoshop file. Export it as JPEG or PNG and upload that."
            : text.StartsWith("BM", StringComparison.Ordinal) ? "This is a BMP picture. Save it as PNG and upload that."
            : Bytes.Are(head, [0xD0, 0xCF, 0x11, 0xE0]) ? "This is an old Office document. Open it, save it as .docx or PDF, and upload that."
            : Bytes.Are(head, "{\\rtf"u8) ? "This is an RTF document. Save it as .docx or PDF and upload that."
            : $"This file is of no kind that the library takes, whatever its name says. {Taken}";
    }
}

/// <summary>Looking at single places of a file.</summary>
internal static class Bytes
{
    /// <returns>As many as there are, at most <paramref name="count"/>.</returns>
    public static byte[] At(FileStream file, long position, int count)
    {
        if (position >= file.Length)
            return [];

        var bytes = new byte[Math.Min(count, file.Length - position)];
        file.Position = position;
        file.ReadExactly(bytes);
        return bytes;
    }

    public static bool Are(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> these) => bytes.StartsWith(these);

    public static bool Hold(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> these) => bytes.IndexOf(these) >= 0;

    /// <summary>Whether ASCII text stands anywhere in a file, without holding the file in memory.</summary>
    public static bool Hold(FileStream file, ReadOnlySpan<byte> these)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        file.Position = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            if (buffer.AsSpan(0, kept + read).IndexOf(these) >= 0)
                return true;

            var keep = Math.Min(these.Length - 1, kept + read);
            buffer.AsSpan(kept + read - keep, keep).CopyTo(buffer);
            kept = keep;
        }

        return false;
    }
}
