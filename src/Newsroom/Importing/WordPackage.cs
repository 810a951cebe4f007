using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;
using Newsroom.Rules;

namespace Newsroom.Importing;

/// <summary>
/// A .docx file before anything of it is believed: counted, inflated and read as plain XML, all in memory. Nothing of it is written to a
/// disk and no address in it is ever asked.
/// </summary>
internal static class WordPackage
{
    /// <summary>The largest file: 16 MB.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    public const string NotWord = "This is not a Word document. Save it in Word or LibreOffice as a Word document (.docx), then choose that file.";
    public const string Damaged = "The document is damaged and cannot be read. Open it in Word, save it under another name, and choose that file.";
    public const string TooLarge = "The document unpacks to far more than a release needs. Copy its text into a new document, and choose that one.";

    private const string Macros = "The document holds macros or active controls. Save it in Word as a plain Word document (.docx) without macros, then choose that file.";

    private const int MostEntries = 2_000;
    private const long MostInflatedBytes = 100 * 1024 * 1024;

    // All XML becomes a tree in memory, about ten times as large.
    private const long MostXmlBytes = 24 * 1024 * 1024;
    private const int MostLevels = 200;
    private const int MostNodes = 2_000_000;

    // No text shrinks to less than a hundredth; a bomb does.
    private const int HighestRatio = 100;
    private const int RatioMattersFromBytes = 4 * 1024 * 1024;

    private static readonly byte[] ByteOrderMarksAndSpaces = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    private const string Hyperlink = "/hyperlink";
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string WordTemplate = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    /// <summary>Reads the file once and refuses what cannot be a harmless Word document.</summary>
    /// <returns>The bytes, to be opened without further care.</returns>
    /// <exception cref="RuleBroken">It is none, it is damaged, or it carries what a text does not need.</exception>
    public static MemoryStream Checked(Stream file)
    {
        var bytes = Bytes(file);
        RefuseOtherFormats(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            Check(zip);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or IOException or OverflowException)
        {
            throw new RuleBroken(Damaged);
        }

        bytes.Position = 0;
        return bytes;
    }

