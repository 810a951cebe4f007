using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Newsroom.Rules;

namespace Newsroom.Media;

internal static class PdfCheck
{
    private const int TailLength = 1024;

    /// <summary>ISO 32000-1, 7.5: it begins with its version and ends with %%EOF.</summary>
    /// <exception cref="RuleBroken">It does not, or something else follows.</exception>
    public static void Accept(FileStream file)
    {
        var head = Encoding.Latin1.GetString(Bytes.At(file, 0, 8));
        var tail = Encoding.Latin1.GetString(Bytes.At(file, Math.Max(0, file.Length - TailLength), TailLength));
        var end = tail.LastIndexOf("%%EOF", StringComparison.Ordinal);
        RuleBroken.ThrowIf(head is not ['%', 'P', 'D', 'F', '-', '1' or '2', '.', >= '0' and <= '9'] || end < 0,
            "The PDF is broken or ends too early. Save it again from the program it was made with, and upload that.");
        RuleBroken.ThrowIf(tail.AsSpan(end + 5).TrimEnd("\r\n\t \0").Length > 0,
            "Something follows the end of this PDF. Open it, save it anew as PDF, and upload that.");
    }

    /// <returns>Sentences about what whoever opens it may be surprised by.</returns>
    public static IEnumerable<string> Remarks(FileStream file)
    {
        if (Bytes.Hold(file, "/JavaScript"u8) || Bytes.Hold(file, "/JS "u8) || Bytes.Hold(file, "/Launch"u8))
            yield return "The PDF holds commands that run when it is opened; many readers’ programs warn of that. Print it into a new PDF before you publish it.";
        if (Bytes.Hold(file, "/EmbeddedFile"u8))
            yield return "The PDF has other files within it. Look whether readers may have them.";
    }
}

internal static class DocxCheck
{
    private const int MostParts = 5_000;
    private const long MostBytes = 500_000_000;
    private const string Broken = "The Word document is broken. Open it in Word, save it anew as .docx, and upload that.";

    /// <exception cref="RuleBroken">It is broken, holds macros or programs, or would unpack to far too much.</exception>
    public static void Accept(FileStream file)
    {
        try
        {
            RuleBroken.ThrowIf(!IsOneArchive(file), Broken);
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            RuleBroken.ThrowIf(zip.Entries.Count > MostParts || zip.Entries.Sum(e => e.Length) > MostBytes,
                "The document unpacks to far more than a text with pictures needs. Save it anew, with smaller pictures, and upload that.");
            RuleBroken.ThrowIf(zip.Entries.Any(e => e.FullName.Contains("..", StringComparison.Ordinal) || e.FullName.StartsWith('/')), Broken);
            RuleBroken.ThrowIf(zip.Entries.Any(IsProgram) || TypesOf(zip).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase),
                "The Word document holds macros or programs. Save it as .docx without macros and upload that.");
        }
        catch (InvalidDataException)
        {
            throw new RuleBroken(Broken);
        }
    }

    private static bool IsProgram(ZipArchiveEntry part) =>
        part.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
        || part.FullName.StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(part.Name).ToLowerInvariant() is ".exe" or ".dll" or ".js" or ".vbs" or ".bat" or ".cmd" or ".ps1" or ".jar" or ".hta" or ".lnk";

    private static string TypesOf(ZipArchive zip)
    {
        using var types = (zip.GetEntry("[Content_Types].xml") ?? throw new RuleBroken(Broken)).Open();
        var text = new byte[1_000_000];
        return Encoding.UTF8.GetString(text, 0, types.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
    }

    // The directory ends where the end record begins, and that ends the file: nothing in front, between or behind.
    private static bool IsOneArchive(FileStream file)
    {
        var end = Bytes.At(file, Math.Max(0, file.Length - 22), 22);
        return end.Length == 22 && Bytes.Are(end, "PK\u0005\u0006"u8)
            && BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12)) + (long)BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16)) == file.Length - 22;
    }
}

internal static class Mp4Check
{
    private const string Broken = "The film is broken or ends too early. Export it again as MP4 with H.264 and upload that.";

    /// <exception cref="RuleBroken">Its parts do not fill the file, or there is no film in it.</exception>
    public static void Accept(FileStream file)
    {
        var boxes = IsoBoxes.In(file, 0, file.Length).ToList();
        RuleBroken.ThrowIf(boxes.Count == 0 || boxes[^1].End != file.Length || !boxes.Exists(b => b.Type == "moov"), Broken);
    }

