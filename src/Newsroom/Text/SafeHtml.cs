using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;
using Newsroom.Media;

namespace Newsroom.Text;

/// <summary>The HTML that a release may hold, whatever came in; then its quotes, tables and pictures as the site shows them.</summary>
internal static partial class SafeHtml
{
    // Sanitising is thread-safe as long as nobody changes these settings.
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(
            [
                "p", "h2", "h3", "h4", "strong", "em", "del", "a", "img", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br",
                "table", "thead", "tbody", "tr", "th", "td", "sup", "div",
            ]),
        AllowedAttributes = new HashSet<string>(["href", "src", "alt", "title", "start", "class", "id"]),
        AllowedClasses = new HashSet<string>(["footnotes", "footnote-ref", "footnote-back-ref", "end", "center"]),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"]),
        UriAttributes = new HashSet<string>(["href", "src"]),
    });

    public static string From(string html, IReadOnlyDictionary<string, MediaFile> files)
    {
        // Before, not after: a character taken out of "java&#1;script:" afterwards would undo the sanitising.
        using var document = Sanitizer.SanitizeDom(TextInput.Clean(html));
        var body = document.Body!;
        KeepFootnoteIds(body);
        DropForeignPictures(body);
        NameSpeakers(body);
        Pictures.Show(body, files);
        LetTablesScroll(body);
        return HtmlWriting.Children(body).Trim();
    }

    private static void KeepFootnoteIds(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("[id]"))
            if (!FootnoteId().IsMatch(element.Id!))
                element.RemoveAttribute("id");
    }

    private static void DropForeignPictures(IElement body)
    {
        foreach (var image in body.QuerySelectorAll("img"))
        {
            var parent = image.ParentElement!;
            if (!OwnPicture().IsMatch(image.GetAttribute("src") ?? ""))
                image.Remove();
            if (parent.LocalName == "p" && parent.ChildElementCount == 0 && string.IsNullOrWhiteSpace(parent.TextContent))
                parent.Remove();
        }
    }

    private static void NameSpeakers(IElement body)
    {
        foreach (var quote in body.QuerySelectorAll("blockquote"))
            if (quote.LastElementChild is { LocalName: "p" } last)
                MoveSpeakerToFooter(quote, last);
    }

    private static void MoveSpeakerToFooter(IElement quote, IElement last)
    {
        var (text, dash) = SpeakerDashIn(last);
        var isWholeParagraph = text == last.FirstChild && dash?.Index == 0;
        if (text is null || dash is null || (isWholeParagraph && quote.ChildElementCount == 1))
            return;

        var footer = quote.Owner!.CreateElement("footer");
        for (INode? next = text.NextSibling, following; next is not null; next = following)
        {
            following = next.NextSibling;
            footer.AppendChild(next);
        }
        footer.Prepend(quote.Owner.CreateTextNode(text.Data[(dash.Index + dash.Length)..]));
        text.Data = text.Data[..dash.Index];
        if (last.LastElementChild is { LocalName: "br" } lineBreak && string.IsNullOrWhiteSpace(text.Data))
            lineBreak.Remove();
        if (isWholeParagraph)
            last.Remove();
        quote.AppendChild(footer);
    }

    private static (IText? Text, Match? Dash) SpeakerDashIn(IElement paragraph)
    {
        if (paragraph.FirstChild is IText first && DashAtStart().Match(first.Data) is { Success: true } atStart)
            return (first, atStart);
        return paragraph.ChildNodes.OfType<IText>().LastOrDefault(t => DashOnLastLine().IsMatch(t.Data)) is { } text
            ? (text, DashOnLastLine().Match(text.Data))
            : (null, null);
    }

    // A region needs a name; the column headings name it in the language of the text.
    private static void LetTablesScroll(IElement body)
    {
        foreach (var table in body.QuerySelectorAll("table"))
        {
            var headings = table.QuerySelectorAll("th").Select(th => TextInput.OneLine(th.TextContent)).Where(name => name.Length > 0);
            var region = body.Owner!.CreateElement("div");
            region.SetAttribute("class", "table");
            region.SetAttribute("tabindex", "0");
            if (string.Join(", ", headings) is { Length: > 0 } label)
            {
                region.SetAttribute("role", "region");
                region.SetAttribute("aria-label", label);
            }
            table.Replace(region);
            region.AppendChild(table);
            foreach (var heading in table.QuerySelectorAll("th"))
            {
                // The empty corner above row names is no heading of anything.
                if (heading.ChildNodes.Length == 0)
                    heading.Replace(body.Owner!.CreateElement("td"));
                else
                    heading.SetAttribute("scope", "col");
            }
        }
    }

    [GeneratedRegex(@"^fn(ref)?:[0-9]+(:[0-9]+)?$")]
    private static partial Regex FootnoteId();

    [GeneratedRegex(@"^(?!.*(\.\.|//))/media/[A-Za-z0-9._~/-]+(#decorative)?$")]
    private static partial Regex OwnPicture();

    [GeneratedRegex(@"^\s*(—|―|–|--)\s*")]
    private static partial Regex DashAtStart();

    // Not every line that begins with a dash names a speaker; a short last one does.
    [GeneratedRegex(@"\n[ \t]*(—|―|–|--)[ \t]*(?=[^\n]{0,120}$)")]
    private static partial Regex DashOnLastLine();
}
