using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Newsroom.Media;

namespace Newsroom.Sharing;

/// <summary>A release as one HTML file without scripts and styles, which any editor and content system takes in.</summary>
public static partial class StandalonePage
{
    /// <param name="pictures">Where a picture is fetched, by the library's code, such as images/web/ferry.jpg; null for its address on the site.</param>
    public static string Html(SharedRelease release, Func<string, string?> pictures)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{release.Language}" dir="{release.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{E(release.Text.Headline)}</title>
            <link rel="canonical" href="{E(release.Address.AbsoluteUri)}">
            </head>
            <body>
            <article>
            <p>{E(release.Kind)}</p>
            <h1>{E(release.Text.Headline)}</h1>

            """);
        Paragraph(release.Text.Subheadline);
        Paragraph($"{release.Date} · {release.Kind} · {release.Organisation}");
        if (release.Note.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p><strong>{E(release.NoteHead)}</strong> {E(release.Note)}</p>\n");
        foreach (var (label, text) in release.Event)
            Paragraph($"{label}: {text}");
        if (release.Text.Dateline.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p><strong>{E(release.Text.Dateline)}</strong></p>\n");
        html.Append(Own(release.Edition.Html)).Append('\n');
        if (release.Edition.BoilerplateHtml.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<h2>{E(release.Edition.BoilerplateTitle)}</h2>\n{Own(release.Edition.BoilerplateHtml)}\n");
        if (release.Contacts.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{E(release.Say("Media contact"))}</h2>\n<ul>\n");
            foreach (var contact in release.Contacts)
                html.Append(CultureInfo.InvariantCulture, $"<li>{E(PlainRelease.ContactLine(release, contact))}</li>\n");
            html.Append("</ul>\n");
        }
        html.Append(CultureInfo.InvariantCulture, $"<p>{E(release.Say("Permanent address"))}: <a href=\"{E(release.Permalink.AbsoluteUri)}\">{E(release.Permalink.AbsoluteUri)}</a></p>\n</article>\n</body>\n</html>\n");
        return html.ToString();

        void Paragraph(string text)
        {
            if (text.Length > 0)
                html.Append(CultureInfo.InvariantCulture, $"<p>{E(text)}</p>\n");
        }

        // One plain picture in the place of its sizes and formats.
        string Own(string source) => WithAddressesOf(Source().Replace(source, ""), release.Site, pictures);
    }

    /// <summary>The same HTML with its pictures and links at their full addresses.</summary>
    /// <param name="html">As an edition holds it.</param>
    internal static string WithAddressesOf(string html, Uri site, Func<string, string?>? pictures = null) => Address().Replace(Source().Replace(html, ""), match =>
        match.Groups["name"].Value == "src" && pictures is not null && MediaAddress.TryParse(match.Groups["address"].Value, out var code) && pictures(code) is { } own
            ? $"src=\"{E(own)}\""
            : $"{match.Groups["name"].Value}=\"{site.GetLeftPart(UriPartial.Authority)}{match.Groups["address"].Value}\"");

    private static string E(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("<source [^>]*>|</?picture>")]
    private static partial Regex Source();

    // Our own writer escapes quotes in attributes; in text these words stand without them.
    [GeneratedRegex("""(?<=<(a|img) [^>]*)(?<name>href|src)="(?<address>/(?!/)[^"]*)["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
