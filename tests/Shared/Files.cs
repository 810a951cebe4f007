using System.IO.Compression;
using System.Text;
using NetVips;

namespace Newsroom.Testing;

/// <summary>Files as people upload them, and as those who mean harm do.</summary>
public static class Files
{
    private const string Xmp = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
          xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" photoshop:Headline="Night ferry at the pier" photoshop:Credit="Harbour Press"
          GPS>
        <dc:description><rdf:Alt><rdf:li xml:lang="de">Die Nachtfähre.</rdf:li><rdf:li xml:lang="x-default">The night ferry before its first trip.</rdf:li></rdf:Alt></dc:description>
        <dc:creator><rdf:Seq><rdf:li>Mara Lindqvist</rdf:li></rdf:Seq></dc:creator>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Free for editorial use</rdf:li></rdf:Alt></dc:rights>
        <dc:subject><rdf:Bag><rdf:li>ferries</rdf:li><rdf:li>night</rdf:li></rdf:Bag></dc:subject>
        <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A white ship with lit windows at a wooden pier.</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
        <plus:LicenseEndDate>2027-03-31</plus:LicenseEndDate>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    /// <summary>Left half red, right half blue, the upper quarter green: whoever turns or cuts it can tell.</summary>
    public static Image Drawn(int width = 1200, int height = 800)
    {
        using var red = Image.Black(width, height, bands: 3) + new double[] { 200, 30, 30 };
        using var withBlue = red.Cast(Enums.BandFormat.Uchar).Mutate(i => i.DrawRect([30, 30, 200], width / 2, 0, width - (width / 2), height, fill: true));
        using var withGreen = withBlue.Mutate(i => i.DrawRect([30, 160, 30], 0, 0, width, height / 4, fill: true));
        return withGreen.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    public static byte[] Jpeg(int width = 1200, int height = 800)
    {
        using var picture = Drawn(width, height);
        return picture.JpegsaveBuffer(q: 85);
    }

    public static byte[] Png(int width = 1200, int height = 800)
    {
        using var picture = Drawn(width, height);
        return picture.PngsaveBuffer();
    }

    public static byte[] WebP()
    {
        using var picture = Drawn();
        return picture.WebpsaveBuffer();
    }

    public static byte[] Avif()
    {
        using var picture = Drawn(320, 200);
        return picture.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0);
    }

    /// <param name="frames">More than one moves.</param>
    public static byte[] Gif(int frames = 1)
    {
        using var picture = Drawn(120, 80);
        using var other = picture.Invert();
        using var all = Image.Arrayjoin([.. Enumerable.Range(0, frames).Select(i => i % 2 == 0 ? picture : other)], across: 1);
        using var paged = all.Mutate(i => i.Set(GValue.GIntType, "page-height", 80));
        return paged.GifsaveBuffer();
    }

    /// <summary>As a telephone stores it: the pixels lie on their side, and EXIF says so and where it was taken.</summary>
    /// <param name="orientation">EXIF's number: 6 is a quarter turn clockwise.</param>
    public static byte[] JpegOfTelephone(int orientation = 6)
    {
        using var picture = Drawn(900, 600);
        using var labelled = picture.Mutate(i =>
        {
            i.Set(GValue.GIntType, "orientation", orientation);
            i.Set(GValue.GStrType, "exif-ifd0-Make", "Seagull");
            i.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "54/1 19/1 3000/100");
            i.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
        });
        return labelled.JpegsaveBuffer(q: 85);
    }

    /// <summary>With IPTC photo metadata in XMP, as a picture agency delivers it, and a profile of its own.</summary>
    public static byte[] JpegOfAgency(bool withPlace = false)
    {
        using var picture = Drawn();
        using var labelled = picture.Mutate(i => i.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Xmp.Replace("GPS>", withPlace ? "exif:GPSLatitude=\"54,19.5N\">" : ">", StringComparison.Ordinal))));
        using var profiled = labelled.IccTransform("p3", inputProfile: "srgb");
        return profiled.JpegsaveBuffer(q: 85, keep: Enums.ForeignKeep.All);
    }

    /// <summary>In print colours.</summary>
    public static byte[] JpegForPrint()
    {
        using var picture = Drawn();
        using var print = picture.IccTransform("cmyk", inputProfile: "srgb");
        return print.JpegsaveBuffer();
    }

    public static byte[] Pdf(string within = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R{within}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n100\n%%EOF\n");

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }

        return bytes.ToArray();
    }

    public static byte[] Docx(params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"), .. more]);

    public static byte[] Mp3(int frames = 10)
    {
        // MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes each.
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        byte[] tag = [(byte)'I', (byte)'D', (byte)'3', 4, 0, 0, 0, 0, 0, 10, .. new byte[10]];
        return [.. tag, .. Enumerable.Repeat(frame, frames).SelectMany(f => f)];
    }

    /// <param name="place">ISO 6709, such as +54.3+010.1/; empty to say nothing.</param>
    public static byte[] Mp4(string place = "", string brand = "isom")
    {
        var note = place.Length == 0 ? [] : Box("udta", Box("©xyz", [0, (byte)place.Length, 0x15, 0xC7, .. Encoding.ASCII.GetBytes(place)]));
        return [.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0, .. Encoding.ASCII.GetBytes(brand)]), .. Box("moov", [.. Box("mvhd", new byte[100]), .. note]), .. Box("mdat", new byte[5000])];
    }

    public static byte[] Box(string type, byte[] content)
    {
        var length = content.Length + 8;
        return [(byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. Encoding.Latin1.GetBytes(type), .. content];
    }
}
