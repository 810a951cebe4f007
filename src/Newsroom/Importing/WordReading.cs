using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Newsroom.Text;
using TextInput = Newsroom.Text.TextInput;
using Vml = DocumentFormat.OpenXml.Vml;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Newsroom.Importing;

/// <summary>Walks through a document once, from its first paragraph to its last. The depth of its XML is limited before.</summary>
internal sealed partial class WordReading
{
    private const int MostSentences = 60;
    private const int PlaceCharacters = 60;
    private const int QuotedCharacters = 300;

    private readonly MainDocumentPart main;
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly List<string> leftOut = [];
    private readonly List<ImportedPicture> pictures = [];
    private readonly List<(bool IsEndnote, long Id)> notes = [];
    private readonly Stack<Field> fields = new();

    private List<Block> blocks = [];
    private List<MarkdownPiece> pieces = [];
    private OpenXmlPart part;
    private ParagraphProperties? paragraph;
    private string? link;
    private string lastSaid = "";
    private int tables;
    private int comments;
    private int moreSentences;
    private bool isInNote;
    private bool isJoinedWithNext;

    public WordReading(MainDocumentPart main)
    {
        (this.main, part) = (main, main);
        styles = new WordStyles(main);
        numbering = new WordNumbering(main, styles);
    }

    public IReadOnlyList<ImportedPicture> Pictures => pictures;

    public IReadOnlyList<string> LeftOut => leftOut;

    public List<Block> Read()
    {
        Walk(main.Document?.Body?.ChildElements ?? []);
        SayWhatStandsAround();
        return blocks;
    }

    /// <summary>The footnotes and endnotes whose marks stand in the text, as Markdown.</summary>
    /// <param name="numbers">Of the marks that were kept.</param>
    public IEnumerable<string> Notes(IReadOnlySet<int> numbers)
    {
        isInNote = true;
        foreach (var number in Enumerable.Range(1, notes.Count).Where(numbers.Contains))
        {
            var text = string.Join("\n\n", NoteBlocks(number).Select(b => b.Kind == BlockKind.Table ? MarkdownWriting.Paragraph([new Words(b.Says)]) : MarkdownWriting.Paragraph(b.Pieces)));
            yield return $"[^{number}]: " + text.Replace("\n", "\n    ", StringComparison.Ordinal).Replace("\n    \n", "\n\n", StringComparison.Ordinal);
        }
    }

    /// <summary>What a footnote says that is not kept.</summary>
    public string NoteSays(int number)
    {
        isInNote = true;
        return TextInput.OneLine(string.Join(' ', NoteBlocks(number).Select(b => b.Says)));
    }

    public void Say(string sentence)
    {
        if (leftOut.Contains(sentence))
            return;
        if (leftOut.Count < MostSentences)
            leftOut.Add(sentence);
        else
            moreSentences++;
    }

    private List<Block> NoteBlocks(int number)
    {
        var (isEndnote, id) = notes[number - 1];
        part = isEndnote ? (OpenXmlPart?)main.EndnotesPart ?? main : (OpenXmlPart?)main.FootnotesPart ?? main;
        var note = part.RootElement?.Elements<FootnoteEndnoteType>().FirstOrDefault(n => n.Id?.Value == id);
        blocks = [];
        Walk(note?.ChildElements ?? []);
        part = main;
        return blocks;
    }

    private void Walk(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
            switch (element)
            {
                case Paragraph next:
                    Read(next);
                    break;
                case Table table:
                    Read(table);
                    break;
                case SdtBlock { SdtProperties: var properties } block:
                    if (properties?.Descendants<DocPartGallery>().Any(g => g.Val?.Value == "Table of Contents") == true)
                        Say("The table of contents was left out.");
                    else
                        Walk(block.SdtContentBlock?.ChildElements ?? []);
                    break;
                case AltChunk:
                    Say($"A document inserted {Place()} was left out. Insert its text in Word, or paste it into the body.");
                    break;
                case DocumentFormat.OpenXml.Math.Paragraph or DocumentFormat.OpenXml.Math.OfficeMath:
                    SayEquation(element);
                    break;
                case AlternateContent or CustomXmlBlock:
                    Walk(Chosen(element));
                    break;
            }
    }

