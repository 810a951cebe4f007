using System.Text;
using System.Xml;

namespace Newsroom.Sharing;

/// <summary>Text as XML may hold it, and the few ways in which feeds and sitemaps write it.</summary>
public static class XmlText
{
    // Written without a byte order mark, which some readers take for text before the first element.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>The same without what XML 1.0 cannot hold (section 2.2): control characters, broken surrogates, U+FFFE and U+FFFF.</summary>
    public static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                legal.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                legal.Append(text, i++, 2);
        }
        return legal.Length == text.Length ? text : legal.ToString();
    }

    /// <summary>A document in UTF-8.</summary>
    public static byte[] Document(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        return bytes.ToArray();
    }

    extension(XmlWriter xml)
    {
        /// <summary>An element with text and attributes in no namespace.</summary>
        /// <param name="text">Null for an empty element.</param>
        internal void Element(string? prefix, string name, string? ns, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            xml.WriteStartElement(prefix, name, ns);
            foreach (var (attribute, value) in attributes)
                xml.WriteAttributeString(attribute, Legal(value));
            if (text is not null)
                xml.WriteString(Legal(text));
            xml.WriteEndElement();
        }
    }
}
