using System.Xml;

namespace Newsroom.Sharing;

/// <summary>An address of the site.</summary>
/// <param name="ChangedAt">UTC; null where it is not known.</param>
/// <param name="Languages">The same page in every language it has, its own included; none where it has only one.</param>
public sealed record SitemapPage(Uri Address, DateTime? ChangedAt, IReadOnlyList<(string Language, Uri Address)> Languages, IReadOnlyList<Uri> Pictures);

/// <summary>One of the files that a sitemap is split into.</summary>
public sealed record SitemapPart(Uri Address, DateTime? ChangedAt);

/// <param name="PublishedAt">UTC.</param>
public sealed record SitemapNews(Uri Address, string Language, string Headline, DateTime PublishedAt);

/// <summary>What search engines are told of (https://www.sitemaps.org/protocol.html), with Google's words for pictures and news.</summary>
public static class Sitemap
{
    /// <summary>Addresses that one file may hold.</summary>
    public const int MostAddresses = 50_000;

    /// <summary>Addresses that the news sitemap may hold.</summary>
    public const int MostNews = 1_000;

    /// <summary>How long a release is news.</summary>
    public static readonly TimeSpan News = TimeSpan.FromHours(48);

    private const string Own = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string GoogleNews = "http://www.google.com/schemas/sitemap-news/0.9";

    public static byte[] Index(IEnumerable<SitemapPart> parts) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("sitemapindex", Own);
        foreach (var part in parts)
        {
            xml.WriteStartElement("sitemap", Own);
            Location(xml, part.Address, part.ChangedAt);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    /// <param name="everyLanguage">BCP 47 code of the version for readers of any other language; its address stands as x-default.</param>
    public static byte[] Pages(IEnumerable<SitemapPage> pages, string everyLanguage) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("urlset", Own);
        xml.WriteAttributeString("xmlns", "xhtml", null, Html);
        xml.WriteAttributeString("xmlns", "image", null, Image);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Own);
            Location(xml, page.Address, page.ChangedAt);
            foreach (var (language, address) in page.Languages)
                Alternate(xml, language, address);
            if (page.Languages.FirstOrDefault(l => l.Language == everyLanguage).Address is { } usual)
                Alternate(xml, "x-default", usual);
            foreach (var picture in page.Pictures)
            {
                xml.WriteStartElement("image", "image", Image);
                xml.Element("image", "loc", Image, picture.AbsoluteUri);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    /// <param name="publication">The newsroom's name as its readers know it.</param>
    public static byte[] Latest(IEnumerable<SitemapNews> news, string publication) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("urlset", Own);
        xml.WriteAttributeString("xmlns", "news", null, GoogleNews);
        foreach (var one in news)
        {
            xml.WriteStartElement("url", Own);
            Location(xml, one.Address, changedAt: null);
            xml.WriteStartElement("news", "news", GoogleNews);
            xml.WriteStartElement("news", "publication", GoogleNews);
            xml.Element("news", "name", GoogleNews, publication);
            xml.Element("news", "language", GoogleNews, one.Language);
            xml.WriteEndElement();
            xml.Element("news", "publication_date", GoogleNews, Feed.Instant(one.PublishedAt));
            xml.Element("news", "title", GoogleNews, one.Headline);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static void Location(XmlWriter xml, Uri address, DateTime? changedAt)
    {
        xml.Element(null, "loc", Own, address.AbsoluteUri);
        if (changedAt is { } at)
            xml.Element(null, "lastmod", Own, Feed.Instant(at));
    }

    private static void Alternate(XmlWriter xml, string language, Uri address) =>
        xml.Element("xhtml", "link", Html, null, ("rel", "alternate"), ("hreflang", language), ("href", address.AbsoluteUri));
}
