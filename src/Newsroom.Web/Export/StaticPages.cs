using System.Globalization;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Newsroom.Settings;
using Newsroom.Web.Site;

namespace Newsroom.Web.Export;

/// <summary>A page as a server of plain files can give it: its links lead to files, and what needs the program says so.</summary>
/// <param name="site">Where readers reach the site.</param>
/// <param name="languages">Of the newsroom, the first one first.</param>
internal sealed class StaticPages(Uri site, IReadOnlyList<string> languages)
{
    private static readonly string[] Addresses = ["href", "src", "poster", "data"];

    /// <param name="address">Of the page, on the site.</param>
    /// <param name="found">Takes every own address that the page names.</param>
    public string Made(string html, Uri address, ICollection<StaticAddress> found)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All.ToList())
        {
            foreach (var name in Addresses)
                if (element.GetAttribute(name) is { Length: > 0 } there && !there.StartsWith('#'))
                    element.SetAttribute(name, Led(there, element, address, found));
            if (element.GetAttribute("srcset") is { Length: > 0 } set)
                element.SetAttribute("srcset", string.Join(", ", set.Split(',', StringSplitOptions.TrimEntries).Select(one => LedInSet(one, element, address, found))));
            if (element is IHtmlMetaElement { Content: { } content } && content.StartsWith(site.AbsoluteUri, StringComparison.Ordinal) && Own(content, address) is { } named && (named.IsFile || named.Query.Count == 0))
                found.Add(named.WithoutQuery);
        }

        foreach (var form in document.Forms.ToList())
            form.Replace(InPlaceOf(form, document, address, found));
        return document.ToHtml();
    }

    /// <summary>The page at an address that leads on to another one.</summary>
    public string LeadingOn(Uri target)
    {
        var own = target.Authority == site.Authority;
        var link = own ? StaticAddress.Of(target).Link + target.Fragment : target.AbsoluteUri;
        var language = LanguageOf(target);
        var words = WebUtility.HtmlEncode(SiteText.In(language, "Go on to the page"));
        var (escapedLink, escapedTarget) = (WebUtility.HtmlEncode(link), WebUtility.HtmlEncode(target.AbsoluteUri));
        return $"""
            <!doctype html>
            <html lang="{language}" dir="{LanguageNames.Direction(language)}">
            <head>
              <meta charset="utf-8">
              <title>{words}</title>
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <meta http-equiv="refresh" content="0; url={escapedLink}">
              <link rel="canonical" href="{escapedTarget}">
            </head>
            <body>
              <p><a href="{escapedLink}">{words}</a></p>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The site's own address that is meant; null for another site's, and for what is no address.</summary>
    public StaticAddress? Own(string there, Uri from) =>
        Uri.TryCreate(from, there, out var uri) && uri.Scheme is "http" or "https" && uri.Authority == site.Authority ? StaticAddress.Of(uri) : null;

    private string Led(string there, IElement from, Uri page, ICollection<StaticAddress> found)
    {
        if (Own(there, page) is not { } own)
            return there;

        var to = new Uri(page, there);
        if (own.NeedsTheProgram)
            return to.AbsoluteUri;

        // What a page says about itself for machines names the site, wherever the copy stands.
        var isDeclared = from is IHtmlLinkElement && there.StartsWith(site.Scheme, StringComparison.Ordinal);
        if (!isDeclared)
            found.Add(own);
        else if (own.IsFile || own.Query.Count == 0)
            found.Add(own.WithoutQuery);
        return isDeclared ? there : own.Link + to.Fragment;
    }

    private string LedInSet(string candidate, IElement from, Uri page, ICollection<StaticAddress> found)
    {
        var space = candidate.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? Led(candidate, from, page, found) : Led(candidate[..space], from, page, found) + candidate[space..];
    }

    private INode InPlaceOf(IHtmlFormElement form, IDocument document, Uri page, ICollection<StaticAddress> found)
    {
        var language = LanguageOf(page);
        var search = Own(form.GetAttribute("action") ?? "", page);
        if (form.GetAttribute("role") == "search" && search is not null)
        {
            found.Add(search);
            return Link(search.Link, SiteText.In(language, "Search releases"));
        }

        var sentence = document.CreateElement("p");
        sentence.ClassName = "note";
        sentence.Append(document.CreateTextNode(SiteText.In(language, "This is a copy of the newsroom: it can be read, but it cannot search, filter or receive anything.") + " "));
        foreach (var (path, words) in new[] { ("/archive", "Archive"), ("/tags", "Topics") })
        {
            var to = StaticAddress.Of(new Uri(site, (language == languages[0] ? "" : "/" + language) + path));
            found.Add(to);
            sentence.Append(Link(to.Link, SiteText.In(language, words)), document.CreateTextNode(" "));
        }

        return sentence;

        IElement Link(string href, string words)
        {
            var link = document.CreateElement("a");
            link.SetAttribute("href", href);
            link.TextContent = words;
            return link;
        }
    }

    private string LanguageOf(Uri page) =>
        languages.Skip(1).FirstOrDefault(code => page.AbsolutePath == "/" + code || page.AbsolutePath.StartsWith(string.Create(CultureInfo.InvariantCulture, $"/{code}/"), StringComparison.Ordinal)) ?? languages[0];
}
