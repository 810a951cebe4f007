using System.Text;
using AngleSharp.Dom;

namespace Newsroom.Text;

/// <summary>
/// Writes sanitised elements as the HTML Standard serialises them (section 13.3). AngleSharp's own writer looks for each next
/// sibling from the first one on: five seconds for 50,000 lines.
/// </summary>
internal static class HtmlWriting
{
    public static string Children(IElement parent)
    {
        var html = new StringBuilder();
        WriteChildren(html, parent);
        return html.ToString();
    }

    // As deep as the Markdown tree, which the parser limits.
    private static void WriteChildren(StringBuilder html, INode parent)
    {
        foreach (var child in parent.ChildNodes)
            if (child is IText text)
                html.Append(Escaped(text.Data));
            else if (child is IElement element)
                Write(html, element);
    }

    private static void Write(StringBuilder html, IElement element)
    {
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
            html.Append(' ').Append(attribute.Name).Append("=\"")
                .Append(Escaped(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        html.Append('>');
        if (element.LocalName is "br" or "hr" or "img" or "source")
            return;
        WriteChildren(html, element);
        html.Append("</").Append(element.LocalName).Append('>');
    }

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
