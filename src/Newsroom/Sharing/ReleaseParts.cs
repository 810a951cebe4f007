using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Newsroom.Media;
using Newsroom.Text;

namespace Newsroom.Sharing;

public enum PartKind
{
    Paragraph,
    Heading,

    /// <summary>An item of a list, with its mark; without one a further paragraph of the item before it.</summary>
    Item,
    Code,
    Rule,
    Picture,
    Table,

    /// <summary>A footnote, with its number as mark.</summary>
    Footnote,
}

[Flags]
public enum PieceLook
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Struck = 4,
    Code = 8,

    /// <summary>The mark of a footnote.</summary>
    Raised = 16,
}

/// <summary>A stretch of text within a part. A line break is a line feed.</summary>
/// <param name="Link">An absolute address, or # and the name of a place in the same text; empty for none.</param>
/// <param name="Place">Its own name for links within the text; empty for none.</param>
public sealed record Piece(string Text, PieceLook Look, string Link = "", string Place = "");

/// <summary>A cell of a table.</summary>
public sealed record TableCell(IReadOnlyList<Piece> Pieces, bool IsHeading, bool IsAtEnd, bool IsCentred);

/// <summary>A picture within the text.</summary>
/// <param name="Code">The library's code.</param>
public sealed record PictureInText(string Code, string Alt, string Caption, string Credit);

/// <summary>A paragraph, heading, item, picture or table of a release.</summary>
public sealed record ReleasePart(PartKind Kind, IReadOnlyList<Piece> Pieces)
{
    /// <summary>Of a heading: 2 to 4.</summary>
    public int Level { get; init; }

    /// <summary>How many lists it is in.</summary>
    public int Depth { get; init; }

    /// <summary>'•', '3.' or the number of a footnote.</summary>
    public string Mark { get; init; } = "";

    public bool IsQuoted { get; init; }

    /// <summary>Says who is quoted in the parts before it.</summary>
    public bool IsSpeaker { get; init; }

    public PictureInText? Picture { get; init; }
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; } = [];

    public string Says => string.Concat(Pieces.Select(p => p.Text));
}

