using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Newsroom.Testing.Html;

/// <summary>A page as a visitor reads it: things are found by their labels and names, forms are filled in and sent.</summary>
public sealed class HtmlPage
{
    private readonly Visitor visitor;

    private HtmlPage(Visitor visitor, Uri address, HttpResponseMessage response, string source)
    {
        this.visitor = visitor;
        Address = address;
        Response = response;
        Source = source;
        Document = new HtmlParser().ParseDocument(source);
    }

    public Uri Address { get; }
    public HttpResponseMessage Response { get; }
    public HttpStatusCode Status => Response.StatusCode;
    public string Source { get; }
    public IHtmlDocument Document { get; }

    /// <summary>What stands on the page, without markup, each stretch of white space as one space.</summary>
    public string Text => OneSpace(Document.Body?.TextContent ?? "");

    public string Title => Document.Title ?? "";

    public static async Task<HtmlPage> Read(Visitor visitor, Uri address, HttpResponseMessage response) =>
        new(visitor, address, response, await response.Content.ReadAsStringAsync());

    /// <summary>The page of a text, for tests of reading itself.</summary>
    public static HtmlPage Of(string html, Visitor visitor) => new(visitor, new Uri("http://localhost/"), new HttpResponseMessage(), html);

    /// <summary>The input, select or textarea with this label.</summary>
    public IElement Field(string label) => Only(Fields(label), "field", label, Document.QuerySelectorAll("label").Select(l => OneSpace(l.TextContent)));

    public bool HasField(string label) => Fields(label).Any();

    public IHtmlElement Button(string name) => (IHtmlElement)ByRole("button", name);

    public IHtmlAnchorElement Link(string name) => (IHtmlAnchorElement)ByRole("link", name);

    public bool Has(string role, string name) => Named(role, name).Any();

    /// <summary>The one element with an ARIA role and an accessible name.</summary>
    public IElement ByRole(string role, string name) => Only(Named(role, name), role, name, AllWithRole(role).Select(NameOf));

    /// <summary>Every element with an ARIA role: button, link, heading, navigation, main, alert, status, list, table, img …</summary>
    public IEnumerable<IElement> AllWithRole(string role)
    {
        var native = role switch
        {
            "button" => ", button, input[type=submit], input[type=button], summary",
            "link" => ", a[href]",
            "heading" => ", h1, h2, h3, h4, h5, h6",
            "navigation" => ", nav",
            "list" => ", ul, ol",
            "form" or "main" or "article" or "table" or "dialog" or "search" => ", " + role,
            "img" => ", img",
            "status" => ", output",
            _ => "",
        };
        return Document.QuerySelectorAll($"[role={role}]{native}").Where(e => e.GetAttribute("role") is null || e.GetAttribute("role") == role);
    }

    public IHtmlFormElement FormOf(string button)
    {
        var element = Button(button);
        return (element as IHtmlButtonElement)?.Form ?? (element as IHtmlInputElement)?.Form
            ?? throw new InvalidOperationException($"The button '{button}' belongs to no form.");
    }

    /// <summary>Fills in fields by their labels and presses the button; hidden fields and tokens go along.</summary>
    /// <param name="fill">A select takes an option's text or value; a checkbox or radio button 'true' or 'false'; every other field its text.</param>
    public Task<HtmlPage> Submit(string button, params (string Label, string Value)[] fill)
    {
        var form = FormOf(button);
        var pressed = Button(button);
        foreach (var (label, value) in fill)
            Fill(Field(label), value);

        var fields = FormFields.Of(form, pressed).ToList();
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        var target = action.Length == 0 ? Address : new Uri(Address, action);
        var method = pressed.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";
        return visitor.Send(method.Equals("post", StringComparison.OrdinalIgnoreCase)
            ? Post(target, fields, form.GetAttribute("enctype"))
            : new HttpRequestMessage(HttpMethod.Get, new UriBuilder(target) { Query = Query(fields) }.Uri));
    }

