using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Newsroom.Web.Site.News;

/// <summary>The body with the dateline before its first sentence, as 'Calder, 16 May —'.</summary>
/// <param name="html">Safe HTML.</param>
/// <param name="dateline">Plain text; empty where there is none.</param>
public sealed class DatelinedBody(string html, string dateline) : IHtmlContent
{
    private const string ParagraphBegin = "<p>";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (dateline.Length == 0)
        {
            writer.Write(html);
            return;
        }

        writer.Write("""<p><span class="dateline">""");
        encoder.Encode(writer, EndsWithDash ? dateline : dateline + " —");
        writer.Write("</span>");
        if (BeginsWithSentence)
        {
            writer.Write(' ');
            writer.Write(html.AsSpan(ParagraphBegin.Length));
        }
        else
        {
            writer.Write("</p>\n");
            writer.Write(html);
        }
    }

    private bool EndsWithDash => dateline[^1] is '—' or '–' or '-' or ':';

    // A heading, list, table or picture has no first sentence to stand before.
    private bool BeginsWithSentence =>
        html.StartsWith(ParagraphBegin, StringComparison.Ordinal) && !html.StartsWith("<p><img", StringComparison.Ordinal) && !html.StartsWith("<p><picture", StringComparison.Ordinal);
}
