using System.Globalization;
using System.Text;
using Newsroom.Contacts;
using Newsroom.Sharing.Typesetting;
using SkiaSharp;

namespace Newsroom.Sharing;

/// <summary>A release as a PDF of A4 pages whose text can be selected, searched and copied in Latin, Cyrillic, Greek and Arabic. The same release gives the same bytes.</summary>
public sealed class ReleasePdf
{
    private const float BodySize = 10.8f;
    private const float BodyLine = 16;
    private const float SmallSize = 8.6f;
    private const float SmallLine = 12.5f;
    private const float MaxPictureHeight = 330;
    private const int DeepestIndent = 6;

    private static readonly SKColor Ink = new(0x16, 0x19, 0x1d);
    private static readonly SKColor Soft = new(0x54, 0x5b, 0x64);
    private static readonly SKColor Rule = new(0xc9, 0xc3, 0xb6);

    private readonly SharedRelease release;
    private readonly IReadOnlyDictionary<string, byte[]> pictures;
    private readonly Typefaces typefaces;
    private readonly PdfPages pages;
    private readonly SKColor accent;
    private bool isInFootnotes;

    private ReleasePdf(SharedRelease release, IReadOnlyDictionary<string, byte[]> pictures, Typefaces typefaces)
    {
        (this.release, this.pictures, this.typefaces) = (release, pictures, typefaces);
        pages = new PdfPages(release.IsRightToLeft);
        accent = SKColor.Parse(release.Accent);
    }

    /// <param name="pictures">JPEG files by the library's code; a picture that is missing is described in words.</param>
    public static byte[] Of(SharedRelease release, IReadOnlyDictionary<string, byte[]> pictures, Typefaces typefaces) =>
        new ReleasePdf(release, pictures, typefaces).Write();

