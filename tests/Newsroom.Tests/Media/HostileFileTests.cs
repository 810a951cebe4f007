using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Newsroom.Media;

namespace Newsroom.Tests.Media;

/// <summary>What bad files get: a sentence, and nothing of them is kept.</summary>
public sealed class HostileFileTests : LibraryTest
{
    private static readonly byte[] Archive = Files.Zip(("evil.class", "code"));

    public static TheoryData<string, string> OtherKinds => new()
    {
        { "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "SVG" },
        { "<?xml version=\"1.0\"?>\n<svg/>", "SVG" },
        { "<!DOCTYPE html><html></html>", "web page" },
        { "II*\0aaaaaaaaaa", "TIFF" },
        { "8BPS\0\u0001aaaa", "Photoshop" },
        { "\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "HEIC" },
        { "\0\0\0\u0014ftypqt  \0\0\0\0qt  ", "QuickTime" },
        { "{\\rtf1 hello}", "RTF" },
        { "MZ\u0090\0 This program cannot be run in DOS mode", "no kind" },
        { "just words", "no kind" },
    };

    public static TheoryData<string> Pictures => ["jpeg", "png", "gif", "webp", "avif"];

    [Theory, MemberData(nameof(OtherKinds))]
    public async Task What_the_library_does_not_take_is_refused_with_what_to_do(string content, string about)
    {
        (await Refused(Encoding.Latin1.GetBytes(content))).ShouldContain(about);
        await NothingWasKept();
    }

    [Fact]
    public async Task An_empty_file_is_refused() => (await Refused([])).ShouldStartWith("The file is empty.");

    [Fact]
    public async Task A_file_that_is_too_large_is_refused() =>
        (await Refused(new byte[1_000_001], limits: new MediaLimits(MaxBytes: 1_000_000))).ShouldStartWith("The file is larger than 1 MB.");

    [Fact]
    public async Task A_picture_that_would_fill_the_memory_is_refused_by_its_header()
    {
        var png = Files.Png(16, 16);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));

        (await Refused(png)).ShouldStartWith("The picture has 60,000 × 60,000 pixels.");
        await NothingWasKept();
    }

    [Fact]
    public async Task Frames_count_too() =>
        (await Refused(Files.Gif(frames: 20), limits: new MediaLimits(MaxPixels: 100_000))).ShouldContain("in 20 frames");

    [Theory, MemberData(nameof(Pictures))]
    public async Task A_picture_that_breaks_off_is_refused(string kind)
    {
        var picture = Picture(kind);

        (await Refused(picture[..(picture.Length / 2)])).ShouldStartWith("The picture is broken or ends too early.");
        await NothingWasKept();
    }

    [Theory, MemberData(nameof(Pictures))]
    public async Task A_picture_with_an_archive_behind_it_is_refused(string kind) =>
        (await Refused([.. Picture(kind), .. Archive])).ShouldContain("at the same time a ZIP archive");

    [Theory, MemberData(nameof(Pictures))]
    public async Task A_picture_with_a_document_a_page_or_a_program_behind_it_is_refused(string kind)
    {
        (await Refused([.. Picture(kind), .. Files.Pdf()])).ShouldContain("a PDF");
        (await Refused([.. Picture(kind), .. "<html><script>alert(1)</script></html>"u8])).ShouldContain("a web page or a script");
        (await Refused([.. Picture(kind), .. "MZ\0\0"u8, .. new byte[200]])).ShouldContain("a program");
        (await Refused([.. Picture(kind), .. "\n#!/bin/sh\nrm -rf ~"u8])).ShouldContain("a web page or a script");
    }

    [Fact]
    public async Task A_picture_with_an_archive_in_a_comment_is_refused()
    {
        var jpeg = Files.Jpeg(64, 64);
        var length = Archive.Length + 2;

        (await Refused([.. jpeg[..2], 0xFF, 0xFE, (byte)(length >> 8), (byte)length, .. Archive, .. jpeg[2..]])).ShouldContain("ZIP archive");
    }