    private static MemoryStream Bytes(Stream file)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            RuleBroken.ThrowIf(bytes.Length + read > MostBytes, "The file is larger than 16 MB. Make its pictures smaller in Word (Picture Format > Compress Pictures), or take some out.");
            bytes.Write(buffer, 0, read);
        }
        RuleBroken.ThrowIf(bytes.Length == 0, "The file is empty. Choose another one.");
        return bytes;
    }

    private static void RefuseOtherFormats(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0]))
            throw new RuleBroken(bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
                ? "The document is protected with a password. Take the password off in Word (File > Info > Protect Document), save it, and choose it again."
                : "This is a document of an old Word (.doc). Open it and save it as a Word document (.docx), then choose that file.");
        RuleBroken.ThrowIf(!bytes.StartsWith("PK\u0003\u0004"u8) || !EndsWithItsDirectory(bytes), NotWord);
    }

    // A file that is two things at once has something before or after the archive.
    private static bool EndsWithItsDirectory(ReadOnlySpan<byte> bytes)
    {
        const int recordBytes = 22;
        var at = bytes.LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + recordBytes > bytes.Length)
            return false;
        var record = bytes[at..];
        var directory = (long)BinaryPrimitives.ReadUInt32LittleEndian(record[16..]) + BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        var comment = BinaryPrimitives.ReadUInt16LittleEndian(record[20..]);
        return record.Length == recordBytes + comment && directory == at && comment == 0;
    }

    private static void Check(ZipArchive zip)
    {
        RuleBroken.ThrowIf(zip.Entries.Count > MostEntries, TooLarge);
        RuleBroken.ThrowIf(zip.Entries.Sum(e => e.Length) > MostInflatedBytes, TooLarge);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        RuleBroken.ThrowIf(zip.Entries.Any(e => IsCrooked(e.FullName) || !names.Add(e.FullName)), Damaged);
        // Nothing grows by being packed: such an entry lies about its size.
        RuleBroken.ThrowIf(zip.Entries.Any(e => e.CompressedLength > e.Length + (e.Length / 100) + 100), Damaged);
        RefuseMacros(names);

        var inflated = new InflatedBytes(MostInflatedBytes);
        var xml = new InflatedBytes(MostXmlBytes);
        var nodes = 0;
        foreach (var entry in zip.Entries)
        {
            RuleBroken.ThrowIf(entry.IsEncrypted, Damaged);
            if (IsXml(entry))
                ReadXml(entry, inflated, xml, ref nodes);
            else
                Inflate(entry, inflated);
        }

        RefuseOtherDocuments(zip);
    }

    private static bool IsCrooked(string name) =>
        name.Length == 0 || name[0] is '/' || name.AsSpan().ContainsAny('\\', ':') || name.Any(char.IsControl) || name.Split('/').Contains("..");

    private static void RefuseMacros(IEnumerable<string> names) =>
        RuleBroken.ThrowIf(names.Any(n => n.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || n.Contains("vbaData", StringComparison.OrdinalIgnoreCase)
            || n.Contains("activeX", StringComparison.OrdinalIgnoreCase)), Macros);

    private static bool IsXml(ZipArchiveEntry entry)
    {
        if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            return true;
        using var stream = entry.Open();
        Span<byte> start = stackalloc byte[8];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read].TrimStart(ByteOrderMarksAndSpaces) is [(byte)'<', ..];
    }

    private static void Inflate(ZipArchiveEntry entry, InflatedBytes inflated)
    {
        using var stream = inflated.Counting(entry);
        stream.CopyTo(Stream.Null);
    }

    private static void ReadXml(ZipArchiveEntry entry, InflatedBytes inflated, InflatedBytes xml, ref int nodes)
    {
        var isRelationships = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        using var stream = xml.Counting(inflated.Counting(entry), entry.CompressedLength);
        try
        {
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                RuleBroken.ThrowIf(reader.Depth > MostLevels || ++nodes > MostNodes, TooLarge);
                if (isRelationships && reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                    RefuseElsewhere(reader);
            }
        }
        catch (XmlException)
        {
            throw new RuleBroken(Damaged);
        }
    }

    private static void RefuseElsewhere(XmlReader relationship)
    {
        var type = relationship.GetAttribute("Type") ?? "";
        if (relationship.GetAttribute("TargetMode") != "External" || type.EndsWith(Hyperlink, StringComparison.Ordinal))
            return;

        throw new RuleBroken(type[(type.LastIndexOf('/') + 1)..] switch
        {
            "image" => "The document shows a picture that lies elsewhere. Insert the picture itself in Word (Insert > Pictures), save the document, and choose it again.",
            "attachedTemplate" => "The document is attached to a template that lies elsewhere. Copy its text into a new document, save that, and choose it.",
            "oleObject" => "The document is linked to another file that lies elsewhere. Break the link in Word (File > Info > Edit Links to Files), save it, and choose it again.",
            "subDocument" => "The document is put together from others that lie elsewhere. Copy their text into one new document, save that, and choose it.",
            _ => "The document needs something that lies elsewhere. Copy its text into a new document, save that, and choose it.",
        });
    }

    private static void RefuseOtherDocuments(ZipArchive zip)
    {
        RuleBroken.ThrowIf(zip.GetEntry("mimetype") is not null, "This is an OpenDocument file. Save it as a Word document (.docx), then choose that file.");
        var types = zip.GetEntry("[Content_Types].xml") ?? throw new RuleBroken(NotWord);
        using var stream = types.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var isWord = false;
        while (reader.Read())
        {
            var type = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("ContentType") ?? "" : "";
            RuleBroken.ThrowIf(type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase), Macros);
            isWord |= type is WordDocument or WordTemplate;
        }
        RuleBroken.ThrowIf(!isWord, NotWord);
    }

    /// <summary>Counts what is really inflated, whatever the file declares.</summary>
    private sealed class InflatedBytes(long most)
    {
        private long total;

        private long Most => most;

        public Stream Counting(ZipArchiveEntry entry) => new Counter(this, entry.Open(), entry.CompressedLength);

        public Stream Counting(Stream inner, long compressed) => new Counter(this, inner, compressed);

        private sealed class Counter(InflatedBytes all, Stream inner, long compressed) : Stream
        {
            private long own;

            public override bool CanRead => true;
            public override bool CanSeek => false;
            public override bool CanWrite => false;
            public override long Length => throw new NotSupportedException();
            public override long Position { get => own; set => throw new NotSupportedException(); }

            public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

            public override int Read(Span<byte> buffer)
            {
                var read = inner.Read(buffer);
                own += read;
                all.total += read;
                RuleBroken.ThrowIf(all.total > all.Most || (own > RatioMattersFromBytes && own / HighestRatio > compressed), TooLarge);
                return read;
            }

            public override void Flush()
            {
            }

            public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

            public override void SetLength(long value) => throw new NotSupportedException();

            public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

            protected override void Dispose(bool disposing)
            {
                if (disposing)
                    inner.Dispose();
                base.Dispose(disposing);
            }
        }
    }
}
