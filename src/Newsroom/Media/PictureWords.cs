using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NetVips;
using Newsroom.Text;

namespace Newsroom.Media;

/// <summary>What a picture says about itself: IPTC photo metadata in XMP, else in the older IIM records, else EXIF.</summary>
internal static partial class PictureWords
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private static readonly XNamespace Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private static readonly XNamespace IptcCore = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static readonly XNamespace Plus = "http://ns.useplus.org/ldf/xmp/1.0/";
    private static readonly XNamespace Prism = "http://prismstandard.org/namespaces/basic/2.0/";

    public static MediaWords Of(Image picture)
    {
        var xmp = Xmp(Blob(picture, "xmp-data"));
        var iim = Iim(Blob(picture, "iptc-data"));
        var creator = First(XmpText(xmp, Dc + "creator"), IimText(iim, 80), Exif(picture, "Artist"));
        var credit = First(XmpText(xmp, Photoshop + "Credit"), IimText(iim, 110));
        return new MediaWords
        {
            Title = First(XmpText(xmp, Photoshop + "Headline"), XmpText(xmp, Dc + "title"), IimText(iim, 105), IimText(iim, 5)),
            Caption = First(XmpText(xmp, Dc + "description"), IimText(iim, 120), Description(picture)),
            AltText = XmpText(xmp, IptcCore + "AltTextAccessibility"),
            Credit = creator.Length == 0 || credit.Contains(creator, StringComparison.OrdinalIgnoreCase) ? credit : credit.Length == 0 ? creator : $"{creator}/{credit}",
            Licence = First(XmpText(xmp, Rights + "UsageTerms"), XmpText(xmp, Dc + "rights"), IimText(iim, 116), Exif(picture, "Copyright")),
            Keywords = First(XmpText(xmp, Dc + "subject"), IimText(iim, 25)),
            UsageEndsOn = Day(First(XmpText(xmp, Plus + "LicenseEndDate"), XmpText(xmp, Prism + "expirationDate"), IimText(iim, 37))),
        }.Accepted();
    }

    public static bool NamesPlace(Image picture) =>
        picture.GetFields().Any(field => field.EndsWith("-GPSLatitude", StringComparison.Ordinal))
        || Encoding.Latin1.GetString(Blob(picture, "xmp-data")).Contains("GPSLatitude", StringComparison.Ordinal);

    /// <summary>An XMP packet (ISO 16684-1) with caption and credit and nothing else.</summary>
    public static byte[] Packet(MediaFile file)
    {
        XNamespace meta = "adobe:ns:meta/";
        var packet = new XElement(meta + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", meta),
            new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
                new XElement(Rdf + "Description", new XAttribute(Rdf + "about", ""), new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "photoshop", Photoshop),
                    Said(Dc + "description", "Alt", file.Caption), Said(Dc + "rights", "Alt", file.Licence),
                    file.Credit.Length == 0 ? null : new XElement(Photoshop + "Credit", file.Credit))));
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>{packet.ToString(SaveOptions.DisableFormatting)}<?xpacket end=\"r\"?>");
    }

    private static XElement? Said(XName name, string list, string text) => text.Length == 0 ? null
        : new XElement(name, new XElement(Rdf + list, new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text)));

    private static string First(params string[] texts) => Array.Find(texts, t => t.Length > 0) ?? "";

    private static byte[] Blob(Image picture, string field) => picture.Contains(field) && picture.Get(field) is byte[] bytes ? bytes : [];

    private static XElement? Xmp(byte[] packet)
    {
        if (packet.Length == 0)
            return null;

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(packet), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4_000_000 });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // A property is an attribute of a description, or an element with a text or with a list.
    private static string XmpText(XElement? xmp, XName name)
    {
        if (xmp is null)
            return "";
        if (xmp.Descendants(Rdf + "Description").Attributes(name).FirstOrDefault() is { } attribute)
            return TextInput.OneLine(attribute.Value);

        var element = xmp.Descendants(name).FirstOrDefault();
        var items = element?.Descendants(Rdf + "li").ToList() ?? [];
        var isAlternative = element?.Element(Rdf + "Alt") is not null;
        return TextInput.OneLine(items.Count == 0 ? element?.Value : isAlternative
            ? (items.Find(i => i.Attribute(XNamespace.Xml + "lang")?.Value == "x-default") ?? items[0]).Value
            : string.Join(", ", items.Select(i => i.Value)));
    }

    /// <summary>IPTC IIM 4.2: records of 1C, number, data set, length; in JPEG within Photoshop's image resource 0404.</summary>
    private static List<(int DataSet, string Text)> Iim(byte[] bytes)
    {
        var found = new List<(int, string)>();
        var isUtf8 = bytes.AsSpan().IndexOf("\u001C\u0001Z\0\u0003\u001B%G"u8) >= 0;
        for (var at = Math.Max(0, bytes.AsSpan().IndexOf("\u001C\u0002"u8)); at + 5 <= bytes.Length && bytes[at] == 0x1C && found.Count < 1000;)
        {
            var length = (bytes[at + 3] << 8) | bytes[at + 4];
            if (length > 0x7FFF || at + 5 + length > bytes.Length)
                break;

            if (bytes[at + 1] == 2)
                found.Add((bytes[at + 2], Decoded(bytes.AsSpan(at + 5, length), isUtf8)));
            at += 5 + length;
        }

        return found;
    }

    private static string Decoded(ReadOnlySpan<byte> bytes, bool isUtf8)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: !isUtf8).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static string IimText(List<(int DataSet, string Text)> iim, int dataSet) =>
        TextInput.OneLine(string.Join(", ", iim.Where(i => i.DataSet == dataSet).Select(i => i.Text)));

    // libvips gives 'text (text, ASCII, 5 components, 5 bytes)'.
    private static string Exif(Image picture, string tag)
    {
        var field = $"exif-ifd0-{tag}";
        return picture.Contains(field) && picture.Get(field) is string said && ExifValue().Match(said) is { Success: true } match ? TextInput.OneLine(match.Groups["text"].Value) : "";
    }

    // Cameras put their own name there: OLYMPUS DIGITAL CAMERA.
    private static string Description(Image picture) => Exif(picture, "ImageDescription") is var said && said.Any(char.IsLower) ? said : "";

    private static DateOnly? Day(string said) =>
        said.Length >= 10 && DateOnly.TryParseExact(said[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(said, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day
        : null;

    [GeneratedRegex(@"\A(?<text>.*) \(\k<text>, [A-Za-z0-9]+, [0-9]+ components, [0-9]+ bytes\)\z", RegexOptions.Singleline, 1000)]
    private static partial Regex ExifValue();
}