    /// <summary>Goes where a link leads.</summary>
    public Task<HtmlPage> Follow(string link) => visitor.Get(new Uri(Address, Link(link).GetAttribute("href")!).PathAndQuery);

    public override string ToString() => $"{(int)Status} {Address.PathAndQuery}: {(Text.Length > 500 ? Text[..500] + "…" : Text)}";

    private IEnumerable<IElement> Fields(string label)
    {
        var labelled = Document.QuerySelectorAll("label").OfType<IHtmlLabelElement>()
            .Where(l => LabelText(l) == label)
            .Select(l => l.HtmlFor is { Length: > 0 } id ? Document.GetElementById(id) : l.QuerySelector("input, select, textarea"))
            .OfType<IElement>();
        var named = Document.QuerySelectorAll("input, select, textarea, [contenteditable]")
            .Where(e => e.GetAttribute("aria-label") == label || LabelledBy(e) == label);
        return labelled.Concat(named).Distinct();
    }

    private IEnumerable<IElement> Named(string role, string name) => AllWithRole(role).Where(e => NameOf(e) == name);

    private string NameOf(IElement element) =>
        OneSpace(element.GetAttribute("aria-label")
            ?? LabelledBy(element)
            ?? (element is IHtmlInputElement input ? input.Value
                : element is IHtmlImageElement image ? image.AlternativeText ?? ""
                : WithoutHidden(element)));

    private string? LabelledBy(IElement element) =>
        element.GetAttribute("aria-labelledby") is { } ids
            ? OneSpace(string.Join(' ', ids.Split(' ').Select(id => Document.GetElementById(id)?.TextContent)))
            : null;

    /// <summary>A label's own words, without those of the field inside it.</summary>
    private static string LabelText(IHtmlLabelElement label) => WithoutHidden(label, "select, textarea");

    private static string WithoutHidden(IElement element, string? alsoWithout = null)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll("[aria-hidden=true], [hidden], script, style" + (alsoWithout is null ? "" : ", " + alsoWithout)).ToList())
            hidden.Remove();
        foreach (var image in copy.QuerySelectorAll("img[alt]").OfType<IHtmlImageElement>().ToList())
            image.Replace(image.Owner!.CreateTextNode(image.AlternativeText ?? ""));
        return OneSpace(copy.TextContent);
    }

    private static void Fill(IElement field, string value)
    {
        switch (field)
        {
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(o => o.Value == value) ?? select.Options.FirstOrDefault(o => OneSpace(o.Text) == value)
                    ?? throw new InvalidOperationException($"There is no option '{value}'. There are: {string.Join(", ", select.Options.Select(o => OneSpace(o.Text)))}.");
                if (!select.IsMultiple)
                {
                    foreach (var other in select.Options)
                        other.IsSelected = false;
                }

                option.IsSelected = true;
                break;
            case IHtmlInputElement { Type: "radio" } radio:
                foreach (var other in radio.Form?.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "radio" && i.Name == radio.Name) ?? [])
                    other.IsChecked = false;
                radio.IsChecked = value == "true";
                break;
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = value == "true";
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            default:
                throw new InvalidOperationException($"A {field.LocalName} cannot be filled in.");
        }
    }

    private static HttpRequestMessage Post(Uri target, List<KeyValuePair<string, string>> fields, string? encoding)
    {
        HttpContent content;
        if (encoding == "multipart/form-data")
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
                parts.Add(new StringContent(value), $"\"{name}\"");
            content = parts;
        }
        else
        {
            content = new FormUrlEncodedContent(fields);
        }

        return new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
    }

    private static string Query(List<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));

    private static IElement Only(IEnumerable<IElement> found, string what, string name, IEnumerable<string> there)
    {
        var elements = found.ToList();
        return elements.Count switch
        {
            1 => elements[0],
            0 => throw new InvalidOperationException($"There is no {what} '{name}'. There are: {string.Join(", ", there.Select(t => $"'{t}'"))}."),
            _ => throw new InvalidOperationException($"There are {elements.Count} of {what} '{name}'."),
        };
    }

    private static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