    private void Read(Paragraph next)
    {
        var outer = (pieces, paragraph);
        paragraph = next.ParagraphProperties;
        if (!isJoinedWithNext)
            pieces = [];
        var mark = paragraph?.ParagraphMarkRunProperties;
        NoteTracked(mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<Inserted>() is not null || paragraph?.ParagraphPropertiesChange is not null);
        var place = numbering.PlaceOf(paragraph);
        ReadInline(next.ChildElements);
        isJoinedWithNext = mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null;
        if (isJoinedWithNext)
        {
            paragraph = outer.paragraph;
            return;
        }

        if (pieces.Exists(p => p is not Words words || !string.IsNullOrWhiteSpace(words.Text)))
            Add(place);
        (pieces, paragraph) = outer;
    }

    private void Add(ListPlace? place)
    {
        if (styles.IsContents(paragraph))
        {
            Say("The table of contents was left out.");
            return;
        }

        if (place?.IsByOtherThanNumbers == true)
            Say("Lists counted with letters or Roman numerals are counted 1, 2, 3 now. Look whether the text refers to a letter.");
        var heading = styles.HeadingLevel(paragraph);
        if (heading is not null && place is { IsOrdered: true })
            Say("The automatic numbers of headings were left out.");
        var block = new Block(BlockKind.Paragraph, pieces);
        block = styles.IsTitle(paragraph) ? block with { Kind = BlockKind.Title }
            : styles.IsSubtitle(paragraph) ? block with { Kind = BlockKind.Subtitle }
            : heading is not null ? block with { Kind = BlockKind.Heading, Level = heading.Value }
            : place is not null ? block with { Kind = BlockKind.ListItem, Place = place }
            : styles.IsQuote(paragraph) ? block with { Kind = BlockKind.Quote }
            : styles.ContinuesAList(paragraph) && blocks is [.., { IsOfList: true }] ? block with { Kind = BlockKind.ListMore }
            : block;
        blocks.Add(block);
        lastSaid = block.Says is { Length: > 0 } says ? says : lastSaid;
    }

    private void ReadInline(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
            switch (element)
            {
                case Run run:
                    Read(run);
                    break;
                case Hyperlink hyperlink:
                    ReadLinked(hyperlink, AddressOf(hyperlink));
                    break;
                case SimpleField field:
                    ReadLinked(field, FieldAddress(field.Instruction?.Value ?? "") ?? link);
                    break;
                case DeletedRun or MoveFromRun:
                    NoteTracked(true);
                    break;
                case InsertedRun or MoveToRun:
                    NoteTracked(true);
                    ReadInline(element.ChildElements);
                    break;
                case SdtRun sdt:
                    ReadInline(sdt.SdtContentRun?.ChildElements ?? []);
                    break;
                case DocumentFormat.OpenXml.Math.OfficeMath or DocumentFormat.OpenXml.Math.Paragraph:
                    SayEquation(element);
                    break;
                case { LocalName: "smartTag" } or CustomXmlRun or BidirectionalOverride or BidirectionalEmbedding:
                    ReadInline(element.ChildElements);
                    break;
                case AlternateContent:
                    ReadInline(Chosen(element));
                    break;
            }
    }

    private void ReadLinked(OpenXmlElement element, string? address)
    {
        var outer = link;
        link = address;
        ReadInline(element.ChildElements);
        link = outer;
    }

    private void Read(Run run)
    {
        var properties = run.RunProperties;
        NoteTracked(properties?.RunPropertiesChange is not null);
        if (styles.Toggles<Vanish>(properties, paragraph, withParagraph: true))
        {
            if (run.InnerText.Trim().Length > 0)
                Say("Hidden text was left out.");
            return;
        }

        ReadRun(run.ChildElements, LookOf(properties), properties);
    }

