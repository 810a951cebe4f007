using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Newsroom.Text;
using TextInput = Newsroom.Text.TextInput;

namespace Newsroom.Importing;

/// <summary>What a paragraph is, and how a run looks, by the document's styles.</summary>
internal sealed class WordStyles
{
    // Word writes the English names of built-in styles in every interface language; other programs do not.
    private static readonly string[] Headings =
        ["heading", "überschrift", "titre", "título", "titulo", "titolo", "kop", "rubrik", "overskrift", "otsikko", "nagłówek", "nadpis", "заголовок", "başlık", "címsor", "标题", "見出し", "عنوان", "כותרת", "επικεφαλίδα"];

    private static readonly string[] Titles = ["title", "titel", "titre", "título", "titulo", "titolo", "название", "tytuł", "العنوان", "cím", "otsikko", "tittel"];
    private static readonly string[] Subtitles = ["subtitle", "untertitel", "sous-titre", "subtítulo", "subtitulo", "sottotitolo", "подзаголовок", "podtytuł", "العنوان الفرعي", "ondertitel", "underrubrik", "undertitel"];
    private static readonly string[] Quotes = ["quote", "intense quote", "zitat", "intensives zitat", "citation", "citation intense", "cita", "cita destacada", "citazione", "citaat", "citat", "цитата", "выделенная цитата", "quotations", "block text"];

    private readonly Dictionary<string, Style> byId = [];
    private readonly string? usualParagraph;

    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id && byId.TryAdd(id, style) && style.Type?.Value == StyleValues.Paragraph && IsOn(style.Default))
                usualParagraph ??= id;
    }

    /// <summary>1 to 9; null for what is no heading.</summary>
    public int? HeadingLevel(ParagraphProperties? properties)
    {
        if (OutlineLevel(properties?.OutlineLevel?.Val) is { } own)
            return own == 10 ? null : own;
        foreach (var style in Chain(properties?.ParagraphStyleId?.Val?.Value))
        {
            if (NumberAfter(NameOf(style), Headings) is { } level)
                return level;
            if (OutlineLevel(style.StyleParagraphProperties?.OutlineLevel?.Val) is { } outline)
                return outline == 10 ? null : outline;
        }
        return properties?.ParagraphStyleId?.Val?.Value is { } unknown && !byId.ContainsKey(unknown) ? NumberAfter(unknown, Headings) : null;
    }

    public bool IsTitle(ParagraphProperties? properties) => IsOneOf(Titles, properties);

    public bool IsSubtitle(ParagraphProperties? properties) => IsOneOf(Subtitles, properties);

    public bool IsQuote(ParagraphProperties? properties) => IsOneOf(Quotes, properties);

    public bool IsContents(ParagraphProperties? properties) => Names(properties).Any(n => n.StartsWith("toc ", StringComparison.Ordinal));

    public bool ContinuesAList(ParagraphProperties? properties) =>
        Names(properties).Any(n => n is "list paragraph" || n.StartsWith("list continue", StringComparison.Ordinal) || n.StartsWith("list contents", StringComparison.Ordinal));

    /// <summary>The numbering that the paragraph or its style sets; null for none.</summary>
    public NumberingProperties? Numbering(ParagraphProperties? properties, out string? style)
    {
        style = null;
        if (properties?.NumberingProperties is { } own && own.NumberingId is not null)
            return own;
        foreach (var next in Chain(properties?.ParagraphStyleId?.Val?.Value))
            if (next.StyleParagraphProperties?.NumberingProperties is { } inherited)
            {
                style = next.StyleId?.Value;
                return inherited;
            }
        return null;
    }

    /// <summary>The numbering that a numbering style stands for.</summary>
    public int? NumberingOfStyle(string? id) => Chain(id).Select(s => s.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value).FirstOrDefault(n => n is not null);

    /// <summary>Whether a run is set with a toggle property: what it says itself counts, else each style in the way turns it over (ECMA-376, 17.7.3).</summary>
    /// <param name="withParagraph">False to leave out the paragraph style, whose look belongs to what the paragraph is.</param>
    public bool Toggles<T>(RunProperties? run, ParagraphProperties? paragraph, bool withParagraph) where T : OnOffType
    {
        if (run?.GetFirstChild<T>() is { } own)
            return IsOn(own);
        var byCharacter = Chain(run?.RunStyle?.Val?.Value).Select(s => s.StyleRunProperties?.GetFirstChild<T>()).FirstOrDefault(t => t is not null);
        var byParagraph = withParagraph ? Chain(paragraph?.ParagraphStyleId?.Val?.Value ?? usualParagraph).Select(s => s.StyleRunProperties?.GetFirstChild<T>()).FirstOrDefault(t => t is not null) : null;
        return IsOn(byCharacter) != IsOn(byParagraph);
    }

    public static bool IsOn(OnOffType? property) => property is not null && (property.Val is null || property.Val.Value);

    private static bool IsOn(OnOffValue? value) => value?.Value == true;

    private static int? OutlineLevel(Int32Value? value) => value?.Value is >= 0 and <= 9 and var level ? level + 1 : null;

    private bool IsOneOf(string[] names, ParagraphProperties? properties) => Names(properties).Any(n => names.Contains(n));

    private IEnumerable<string> Names(ParagraphProperties? properties)
    {
        var id = properties?.ParagraphStyleId?.Val?.Value;
        return id is not null && !byId.ContainsKey(id) ? [id.ToLowerInvariant()] : Chain(id).Select(NameOf);
    }

    // A style can be based on itself by way of others.
    private IEnumerable<Style> Chain(string? id)
    {
        var seen = new HashSet<string>();
        while (id is not null && seen.Add(id) && byId.TryGetValue(id, out var style))
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static string NameOf(Style style) => TextInput.OneLine(style.StyleName?.Val?.Value).ToLowerInvariant();

    private static int? NumberAfter(string name, string[] words)
    {
        name = name.ToLowerInvariant().TrimEnd();
        return name is [.., >= '1' and <= '9' and var digit] && words.Contains(name[..^1].TrimEnd()) ? digit - '0' : null;
    }
}
