using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Newsroom.Text;

namespace Newsroom.Web.Site.Search;

/// <summary>Tells browsers how this newsroom is searched (OpenSearch 1.1, description document).</summary>
public sealed class OpenSearchController(IStringLocalizer<SiteText> text) : SiteController
{
    private const int ShortNameMaxLength = 16;
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [HttpRead("/opensearch.xml")]
    public ContentResult Show()
    {
        var organisation = Newsroom.Settings.Organisation;
        var document = new XElement(OpenSearch + "OpenSearchDescription",
            new XElement(OpenSearch + "ShortName", TextInput.Cut(organisation, ShortNameMaxLength)),
            new XElement(OpenSearch + "Description", $"{text["Search releases"].Value}: {organisation}"),
            Template("text/html", "results", "/search?q={searchTerms}"),
            Template("application/x-suggestions+json", "suggestions", "/search/suggestions?q={searchTerms}"),
            new XElement(OpenSearch + "Language", Newsroom.Language),
            new XElement(OpenSearch + "InputEncoding", "UTF-8"));
        return Content("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document, "application/opensearchdescription+xml; charset=utf-8");
    }

    private XElement Template(string type, string use, string path)
    {
        var (before, after) = (path[..path.IndexOf('{', StringComparison.Ordinal)], "{searchTerms}");
        return new XElement(OpenSearch + "Url", new XAttribute("type", type), new XAttribute("rel", use), new XAttribute("template", Newsroom.Absolute(Newsroom.Path(before)) + after));
    }
}