    private void ReadRun(IEnumerable<OpenXmlElement> elements, Look look, RunProperties? properties)
    {
        foreach (var element in elements)
            switch (element)
            {
                case WordText text:
                    Add(Raised(text.Space?.Value == SpaceProcessingModeValues.Preserve ? text.Text : text.Text.Trim(' ', '\t', '\r', '\n'), properties), look);
                    break;
                case TabChar or PositionalTab:
                    Add("\t", look);
                    break;
                case Break or CarriageReturn:
                    Add("\n", look);
                    break;
                case NoBreakHyphen:
                    Add("\u2011", look);
                    break;
                case SymbolChar symbol:
                    if (IsShown)
                        Say($"A symbol of the font {symbol.Font?.Value ?? "named in the document"} {Place()} was left out. Type the character itself.");
                    break;
                case FootnoteReference note:
                    AddNote(isEndnote: false, note.Id);
                    break;
                case EndnoteReference note:
                    AddNote(isEndnote: true, note.Id);
                    break;
                case CommentReference:
                    comments++;
                    break;
                case FieldChar field:
                    Read(field);
                    break;
                case FieldCode code when fields.TryPeek(out var field) && !field.IsShown && field.Code.Length < 4_000:
                    field.Code.Append(code.Text);
                    break;
                case Drawing:
                    ReadDrawing(element);
                    break;
                case Picture:
                    ReadOldPicture(element);
                    break;
                case EmbeddedObject:
                    Say($"An object embedded {Place()}{Named(element.Descendants<Vml.Office.OleObject>().FirstOrDefault()?.ProgId?.Value)} was left out. Paste what readers need of it as text, table or picture.");
                    break;
                case Ruby ruby:
                    ReadInline(ruby.RubyBase?.ChildElements ?? []);
                    break;
                case AlternateContent:
                    ReadRun(Chosen(element), look, properties);
                    break;
            }
    }

    private bool IsShown => fields.All(f => f.IsShown && !f.IsDropped);

    private void Add(string text, Look look)
    {
        if (IsShown)
            pieces.Add(new Words(text.Replace("\u00AD", "", StringComparison.Ordinal), look, fields.Select(f => f.Address).FirstOrDefault(a => a is not null) ?? link));
    }

    private void AddNote(bool isEndnote, IntegerValue? id)
    {
        if (isInNote || id is null || !IsShown)
            return;
        var note = (isEndnote, id.Value);
        if (!notes.Contains(note))
            notes.Add(note);
        pieces.Add(new FootnoteMark(notes.IndexOf(note) + 1));
    }

    // What a heading, title or quote looks like belongs to what it is.
    private Look LookOf(RunProperties? run)
    {
        var isPlainParagraph = styles.HeadingLevel(paragraph) is null && !styles.IsTitle(paragraph) && !styles.IsSubtitle(paragraph) && !styles.IsQuote(paragraph);
        var isComplex = WordStyles.IsOn(run?.RightToLeftText) || WordStyles.IsOn(run?.ComplexScript);
        var isBold = isComplex ? styles.Toggles<BoldComplexScript>(run, paragraph, isPlainParagraph) : styles.Toggles<Bold>(run, paragraph, isPlainParagraph);
        var isItalic = isComplex ? styles.Toggles<ItalicComplexScript>(run, paragraph, isPlainParagraph) : styles.Toggles<Italic>(run, paragraph, isPlainParagraph);
        var isStruck = styles.Toggles<Strike>(run, paragraph, isPlainParagraph) || styles.Toggles<DoubleStrike>(run, paragraph, isPlainParagraph);
        return (isBold && isPlainParagraph ? Look.Bold : Look.Plain) | (isItalic ? Look.Italic : Look.Plain) | (isStruck ? Look.Struck : Look.Plain);
    }

    private string Raised(string text, RunProperties? properties)
    {
        const string digits = "0123456789+-";
        var to = properties?.VerticalTextAlignment?.Val?.Value is not { } place || place == VerticalPositionValues.Baseline ? null
            : place == VerticalPositionValues.Superscript ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻" : "₀₁₂₃₄₅₆₇₈₉₊₋";
        if (to is null || text.Trim().Length == 0)
            return text;
        if (text.All(digits.Contains))
            return string.Concat(text.Select(c => to[digits.IndexOf(c, StringComparison.Ordinal)]));
        Say($"Raised or lowered letters {Place()} stand on the line now: ‘{MarkdownText.Excerpt(text, 40)}’.");
        return text;
    }