    /// <summary>Overwrites where it was filmed, in place: moving anything would break what the index points to.</summary>
    /// <returns>Whether it said so.</returns>
    public static bool ForgetPlace(FileStream file)
    {
        var places = IsoBoxes.In(file, 0, file.Length).Where(b => b.Type == "moov").SelectMany(moov => PlacesIn(file, moov)).ToList();
        foreach (var (from, to) in places)
        {
            file.Position = from;
            for (var left = to - from; left > 0; left -= 4096)
                file.Write(new byte[Math.Min(4096, left)]);
        }

        return places.Count > 0;
    }

    private static IEnumerable<(long From, long To)> PlacesIn(FileStream file, IsoBox moov)
    {
        var within = IsoBoxes.In(file, moov.Content, moov.End).ToList();
        var owners = within.Concat(within.Where(b => b.Type == "trak").SelectMany(trak => IsoBoxes.In(file, trak.Content, trak.End))).ToList();
        foreach (var data in owners.Where(b => b.Type == "udta"))
            foreach (var note in IsoBoxes.In(file, data.Content, data.End))
            {
                if (note.Type is "©xyz" or "loci")
                    yield return (note.Content, note.End);
                foreach (var place in note.Type == "meta" ? InMeta(file, note) : [])
                    yield return place;
            }

        foreach (var place in owners.Where(b => b.Type == "meta").SelectMany(meta => InMeta(file, meta)))
            yield return place;
    }

    // QuickTime File Format, metadata: 'keys' names them, 'ilst' holds a value for each by its number. In MP4 'meta' begins with version and flags.
    private static IEnumerable<(long From, long To)> InMeta(FileStream file, IsoBox meta)
    {
        var from = Bytes.Are(Bytes.At(file, meta.Content + 4, 4), "hdlr"u8) ? meta.Content : meta.Content + 4;
        var parts = IsoBoxes.In(file, from, meta.End).ToList();
        if (parts.Find(b => b.Type == "keys") is not { } keys || parts.Find(b => b.Type == "ilst") is not { } list)
            yield break;

        var numbers = IsoBoxes.In(file, keys.Content + 8, keys.End).Select((key, i) => (Number: i + 1, Name: Encoding.Latin1.GetString(Bytes.At(file, key.Content, (int)Math.Min(200, key.End - key.Content)))))
            .Where(key => key.Name.Contains("location", StringComparison.OrdinalIgnoreCase)).Select(key => key.Number).ToHashSet();
        for (var at = list.Content; at + 8 <= list.End;)
        {
            var head = Bytes.At(file, at, 8);
            var length = (long)BinaryPrimitives.ReadUInt32BigEndian(head);
            if (length < 8 || at + length > list.End)
                yield break;

            // The value's own head of 16 bytes stays: length, 'data', type, language.
            if (numbers.Contains(BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4))) && length > 24)
                yield return (at + 24, at + length);
            at += length;
        }
    }
}

internal static class Mp3Check
{
    private const int Looked = 256 * 1024;

    // kbit/s of MPEG 1 and MPEG 2/2.5, layer III (ISO/IEC 11172-3, 2.4.2.3; 13818-3, 2.4.2.3).
    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Samples1 = [44_100, 48_000, 32_000];

    /// <exception cref="RuleBroken">There is no sound in it.</exception>
    public static void Accept(FileStream file)
    {
        var head = Bytes.At(file, 0, 10);
        // ID3v2, 3.1: the length of the tag, seven bits to a byte.
        var start = Bytes.Are(head, "ID3"u8) && head.Length == 10 ? 10 + ((head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9]) : 0;
        var sound = Bytes.At(file, start, Looked);
        var first = 0;
        while (first < sound.Length - 4 && !IsChain(sound, first))
            first++;
        RuleBroken.ThrowIf(first >= sound.Length - 4, "There is no MP3 sound in this file. Export it again as MP3 and upload that.");
    }

    public static bool IsFrame(ReadOnlySpan<byte> bytes) => LengthOf(bytes) > 0;

    private static bool IsChain(byte[] sound, int at)
    {
        for (var i = 0; i < 3; i++)
        {
            var length = at + 4 <= sound.Length ? LengthOf(sound.AsSpan(at)) : 0;
            if (length == 0)
                return i > 0 && at >= sound.Length - 4;
            at += length;
        }

        return true;
    }

    /// <returns>0 where no frame of layer III begins.</returns>
    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4 || head[0] != 0xFF || (head[1] & 0xE6) != 0xE2)
            return 0;

        var version = (head[1] >> 3) & 3;
        var (rate, sample) = (head[2] >> 4, (head[2] >> 2) & 3);
        if (version == 1 || rate is 0 or 15 || sample == 3)
            return 0;

        var isFirst = version == 3;
        var hertz = Samples1[sample] / (isFirst ? 1 : version == 2 ? 2 : 4);
        return ((isFirst ? 144 : 72) * (isFirst ? Rates1 : Rates2)[rate] * 1000 / hertz) + ((head[2] >> 1) & 1);
    }
}
