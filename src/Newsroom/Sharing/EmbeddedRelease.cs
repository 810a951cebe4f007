using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Newsroom.Settings;

namespace Newsroom.Sharing;

/// <summary>A release on somebody else's page (https://oembed.com/, section 2.3): a quotation that is a link, without scripts and styles.</summary>
/// <param name="Date">Of its publication, as readers see it.</param>
/// <param name="Card">A picture of it, 1,200 by 630 pixels.</param>
/// <param name="MaxWidthPixels">Room there is; null where it was not said.</param>
public sealed record EmbeddedRelease(
    string Headline, string Summary, string Language, string Organisation, Uri Site, Uri Permalink, string Date, Uri Card, int? MaxWidthPixels, int? MaxHeightPixels)
{
    public const int CardWidthPixels = 1_200;
    public const int CardHeightPixels = 630;

    private const int WidthPixels = 600;
    private const int HeightPixels = 240;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Html
    {
        get
        {
            var summary = Summary.Length > 0 ? $"<p>{Encoded(Summary)}</p>" : "";
            var address = Encoded(Permalink.AbsoluteUri);
            return $"""<blockquote cite="{address}" lang="{Language}" dir="{LanguageNames.Direction(Language)}"><p><a href="{address}">{Encoded(Headline)}</a></p>{summary}<footer>{Encoded(Organisation)}, {Encoded(Date)}</footer></blockquote>""";
        }
    }

    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(Parts().ToDictionary(part => part.Name, part => part.Value), Options);

    public byte[] Xml() => XmlText.Document(xml =>
    {
        xml.WriteStartElement("oembed");
        foreach (var (name, value) in Parts())
            xml.Element(null, name, null, Convert.ToString(value, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    });

    private IEnumerable<(string Name, object Value)> Parts()
    {
        yield return ("version", "1.0");
        yield return ("type", "rich");
        yield return ("title", XmlText.Legal(Headline));
        yield return ("author_name", XmlText.Legal(Organisation));
        yield return ("author_url", Site.AbsoluteUri);
        yield return ("provider_name", XmlText.Legal(Organisation));
        yield return ("provider_url", Site.AbsoluteUri);
        yield return ("html", XmlText.Legal(Html));
        yield return ("width", Math.Min(WidthPixels, MaxWidthPixels ?? WidthPixels));
        yield return ("height", Math.Min(HeightPixels, MaxHeightPixels ?? HeightPixels));
        // A picture has to keep to the room as well.
        if (MaxWidthPixels is < CardWidthPixels || MaxHeightPixels is < CardHeightPixels)
            yield break;

        yield return ("thumbnail_url", Card.AbsoluteUri);
        yield return ("thumbnail_width", CardWidthPixels);
        yield return ("thumbnail_height", CardHeightPixels);
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