    [Fact]
    public async Task A_picture_that_begins_as_a_PDF_or_a_page_is_refused()
    {
        var jpeg = Files.Jpeg(64, 64);

        (await Refused([.. jpeg[..2], 0xFF, 0xFE, 0, 11, .. "%PDF-1.4\n"u8, .. jpeg[2..]])).ShouldContain("a PDF");
        (await Refused([.. jpeg[..2], 0xFF, 0xFE, 0, 10, .. "<script>"u8, .. jpeg[2..]])).ShouldContain("a web page or a script");
    }

    [Fact]
    public async Task What_a_telephone_puts_behind_a_picture_is_left_out()
    {
        var jpeg = Files.Jpeg();

        var added = await Take([.. jpeg, .. Files.Jpeg(160, 120), .. Files.Mp4("+54.3+010.1/"), .. "SEFH"u8, .. new byte[40], .. "SEFT"u8]);

        (await Given(added.File, "original/" + added.File.Name)).ShouldBe(jpeg);
        added.Remarks.ShouldHaveSingleItem().ShouldContain("left out");
    }

    [Fact]
    public async Task A_PDF_with_something_in_front_behind_or_missing_is_refused()
    {
        (await Refused([.. "\n\n"u8, .. Files.Pdf()])).ShouldContain("no kind");
        (await Refused([.. Files.Pdf(), .. Archive])).ShouldContain("ZIP archive");
        (await Refused([.. Files.Pdf(), .. "and more"u8])).ShouldStartWith("Something follows the end of this PDF.");
        (await Refused(Files.Pdf()[..60])).ShouldContain("broken");
    }

    [Fact]
    public async Task A_Word_document_with_macros_or_something_around_it_is_refused()
    {
        (await Refused(Files.Docx(("word/vbaProject.bin", "x")))).ShouldContain("macros");
        (await Refused(Files.Docx(("word/activeX/activeX1.bin", "x")))).ShouldContain("macros");
        (await Refused([.. Files.Docx(), .. "more"u8])).ShouldContain("broken");
        (await Refused(Files.Zip(("xl/workbook.xml", "x")))).ShouldContain("ZIP archive");
    }

    [Fact]
    public async Task A_Word_document_that_unpacks_to_far_too_much_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var name in new[] { "[Content_Types].xml", "word/document.xml" })
                zip.CreateEntry(name);
            for (var i = 0; i < 6_000; i++)
                zip.CreateEntry($"word/{i}.xml", CompressionLevel.NoCompression);
        }

        (await Refused(bytes.ToArray())).ShouldContain("far more");
    }

    [Fact]
    public async Task A_film_whose_parts_do_not_fill_it_is_refused()
    {
        (await Refused(Files.Mp4()[..^10])).ShouldContain("The film is broken");
        (await Refused([.. Files.Mp4(), .. Archive])).ShouldContain("ZIP archive");
        (await Refused(Files.Box("ftyp", [.. "isom"u8, 0, 0, 0, 0, .. "isom"u8]))).ShouldContain("The film is broken");
    }

    [Fact]
    public async Task Sound_without_sound_is_refused() => (await Refused([.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0, .. new byte[5000]])).ShouldContain("no MP3 sound");

    [Theory]
    [InlineData("../../etc/passwd", "passwd.jpg"), InlineData("C:\\fakepath\\Fähre.JPG", "fahre.jpg"), InlineData("\u202Egpj.exe", "gpj.jpg"), InlineData("800.webp", "picture-800.jpg"), InlineData("", "picture.jpg"), InlineData("a\0b.jpg", "ab.jpg")]
    public async Task A_name_stays_a_name(string original, string name) => (await Take(Files.Jpeg(40, 40), original)).File.Name.ShouldBe(name);

    private async Task NothingWasKept()
    {
        (await Db.MediaFiles.CountAsync(Stop)).ShouldBe(0);
        (await Db.Audit.CountAsync(Stop)).ShouldBe(0);
    }

    private static byte[] Picture(string kind) => kind switch
    {
        "jpeg" => Files.Jpeg(200, 100),
        "png" => Files.Png(200, 100),
        "gif" => Files.Gif(),
        "webp" => Files.WebP(),
        _ => Files.Avif(),
    };

    // ISO/IEC 15948, annex D.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