    private byte[] Write()
    {
        DrawHead();
        DrawParts(release.Body);
        if (release.Boilerplate is { Count: > 0 } about)
        {
            DrawSmallHeading(release.Edition.BoilerplateTitle);
            DrawParts(about);
        }
        DrawContacts();
        DrawAddress();

        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = release.Text.Headline,
            Author = release.Organisation,
            Subject = release.Text.Summary,
            Keywords = string.Join(", ", release.Edition.Tags.Select(t => t.Tag.Name)),
            Creator = "Newsroom",
            Creation = DateTime.SpecifyKind(release.Edition.FirstPublishedAt, DateTimeKind.Utc),
            Modified = DateTime.SpecifyKind(release.Edition.PublishAt, DateTimeKind.Utc),
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            pages.Write(document, DrawAround);
            document.Close();
        }
        return PdfText.Finish(stream.ToArray(), pages.Used, release.Language);
    }

    private void DrawHead()
    {
        DrawText(release.Kind, Cut.SmallBold, SmallSize, SmallLine, accent);
        pages.Advance(4);
        DrawText(release.Text.Headline, Cut.TextBold, 23, 28, Ink);
        if (release.Text.Subheadline.Length > 0)
        {
            pages.Advance(6);
            DrawText(release.Text.Subheadline, Cut.Text, 13.5f, 18.5f, Soft);
        }
        pages.Advance(8);
        DrawText($"{release.Date} · {release.Kind} · {release.Organisation}", Cut.Small, SmallSize, SmallLine, Soft);
        pages.Advance(12);
        if (release.Note.Length > 0)
        {
            var lines = Set([Span(release.NoteHead + " ", Cut.SmallBold, 9, Ink), Span(release.Note, Cut.Small, 9, Ink)]).Lines(PdfPages.TextWidth - 12);
            pages.Lines(lines, 13, 12, Bar(0, new SKColor(0xa8, 0x64, 0x00)));
            pages.Advance(12);
        }
        foreach (var (label, text) in release.Event)
            pages.Lines(Set([Span(label + ": ", Cut.Small, 9.5f, Soft), Span(text, Cut.SmallBold, 9.5f, Ink)]).Lines(PdfPages.TextWidth), 14);
        if (release.Event.Count > 0)
            pages.Advance(10);
    }

    private void DrawParts(IReadOnlyList<ReleasePart> parts)
    {
        isInFootnotes = false;
        foreach (var (place, part) in parts.Index())
        {
            if (pages.IsFull)
            {
                pages.NewPage();
                DrawText($"{release.Say("Permanent address")}: {release.Permalink}", Cut.Small, SmallSize, SmallLine, Soft);
                return;
            }
            Draw(part, place + 1 < parts.Count ? parts[place + 1] : null);
        }
    }

    private void Draw(ReleasePart part, ReleasePart? next)
    {
        var depth = Math.Min(part.Depth, DeepestIndent);
        var indent = (part.IsQuoted ? 14 : 0) + 16f * depth;
        // Between parts of one quote the bar goes on.
        var bar = part.IsQuoted ? Bar(16f * depth, accent, next is { IsQuoted: true } && !part.IsSpeaker ? 8 : 0) : null;
        switch (part.Kind)
        {
            case PartKind.Heading:
                var size = part.Level switch { 2 => 14.5f, 3 => 12.5f, _ => 11.3f };
                var heading = Set(Spans(part.Pieces, Cut.TextBold, size, Ink)).Lines(PdfPages.TextWidth - indent);
                pages.Space(9);
                pages.Need(heading.Count * size * 1.3f + 2 * BodyLine + 4);
                pages.Lines(heading, size * 1.3f, indent, bar);
                pages.Advance(4);
                break;
            case PartKind.Picture:
                DrawPicture(part.Picture!);
                break;
            case PartKind.Table:
                DrawTable(part);
                break;
            case PartKind.Rule:
                pages.Space(6);
                pages.Need(12);
                DrawRule(Rule, PdfPages.TextWidth / 3);
                pages.Advance(12);
                break;
            case PartKind.Code:
                pages.Lines(Set(Spans(part.Pieces, Cut.Small, SmallSize, Ink)).Lines(PdfPages.TextWidth - indent - 10), SmallLine, indent + 10, bar);
                pages.Advance(8);
                break;
            case PartKind.Footnote:
                DrawFootnote(part);
                break;
            default:
                DrawParagraph(part, indent, bar);
                if (part.Kind == PartKind.Item && next is not { Kind: PartKind.Item })
                    pages.Advance(4);
                break;
        }
    }

    private void DrawParagraph(ReleasePart part, float indent, Action<SKCanvas, float, float>? bar)
    {
        var (cut, size, colour) = part.IsSpeaker ? (Cut.Small, 9.2f, Soft) : (Cut.Text, BodySize, Ink);
        var lines = Set(Spans(part.Pieces, cut, size, colour)).Lines(PdfPages.TextWidth - indent);
        var mark = part.Mark.Length > 0 ? Set([Span(part.Mark, Cut.Text, BodySize, Ink)]).Lines(200)[0] : null;
        pages.Lines(lines, part.IsSpeaker ? 14 : BodyLine, indent, bar, mark, indent - (part.Mark.Length > 2 ? 19 : 13));
        pages.Advance(part.Kind == PartKind.Item ? 4 : part.IsSpeaker ? 10 : 8);
    }

    private void DrawFootnote(ReleasePart part)
    {
        if (!isInFootnotes)
        {
            pages.Space(6);
            pages.Need(40);
            DrawRule(Rule, PdfPages.TextWidth / 4);
            pages.Advance(7);
            isInFootnotes = true;
        }
        var mark = part.Mark.Length > 0 ? Set([Span(part.Mark, Cut.Small, 7.5f, Soft)]).Lines(100)[0] : null;
        pages.Lines(Set(Spans(part.Pieces, Cut.Text, 9, Soft)).Lines(PdfPages.TextWidth - 14), 13, 14, null, mark, 0);
        pages.Advance(3);
    }

    private void DrawPicture(PictureInText picture)
    {
        var words = string.Join(" ", new[] { picture.Caption, picture.Credit }.Where(w => w.Length > 0));
        using var data = pictures.TryGetValue(picture.Code, out var bytes) ? SKData.CreateCopy(bytes) : null;
        var image = data is null ? null : SKImage.FromEncodedData(data);
        if (image is null)
        {
            if (picture.Alt.Length > 0)
                DrawText($"[{picture.Alt}]", Cut.Small, SmallSize, SmallLine, Soft);
        }
        else
        {
            var scale = Math.Min(PdfPages.TextWidth / image.Width, MaxPictureHeight / image.Height);
            var (width, height) = (image.Width * scale, image.Height * scale);
            pages.Space(4);
            pages.Need(height + 2 * SmallLine + 6);
            var area = SKRect.Create(pages.LeftOf((PdfPages.TextWidth - width) / 2, width), pages.Y, width, height);
            pages.Draw(canvas => canvas.DrawImage(image, area, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)));
            pages.Advance(height + 5);
        }
        if (words.Length > 0)
            DrawText(words, Cut.Small, SmallSize, SmallLine, Soft);
        pages.Advance(10);
    }

    private void DrawTable(ReleasePart table)
    {
        pages.Space(3);
        var size = table.Rows.Any(row => row.Count > PdfTable.ManyColumns) ? 7.2f : SmallSize;
        if (table.Rows.Any(row => row.Count > PdfTable.MostColumns))
            foreach (var row in table.Rows.TakeWhile(_ => !pages.IsFull))
                DrawText(string.Join(" · ", row.Select(cell => string.Concat(cell.Pieces.Select(p => p.Text)))), Cut.Small, SmallSize, SmallLine, Ink);
        else
            new PdfTable(pages, table.Rows, cell => Set(Spans(cell.Pieces, cell.IsHeading ? Cut.SmallBold : Cut.Small, size, Ink))).Draw(Rule);
        pages.Advance(12);
    }

    private void DrawContacts()
    {
        if (release.Contacts.Count == 0)
            return;

        DrawSmallHeading(release.Say("Media contact"));
        foreach (var contact in release.Contacts)
        {
            pages.Lines(Set([.. ContactSpans(contact)]).Lines(PdfPages.TextWidth), 14);
            pages.Advance(3);
        }
    }

    private IEnumerable<TextSpan> ContactSpans(Contact contact)
    {
        yield return Span(contact.Name, Cut.SmallBold, 9.2f, Ink);
        if (contact.Role.Length > 0)
            yield return Span(", " + contact.Role, Cut.Small, 9.2f, Ink);
        if (contact.Email.Length > 0)
        {
            yield return Span(" · ", Cut.Small, 9.2f, Soft);
            yield return Span(contact.Email, Cut.Small, 9.2f, accent) with { Link = "mailto:" + contact.Email };
        }
        if (contact.Phone.Length > 0)
        {
            yield return Span(" · ", Cut.Small, 9.2f, Soft);
            // The marks keep a number from being turned round in text that runs from right to left.
            yield return Span($"\u200E{contact.Phone}\u200E", Cut.Small, 9.2f, Ink);
        }
        if (release.Hours.TryGetValue(contact.Id, out var hours))
            yield return Span("\n" + hours, Cut.Small, SmallSize, Soft);
    }

    private void DrawAddress()
    {
        const float side = 78;
        pages.Space(16);
        pages.Need(side + 8);
        var (top, left) = (pages.Y, pages.LeftOf(0, side));
        pages.Draw(canvas => QrCode.Draw(canvas, release.Permalink, SKRect.Create(left, top, side, side)));
        var words = new (string Text, Cut Cut, SKColor Colour, string Link)[]
        {
            (release.Say("Permanent address"), Cut.SmallBold, Soft, ""),
            (string.Format(CultureInfo.InvariantCulture, release.Say("Release {0}"), release.Reference), Cut.Small, Ink, ""),
            (release.Permalink.AbsoluteUri, Cut.Small, accent, release.Permalink.AbsoluteUri),
        };
        pages.Advance(16);
        foreach (var (text, cut, colour, link) in words)
            foreach (var line in Set([Span(text, cut, 9, colour) with { Link = link }]).Lines(PdfPages.TextWidth - side - 12))
            {
                pages.Place(line, pages.Y + 10, side + 12);
                pages.Advance(14);
            }
        pages.Advance(Math.Max(0, top + side - pages.Y));
    }

    // The organisation above, the address and the number of the page below.
    private void DrawAround(SKCanvas canvas, int number, int count)
    {
        DrawLine(canvas, [Span(release.Organisation, Cut.SmallBold, number == 1 ? 11 : SmallSize, Ink)], 52, 0, PdfPages.TextWidth / (number == 1 ? 1 : 2.6f));
        if (number > 1)
            DrawLine(canvas, [Span(release.Text.Headline, Cut.Small, SmallSize, Soft)], 52, 1, PdfPages.TextWidth / 1.8f);
        using var paint = new SKPaint { Color = number == 1 ? accent : Rule, StrokeWidth = number == 1 ? 1.4f : .6f };
        canvas.DrawLine(PdfPages.Side, 62, PdfPages.PageWidth - PdfPages.Side, 62, paint);
        var below = PdfPages.PageHeight - 38;
        DrawLine(canvas, [Span(release.Permalink.AbsoluteUri, Cut.Small, SmallSize, Soft) with { Link = release.Permalink.AbsoluteUri }], below, 0, PdfPages.TextWidth - 70);
        DrawLine(canvas, [Span(string.Create(CultureInfo.InvariantCulture, $"\u200E{number} / {count}\u200E"), Cut.Small, SmallSize, Soft)], below, 1, 70);
    }

    /// <param name="side">0 where lines begin, 1 where they end.</param>
    private void DrawLine(SKCanvas canvas, IReadOnlyList<TextSpan> spans, float baseline, int side, float width)
    {
        if (Set(spans).Lines(width, mostLines: 1) is [var line])
            line.Draw(canvas, pages.StartOf(line, side == 0 ? 0 : PdfPages.TextWidth - line.Width), baseline, pages.Used);
    }

    private void DrawSmallHeading(string text)
    {
        pages.Space(12);
        pages.Need(60);
        DrawRule(Rule, PdfPages.TextWidth);
        pages.Advance(8);
        DrawText(text, Cut.SmallBold, 9.2f, 13, Ink);
        pages.Advance(3);
    }

    private void DrawText(string text, Cut cut, float size, float lineHeight, SKColor colour) =>
        pages.Lines(Set([Span(text, cut, size, colour)]).Lines(PdfPages.TextWidth), lineHeight);

    private void DrawRule(SKColor colour, float width)
    {
        var (y, left) = (pages.Y, pages.LeftOf(0, width));
        pages.Draw(canvas =>
        {
            using var paint = new SKPaint { Color = colour, StrokeWidth = .6f };
            canvas.DrawLine(left, y, left + width, y, paint);
        });
    }

    /// <param name="further">How far it goes on below the last line.</param>
    private Action<SKCanvas, float, float> Bar(float indent, SKColor colour, float further = 0) => (canvas, from, to) =>
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(SKRect.Create(pages.LeftOf(indent, 2.2f), from + 2, 2.2f, to - from - 3 + further), paint);
    };

    private SetParagraph Set(IReadOnlyList<TextSpan> spans) => new(spans, release.IsRightToLeft, release.Language, typefaces);

    private static TextSpan Span(string text, Cut cut, float size, SKColor colour) => new(text, cut, size, colour);

    private List<TextSpan> Spans(IReadOnlyList<Piece> pieces, Cut cut, float size, SKColor colour)
    {
        var spans = new List<TextSpan>();
        var linkText = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var isRaised = piece.Look.HasFlag(PieceLook.Raised);
            spans.Add(new TextSpan(piece.Text, CutOf(piece.Look, cut), isRaised ? size * .66f : piece.Look.HasFlag(PieceLook.Code) ? size * .92f : size, piece.Link.Length > 0 ? accent : colour)
            {
                Link = piece.Link,
                Place = piece.Place,
                IsUnderlined = piece.Link.Length > 0 && !isRaised,
                IsStruck = piece.Look.HasFlag(PieceLook.Struck),
                Rise = isRaised ? size * .34f : 0,
            });
            linkText.Append(piece.Text);
            if (i + 1 < pieces.Count && pieces[i + 1].Link == piece.Link)
                continue;

            // On paper nobody can follow a link: its address stands behind it, unless it is the text itself.
            if (piece.Link.StartsWith("http", StringComparison.Ordinal) && !linkText.ToString().Contains(new Uri(piece.Link).Host, StringComparison.OrdinalIgnoreCase))
                spans.Add(new TextSpan($" (\u200E{piece.Link}\u200E)", CutOf(PieceLook.Plain, cut == Cut.TextBold ? Cut.Text : cut), size * .8f, Soft) { Link = piece.Link });
            linkText.Clear();
        }
        return spans;
    }

    private static Cut CutOf(PieceLook look, Cut cut) => cut switch
    {
        Cut.Small when look.HasFlag(PieceLook.Bold) => Cut.SmallBold,
        Cut.Text when look.HasFlag(PieceLook.Code) => Cut.Small,
        Cut.Text when look.HasFlag(PieceLook.Bold) => Cut.TextBold,
        Cut.Text when look.HasFlag(PieceLook.Italic) => Cut.TextItalic,
        _ => cut,
    };
}
