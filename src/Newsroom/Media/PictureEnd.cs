using System.Buffers.Binary;
using Newsroom.Rules;

namespace Newsroom.Media;

/// <summary>Where a picture ends by its own account. Cameras and telephones put more behind it: small versions, a film of the moment.</summary>
internal static class PictureEnd
{
    private const string Broken = "The picture is broken or ends too early. Export it again from the program it came from, or copy it again, and upload that.";

    /// <returns>The place of the first byte after the picture.</returns>
    /// <exception cref="RuleBroken">It does not end within the file.</exception>
    public static long Of(FileStream file, MediaFormat format)
    {
        try
        {
            file.Position = 0;
            using var reader = new Reader(file);
            var end = format switch
            {
                MediaFormat.Jpeg => OfJpeg(reader),
                MediaFormat.Png => OfPng(reader),
                MediaFormat.Gif => OfGif(reader),
                MediaFormat.WebP => OfWebP(reader),
                _ => OfAvif(file),
            };
            return end <= file.Length ? end : throw new RuleBroken(Broken);
        }
        catch (EndOfStreamException)
        {
            throw new RuleBroken(Broken);
        }
    }

    // ITU-T T.81, annex B: segments, and after SOS entropy-coded data in which FF stands before 00 or a restart marker only.
    private static long OfJpeg(Reader reader)
    {
        reader.Skip(2);
        while (true)
        {
            var marker = NextMarker(reader);
            if (marker == 0xD9)
                return reader.Position;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
                continue;

            reader.Skip(reader.Big16() - 2);
            if (marker == 0xDA)
                SkipScan(reader);
        }
    }

    private static byte NextMarker(Reader reader)
    {
        while (reader.Next() != 0xFF)
        {
            // Stray bytes between segments; decoders pass over them too.
        }

        byte marker;
        while ((marker = reader.Next()) == 0xFF)
        {
            // Fill bytes.
        }

        return marker;
    }

    private static void SkipScan(Reader reader)
    {
        while (true)
        {
            if (reader.Next() != 0xFF)
                continue;

            var follows = reader.Peek();
            if (follows is 0 or (>= 0xD0 and <= 0xD7))
                reader.Next();
            else if (follows != 0xFF)
            {
                reader.StepBack();
                return;
            }
        }
    }

    // ISO/IEC 15948: chunks until IEND.
    private static long OfPng(Reader reader)
    {
        reader.Skip(8);
        while (true)
        {
            var length = reader.Big32();
            var type = reader.Big32();
            reader.Skip(length + 4L);
            if (type == 0x49454E44)
                return reader.Position;
        }
    }

    // GIF89a specification: blocks until the trailer.
    private static long OfGif(Reader reader)
    {
        reader.Skip(10);
        SkipColours(reader, reader.Next());
        reader.Skip(2);
        while (true)
        {
            switch (reader.Next())
            {
                case 0x3B:
                    return reader.Position;
                case 0x21:
                    reader.Skip(1);
                    SkipBlocks(reader);
                    break;
                case 0x2C:
                    reader.Skip(8);
                    SkipColours(reader, reader.Next());
                    reader.Skip(1);
                    SkipBlocks(reader);
                    break;
                default:
                    throw new RuleBroken(Broken);
            }
        }
    }

    private static void SkipColours(Reader reader, byte flags)
    {
        if ((flags & 0x80) != 0)
            reader.Skip(3 << ((flags & 7) + 1));
    }

    private static void SkipBlocks(Reader reader)
    {
        for (byte length; (length = reader.Next()) != 0;)
            reader.Skip(length);
    }

    // RIFF: the length stands in front and is padded to an even number.
    private static long OfWebP(Reader reader)
    {
        reader.Skip(4);
        var length = BinaryPrimitives.ReverseEndianness(reader.Big32());
        return 8L + length + (length % 2);
    }

    private static long OfAvif(FileStream file) => IsoBoxes.In(file, 0, file.Length).Select(box => box.End).DefaultIfEmpty(file.Length).Last();

    /// <summary>Byte by byte forward, through a buffer.</summary>
    private sealed class Reader(FileStream file) : IDisposable
    {
        private readonly BufferedStream bytes = new(file, 64 * 1024);
        private int peeked = -1;
        private bool steppedBack;

        public long Position => bytes.Position - (peeked >= 0 ? 1 : 0) - (steppedBack ? 1 : 0);

        public byte Next()
        {
            if (steppedBack)
            {
                steppedBack = false;
                return 0xFF;
            }

            if (peeked >= 0)
            {
                var next = (byte)peeked;
                peeked = -1;
                return next;
            }

            return bytes.ReadByte() is >= 0 and var read ? (byte)read : throw new EndOfStreamException();
        }

        public byte Peek()
        {
            if (peeked < 0)
                peeked = Next();
            return (byte)peeked;
        }

        /// <summary>The FF just read is read again.</summary>
        public void StepBack() => steppedBack = true;

        public int Big16() => (Next() << 8) | Next();

        public uint Big32() => ((uint)Big16() << 16) | (uint)Big16();

        public void Skip(long count)
        {
            if (count < 0 || Position + count > file.Length)
                throw new EndOfStreamException();

            bytes.Position = Position + count;
            peeked = -1;
            steppedBack = false;
        }

        // The file itself stays open.
        public void Dispose() => peeked = -1;
    }
}

/// <summary>ISO base media file format (ISO/IEC 14496-12): a length, a type, a content that may be boxes again.</summary>
/// <param name="Content">Where it begins in the file.</param>
/// <param name="End">The first byte after it.</param>
internal sealed record IsoBox(string Type, long Start, long Content, long End);

internal static class IsoBoxes
{
    private const int Most = 100_000;

    /// <returns>Those that are whole; the first one that is not ends the list.</returns>
    public static IEnumerable<IsoBox> In(FileStream file, long from, long to)
    {
        var at = from;
        for (var i = 0; i < Most && at + 8 <= to; i++)
        {
            var head = Bytes.At(file, at, 16);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var content = at + 8;
            if (length == 1 && head.Length == 16)
            {
                length = (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(8)));
                content += 8;
            }
            else if (length == 0)
                length = to - at;

            var isType = head.AsSpan(4, 4).IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) < 0 || head[4] == 0xA9;
            if (length < content - at || length > to - at || !isType)
                yield break;

            yield return new IsoBox(System.Text.Encoding.Latin1.GetString(head, 4, 4), at, content, at + length);
            at += length;
        }
    }
}