    private void Read(FieldChar field)
    {
        var type = field.FieldCharType?.Value;
        if (type == FieldCharValues.Begin)
            fields.Push(new Field());
        else if (type == FieldCharValues.Separate && fields.TryPeek(out var open))
        {
            open.IsShown = true;
            var code = open.Code.ToString().Trim();
            open.Address = FieldAddress(code);
            open.IsDropped = code.StartsWith("TOC", StringComparison.OrdinalIgnoreCase) || code.StartsWith("INDEX", StringComparison.OrdinalIgnoreCase);
            if (open.IsDropped)
                Say("The table of contents was left out.");
        }
        else if (type == FieldCharValues.End)
            fields.TryPop(out _);
    }

    private string? AddressOf(Hyperlink hyperlink)
    {
        var target = hyperlink.Id?.Value is { } id ? part.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri : null;
        if (target is not null)
            return Allowed(target.OriginalString);
        if (hyperlink.Anchor is not null)
            SayAnchors();
        return null;
    }

    private string? FieldAddress(string code)
    {
        if (!code.TrimStart().StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = code.Split('"');
        if (parts.Length < 3 || parts[0].Contains("\\l", StringComparison.Ordinal))
        {
            SayAnchors();
            return null;
        }
        return Allowed(parts[1]);
    }

    private void SayAnchors() => Say("Links that lead to a place within the document were taken off; their words are kept.");

    private string? Allowed(string address)
    {
        const int longest = 2_000;
        address = address.Trim();
        if (address.Length <= longest && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme is "mailto" or "tel" || (uri.Scheme is "http" or "https" && uri.Host.Length > 0)))
            return address;

        Say($"A link {Place()} was taken off: it leads to ‘{MarkdownText.Excerpt(address, 80)}’, where readers cannot go. Its words are kept.");
        return null;
    }

    private void NoteTracked(bool isTracked)
    {
        if (isTracked)
            Say("Tracked changes were taken as accepted: what was inserted is kept, what was deleted is left out.");
    }

    private static OpenXmlElementList Chosen(OpenXmlElement element) => element is AlternateContent either
        ? ((OpenXmlElement?)either.GetFirstChild<AlternateContentChoice>() ?? either.GetFirstChild<AlternateContentFallback>())?.ChildElements ?? default
        : element.ChildElements;

    private void SayEquation(OpenXmlElement equation) =>
        Say($"An equation {Place()} was left out. {Quoted(equation.InnerText)}Insert it as a picture with words for what it says.");

    private void SayWhatStandsAround()
    {
        foreach (var header in main.HeaderParts.Select(h => WordsOf(h.RootElement)).Where(text => text.Length > 0).Distinct())
            Say($"A header was left out. {Quoted(header)}".TrimEnd());
        foreach (var footer in main.FooterParts.Select(f => WordsOf(f.RootElement)).Where(text => text.Length > 0).Distinct())
            Say($"A footer was left out. {Quoted(footer)}".TrimEnd());
        if (comments > 0)
            Say(comments == 1 ? "A comment was left out." : string.Create(CultureInfo.InvariantCulture, $"{comments} comments were left out."));
        if (moreSentences > 0)
            leftOut.Add(string.Create(CultureInfo.InvariantCulture, $"And {moreSentences} more of such things: compare the body with the document."));
    }

    /// <summary>Where the walk stands, such as: after ‘The night ferry’.</summary>
    private string Place()
    {
        var here = TextInput.OneLine(MarkdownWriting.PlainText(pieces));
        var said = here.Length > 0 ? here : lastSaid;
        return said.Length == 0 ? "at the beginning" : $"after ‘{MarkdownText.Excerpt(said, PlaceCharacters)}’";
    }

    private static string Quoted(string text) => TextInput.OneLine(text) is { Length: > 0 } line ? $"It says: ‘{MarkdownText.Excerpt(line, QuotedCharacters)}’. " : "";

    private static string Named(string? name) => name is null ? "" : $" ({MarkdownText.Excerpt(name, 40)})";

    private static string WordsOf(OpenXmlElement? root) => TextInput.OneLine(string.Join(' ',
        root?.Descendants().Where(e => e.LocalName == "p").Select(p => string.Concat(p.Descendants().Where(e => e.LocalName == "t").Select(t => t.InnerText))) ?? []));

    /// <summary>A field from its beginning to its end, which may lie in another paragraph.</summary>
    private sealed class Field
    {
        public StringBuilder Code { get; } = new();
        public bool IsShown { get; set; }
        public bool IsDropped { get; set; }
        public string? Address { get; set; }
    }
}