/// <summary>What a release says, part by part, read from its edition's HTML; for files that are not HTML.</summary>
public static class ReleaseParts
{
    /// <param name="html">As <see cref="MarkdownText.ToHtml(string, IReadOnlyDictionary{string, MediaFile}?)"/> writes it.</param>
    /// <param name="dateline">Stands before the first sentence; empty for none.</param>
    /// <param name="site">What addresses without a host belong to.</param>
    public static IReadOnlyList<ReleasePart> Of(string html, string dateline, Uri site)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var reading = new Reading(site);
        reading.ReadBlocks(document.Body!, Where.Beginning);
        if (dateline.Length > 0)
            reading.Begin(dateline);
        return reading.Parts;
    }

    private readonly record struct Where(int Depth, string Mark, bool IsQuoted, bool IsFootnote)
    {
        public static readonly Where Beginning = new(0, "", false, false);
    }

    private sealed class Reading(Uri site)
    {
        private readonly List<ReleasePart> parts = [];

        // The mark of an item belongs to the first part in it.
        private string waitingMark = "";

        public IReadOnlyList<ReleasePart> Parts => parts;

        public void Begin(string dateline)
        {
            var before = new Piece(dateline[^1] is '—' or '–' or '-' or ':' ? dateline + " " : dateline + " — ", PieceLook.Bold);
            if (parts.Count > 0 && parts[0] is { Kind: PartKind.Paragraph, IsQuoted: false } first)
                parts[0] = first with { Pieces = [before, .. first.Pieces] };
            else
                parts.Insert(0, new ReleasePart(PartKind.Paragraph, [before with { Text = before.Text.TrimEnd() }]));
        }

        // As deep as the Markdown tree, which the parser limits.
        public void ReadBlocks(INode parent, Where where)
        {
            var loose = new List<Piece>();
            foreach (var node in parent.ChildNodes)
            {
                if (node is IElement element && IsBlock(element))
                {
                    AddText(loose, where);
                    loose = [];
                    ReadBlock(element, where);
                }
                else
                {
                    ReadInline(node, PieceLook.Plain, "", loose);
                }
            }
            AddText(loose, where);
        }

        private static bool IsBlock(IElement element) =>
            element.LocalName is "p" or "h2" or "h3" or "h4" or "ul" or "ol" or "li" or "blockquote" or "footer" or "pre" or "hr" or "figure" or "table" or "div";

        private void ReadBlock(IElement element, Where where)
        {
            switch (element.LocalName)
            {
                case "p":
                    ReadParagraph(element, where, isSpeaker: false);
                    break;
                case "footer":
                    ReadParagraph(element, where, isSpeaker: true);
                    break;
                case "h2" or "h3" or "h4":
                    Add(new ReleasePart(PartKind.Heading, Inline(element)) { Level = element.LocalName[1] - '0' }, where);
                    break;
                case "ul" or "ol":
                    ReadList(element, where);
                    break;
                case "blockquote":
                    ReadBlocks(element, where with { IsQuoted = true });
                    break;
                case "pre":
                    Add(new ReleasePart(PartKind.Code, [new Piece(element.TextContent.TrimEnd('\n'), PieceLook.Code)]), where);
                    break;
                case "hr":
                    if (!where.IsFootnote)
                        Add(new ReleasePart(PartKind.Rule, []), where);
                    break;
                case "figure":
                    ReadFigure(element, where);
                    break;
                case "table":
                    Add(new ReleasePart(PartKind.Table, []) { Rows = Rows(element) }, where);
                    break;
                default:
                    ReadBlocks(element, element.ClassList.Contains("footnotes") ? where with { IsFootnote = true } : where);
                    break;
            }
        }

        private void ReadList(IElement list, Where where)
        {
            var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
            foreach (var item in list.ChildNodes.OfType<IElement>())
            {
                waitingMark = list.LocalName == "ul" ? "•" : string.Create(CultureInfo.InvariantCulture, $"{number}.");
                number++;
                var place = where.IsFootnote ? item.Id ?? "" : "";
                ReadBlocks(item, where with { Depth = where.Depth + 1, Mark = place });
            }
        }

        private void ReadParagraph(IElement paragraph, Where where, bool isSpeaker)
        {
            var pictures = paragraph.QuerySelectorAll("img").ToList();
            AddText(Inline(paragraph), where, isSpeaker);
            foreach (var image in pictures)
                AddPicture(image, "", image.GetAttribute("title") ?? "", where);
        }

        private void ReadFigure(IElement figure, Where where)
        {
            if (figure.QuerySelector("img") is not { } image)
                return;

            var words = figure.QuerySelector("figcaption");
            var credit = words?.QuerySelector("small");
            var caption = words is null ? "" : string.Concat(words.ChildNodes.Where(n => n != credit).Select(n => n.TextContent)).Trim();
            AddPicture(image, caption, credit?.TextContent.Trim() ?? "", where);
        }

        private void AddPicture(IElement image, string caption, string credit, Where where)
        {
            _ = MediaAddress.TryParse(image.GetAttribute("src") ?? "", out var code);
            Add(new ReleasePart(PartKind.Picture, []) { Picture = new PictureInText(code, image.GetAttribute("alt") ?? "", caption, credit) }, where);
        }

        private List<IReadOnlyList<TableCell>> Rows(IElement table) =>
        [
            .. table.QuerySelectorAll("tr").Select(row => (IReadOnlyList<TableCell>)
            [
                .. row.ChildNodes.OfType<IElement>().Select(cell => new TableCell(
                    Tidy(Inline(cell)),
                    cell.LocalName == "th" || cell.ParentElement?.ParentElement?.LocalName == "thead",
                    cell.ClassList.Contains("end"),
                    cell.ClassList.Contains("center"))),
            ]),
        ];

        private void AddText(List<Piece> pieces, Where where, bool isSpeaker = false)
        {
            if (Tidy(pieces) is { Count: > 0 } tidy)
                Add(new ReleasePart(PartKind.Paragraph, tidy) { IsSpeaker = isSpeaker }, where);
        }

        private void Add(ReleasePart part, Where where)
        {
            if (where.Depth > 0 || where.IsFootnote)
            {
                var mark = waitingMark;
                waitingMark = "";
                if (part.Kind == PartKind.Paragraph)
                {
                    var kind = where.IsFootnote ? PartKind.Footnote : PartKind.Item;
                    var pieces = kind == PartKind.Footnote && mark.Length > 0 && where.Mark.Length > 0 ? [part.Pieces[0] with { Place = where.Mark }, .. part.Pieces.Skip(1)] : part.Pieces;
                    part = part with { Kind = kind, Mark = kind == PartKind.Footnote ? mark.TrimEnd('.') : mark, Pieces = pieces };
                }
            }
            parts.Add(part with { Depth = where.Depth, IsQuoted = where.IsQuoted });
        }

        private List<Piece> Inline(INode parent)
        {
            var pieces = new List<Piece>();
            foreach (var child in parent.ChildNodes)
                ReadInline(child, PieceLook.Plain, "", pieces);
            return pieces;
        }

        private void ReadInline(INode node, PieceLook look, string link, List<Piece> pieces)
        {
            if (node is IText text)
            {
                pieces.Add(new Piece(look.HasFlag(PieceLook.Code) ? text.Data : OneSpace(text.Data), look, link));
                return;
            }
            if (node is not IElement element || element.ClassList.Contains("footnote-back-ref"))
                return;

            switch (element.LocalName)
            {
                case "br":
                    pieces.Add(new Piece("\n", look));
                    return;
                case "img" or "picture":
                    return;
                case "a" when element.ClassList.Contains("footnote-ref"):
                    pieces.Add(new Piece(element.TextContent, look | PieceLook.Raised, element.GetAttribute("href") ?? "", element.Id ?? ""));
                    return;
            }

            var (itsLook, itsLink) = element.LocalName switch
            {
                "strong" or "b" => (look | PieceLook.Bold, link),
                "em" or "i" => (look | PieceLook.Italic, link),
                "del" => (look | PieceLook.Struck, link),
                "code" => (look | PieceLook.Code, link),
                "sup" => (look | PieceLook.Raised, link),
                "a" => (look, Absolute(element.GetAttribute("href"))),
                _ => (look, link),
            };
            foreach (var child in element.ChildNodes)
                ReadInline(child, itsLook, itsLink, pieces);
        }

        private string Absolute(string? address) => address is { Length: > 0 } && Uri.TryCreate(site, address, out var absolute) ? absolute.AbsoluteUri : "";

        private static string OneSpace(string text)
        {
            var words = new System.Text.StringBuilder(text.Length);
            foreach (var c in text)
                if (c is not ('\n' or ' ' or '\t'))
                    words.Append(c);
                else if (words.Length == 0 || words[^1] != ' ')
                    words.Append(' ');
            return words.ToString();
        }

        // No space at either end, and none doubled where pieces meet.
        private static List<Piece> Tidy(List<Piece> pieces)
        {
            var tidy = new List<Piece>();
            foreach (var piece in pieces)
            {
                var text = tidy.Count == 0 || tidy[^1].Text is [.., ' ' or '\n'] ? piece.Text.TrimStart(' ') : piece.Text;
                if (text.Length > 0)
                    tidy.Add(piece with { Text = text });
            }
            while (tidy.Count > 0 && tidy[^1].Text.TrimEnd() is var end && end.Length < tidy[^1].Text.Length)
            {
                var last = tidy[^1] with { Text = end };
                tidy.RemoveAt(tidy.Count - 1);
                if (end.Length > 0)
                    tidy.Add(last);
            }
            return tidy;
        }
    }
}
