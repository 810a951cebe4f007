using System.Buffers.Binary;
using System.Text;
using Newsroom.Rules;

namespace Newsroom.Media;

/// <summary>Files that are two things at once: a picture for us, an archive, a page or a program for whoever opens them otherwise.</summary>
internal static class ForeignContent
{
    private const int ZipEndLength = 22;
    private const int ZipCommentMax = 65_535;
    private static readonly string[] PageMarks = ["<script", "<html", "<!doctype html", "<svg", "<iframe", "<?php"];

    /// <exception cref="RuleBroken">Something else begins in its head or ends at its end.</exception>
    public static void Refuse(FileStream file, MediaFormat format)
    {
        if (format != MediaFormat.Docx)
        {
            var head = Bytes.At(file, 0, FoundFormat.HeadLength);
            RuleBroken.ThrowIf(format != MediaFormat.Pdf && Bytes.Hold(head, "%PDF-"u8), Sentence(format, "a PDF"));
            RuleBroken.ThrowIf(HoldsPage(head), Sentence(format, "a web page or a script"));
            RuleBroken.ThrowIf(EndsAsZip(file, exactly: format == MediaFormat.Pdf), Sentence(format, "a ZIP archive"));
        }
    }

    /// <summary>What follows the end of a picture is cut off; what looks as if it were put there on purpose is refused.</summary>
    /// <exception cref="RuleBroken">An archive, a document, a page or a program follows.</exception>
    public static void RefuseAfter(FileStream file, long end, MediaFormat format)
    {
        var tail = Bytes.At(file, end, FoundFormat.HeadLength);
        var start = tail.AsSpan().TrimStart([(byte)0, (byte)' ', (byte)'\r', (byte)'\n', (byte)'\t', (byte)0xFF]);
        var what =
            Bytes.Are(start, "PK"u8) || Bytes.Hold(tail, "PK\u0003\u0004"u8) ? "a ZIP archive"
            : Bytes.Hold(tail, "%PDF-"u8) ? "a PDF"
            : HoldsPage(tail) || Bytes.Are(start, "#!"u8) ? "a web page or a script"
            : Bytes.Are(start, "MZ"u8) || Bytes.Are(start, "\u007fELF"u8) || Bytes.Are(start, [0xCA, 0xFE, 0xBA, 0xBE]) || Bytes.Are(start, [0xCF, 0xFA, 0xED, 0xFE]) ? "a program"
            : Bytes.Are(start, "Rar!"u8) || Bytes.Are(start, [(byte)'7', (byte)'z', 0xBC, 0xAF]) || Bytes.Are(start, [0x1F, 0x8B]) ? "an archive"
            : Bytes.Are(start, [0xD0, 0xCF, 0x11, 0xE0]) ? "an Office document"
            : null;
        RuleBroken.ThrowIf(what is not null, Sentence(format, what!));
    }

    private static string Sentence(MediaFormat format, string what) =>
        $"This {format.Word} file is at the same time {what}. Open it in the program it was made with, export it anew, and upload that.";

    private static bool HoldsPage(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return PageMarks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    // Readers of archives look for the end record from the end of the file backwards (APPNOTE.TXT 4.3.16).
    private static bool EndsAsZip(FileStream file, bool exactly)
    {
        var from = Math.Max(0, file.Length - ZipEndLength - ZipCommentMax);
        var tail = Bytes.At(file, from, ZipEndLength + ZipCommentMax);
        for (var i = tail.AsSpan().IndexOf("PK\u0005\u0006"u8); i >= 0 && i + ZipEndLength <= tail.Length;)
        {
            var record = tail.AsSpan(i);
            var directory = (long)BinaryPrimitives.ReadUInt32LittleEndian(record[12..]) + BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
            var comment = BinaryPrimitives.ReadUInt16LittleEndian(record[20..]);
            if (exactly ? i + ZipEndLength + comment == tail.Length : directory <= from + i && BinaryPrimitives.ReadUInt32LittleEndian(record[4..]) == 0)
                return true;

            var next = tail.AsSpan(i + 1).IndexOf("PK\u0005\u0006"u8);
            if (next < 0)
                return false;
            i += 1 + next;
        }

        return false;
    }
}
