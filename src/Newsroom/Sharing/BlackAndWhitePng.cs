using System.Buffers.Binary;
using System.IO.Compression;

namespace Newsroom.Sharing;

/// <summary>Writes square 1-bit greyscale PNG files (W3C Portable Network Graphics, third edition).</summary>
internal static class BlackAndWhitePng
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    public static byte[] Write(int sizePixels, Func<int, int, bool> isBlack)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(png, "IHDR"u8, Header(sizePixels));
        WriteChunk(png, "IDAT"u8, Rows(sizePixels, isBlack));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Bit depth 1, greyscale, then the only compression, filter method and no interlacing.
    private static byte[] Header(int sizePixels)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, sizePixels);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), sizePixels);
        return header;
    }

    private static byte[] Rows(int sizePixels, Func<int, int, bool> isBlack)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal))
        {
            var row = new byte[1 + (sizePixels + 7) / 8];   // the first byte names the filter: none
            for (var y = 0; y < sizePixels; y++)
            {
                row.AsSpan(1).Fill(0xFF);
                for (var x = 0; x < sizePixels; x++)
                    if (isBlack(x, y))
                        row[1 + x / 8] &= (byte)~(0x80 >> (x % 8));
                zlib.Write(row);
            }
        }
        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(type, uint.MaxValue)));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var b in bytes)
            crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static uint CrcOf(int index)
    {
        var crc = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    }
}
