using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Newsroom.Contacts;

namespace Newsroom.Sharing;

/// <summary>A release as a Word document: headings, lists, quotes, tables and footnotes are what they are called. The same release gives the same bytes.</summary>
public static class WordFile
{
    private const int BulletNumbering = 1;
    private const int FirstOrderedNumbering = 2;
    private const int DeepestLevel = 8;

    // Before 1980 no zip file can say anything.
    private static readonly DateTimeOffset FixedTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(SharedRelease release)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            new Writing(word, release).Write();
        return WithFixedTimes(stream);
    }

    private static byte[] WithFixedTimes(MemoryStream package)
    {
        using var result = new MemoryStream();
        package.Position = 0;
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of contents stands first: some readers look for it there.
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = FixedTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return result.ToArray();
    }

    private sealed class Writing(WordprocessingDocument word, SharedRelease release)
    {
        // Names of relations that nobody gives would be random.
        private readonly MainDocumentPart main = word.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
        private readonly Body body = new();
        private readonly Dictionary<string, string> links = [];
        private readonly List<int> orderedStarts = [];
        private readonly Dictionary<string, int> footnotes = [];
        private int numbering;

        public void Write()
        {
            WriteProperties();
            main.Document = new Document(body);
            WriteStyles();
            Text("Title", release.Text.Headline);
            Text("Subtitle", release.Text.Subheadline);
            Text("Small", $"{release.Date} · {release.Kind} · {release.Organisation}");
            if (release.Note.Length > 0)
                body.Append(Paragraph("Small", [new Piece(release.NoteHead + " ", PieceLook.Bold), new Piece(release.Note, PieceLook.Plain)]));
            foreach (var (label, text) in release.Event)
                body.Append(Paragraph("Normal", [new Piece(label + ": ", PieceLook.Plain), new Piece(text, PieceLook.Bold)]));

            var parts = release.Body;
            WriteFootnotes([.. parts.Where(p => p.Kind == PartKind.Footnote)]);
            Parts([.. parts.Where(p => p.Kind != PartKind.Footnote)]);
            if (release.Boilerplate is { Count: > 0 } about)
            {
                Text("Heading2", release.Edition.BoilerplateTitle);
                Parts([.. about.Where(p => p.Kind != PartKind.Footnote)]);
            }
            if (release.Contacts.Count > 0)
            {
                Text("Heading2", release.Say("Media contact"));
                foreach (var contact in release.Contacts)
                    body.Append(Paragraph("Normal", [.. Pieces(contact)]));
            }
            body.Append(Paragraph("Small", [new Piece(release.Say("Permanent address") + ": ", PieceLook.Plain), new Piece(release.Permalink.AbsoluteUri, PieceLook.Plain, release.Permalink.AbsoluteUri)]));
            WriteNumbering();
            body.Append(Section());
        }

        private void WriteProperties()
        {
            XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
            XElement Time(string name, DateTime at) => new(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            using var stream = word.AddNewPart<CoreFilePropertiesPart>("properties").GetStream(FileMode.Create);
            new XElement(core + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
                new XElement(dc + "title", release.Text.Headline),
                new XElement(dc + "subject", release.Text.Summary),
                new XElement(dc + "creator", release.Organisation),
                new XElement(dc + "language", release.Language),
                Time("created", release.Edition.FirstPublishedAt),
                Time("modified", release.Edition.PublishAt)).Save(stream);
        }

        private static IEnumerable<Piece> Pieces(Contact contact)
        {
            yield return new Piece(contact.Name, PieceLook.Bold);
            if (contact.Role.Length > 0)
                yield return new Piece(", " + contact.Role, PieceLook.Plain);
            if (contact.Email.Length > 0)
            {
                yield return new Piece(", ", PieceLook.Plain);
                yield return new Piece(contact.Email, PieceLook.Plain, "mailto:" + contact.Email);
            }
            if (contact.Phone.Length > 0)
                yield return new Piece(", " + contact.Phone, PieceLook.Plain);
        }

        private void Parts(IReadOnlyList<ReleasePart> parts)
        {
            var (depth, kind) = (0, "");
            foreach (var part in parts)
            {
                if (part.Kind == PartKind.Item && part.Mark.Length > 0)
                {
                    // A list begins where an item stands deeper than the one before it, or is of the other sort, or counts anew.
                    var isOrdered = part.Mark != "•";
                    if (depth == 0 || part.Depth > depth || isOrdered && part.Depth == depth && (kind == "•" || part.Mark == "1."))
                        numbering = isOrdered ? Ordered(part.Mark) : BulletNumbering;
                    else if (!isOrdered)
                        numbering = BulletNumbering;
                    (depth, kind) = (part.Depth, part.Mark);
                }
                else if (part.Kind != PartKind.Item)
                {
                    depth = 0;
                }
                Write(part);
            }
        }

        private void Write(ReleasePart part)
        {
            switch (part.Kind)
            {
                case PartKind.Heading:
                    body.Append(Paragraph($"Heading{part.Level}", part.Pieces));
                    break;
                case PartKind.Table:
                    Table(part);
                    break;
                case PartKind.Picture:
                    Text("Small", string.Join(" ", new[] { part.Picture!.Alt.Length > 0 ? $"[{part.Picture.Alt}]" : "", part.Picture.Caption, part.Picture.Credit }.Where(w => w.Length > 0)));
                    break;
                case PartKind.Rule:
                    Text("Normal", "* * *");
                    break;
                case PartKind.Item when part.Mark.Length > 0:
                    body.Append(Paragraph("ListParagraph", part.Pieces, new NumberingProperties(
                        new NumberingLevelReference { Val = Math.Min(part.Depth - 1, DeepestLevel) }, new NumberingId { Val = numbering })));
                    break;
                case PartKind.Item:
                    body.Append(Paragraph("ListParagraph", part.Pieces));
                    break;
                default:
                    body.Append(Paragraph(part.IsQuoted ? "Quote" : "Normal", part.IsSpeaker ? [new Piece("— ", PieceLook.Plain), .. part.Pieces] : part.Pieces));
                    break;
            }
        }

        private int Ordered(string mark)
        {
            orderedStarts.Add(int.TryParse(mark.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1);
            return FirstOrderedNumbering + orderedStarts.Count - 1;
        }

        private void Text(string style, string text)
        {
            if (text.Length > 0)
                body.Append(Paragraph(style, [new Piece(text, PieceLook.Plain)]));
        }

        private Paragraph Paragraph(string style, IReadOnlyList<Piece> pieces, NumberingProperties? numbered = null)
        {
            var properties = new ParagraphProperties();
            if (style != "Normal")
                properties.Append(new ParagraphStyleId { Val = style });
            if (numbered is not null)
                properties.Append(numbered);
            if (release.IsRightToLeft)
                properties.Append(new BiDi());
            var paragraph = new Paragraph(properties);
            foreach (var piece in pieces)
                Append(paragraph, piece);
            return paragraph;
        }

        private void Append(Paragraph paragraph, Piece piece)
        {
            if (piece.Look.HasFlag(PieceLook.Raised) && piece.Link.StartsWith("#fn:", StringComparison.Ordinal))
            {
                if (footnotes.TryGetValue(piece.Link[1..], out var id))
                    paragraph.Append(new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new FootnoteReference { Id = id }));
                return;
            }

            var run = new Run(Look(piece));
            var isFirst = true;
            foreach (var line in piece.Text.Split('\n'))
            {
                if (!isFirst)
                    run.Append(new Break());
                if (line.Length > 0)
                    run.Append(new DocumentFormat.OpenXml.Wordprocessing.Text(line) { Space = SpaceProcessingModeValues.Preserve });
                isFirst = false;
            }
            if (piece.Link.Length == 0 || piece.Link.StartsWith('#'))
                paragraph.Append(run);
            else
                paragraph.Append(new Hyperlink(run) { Id = LinkId(piece.Link) });
        }

        private RunProperties Look(Piece piece)
        {
            var look = new RunProperties();
            if (piece.Look.HasFlag(PieceLook.Code))
                look.Append(new RunFonts { Ascii = "Courier New", HighAnsi = "Courier New" });
            if (piece.Look.HasFlag(PieceLook.Bold))
                look.Append(new Bold(), new BoldComplexScript());
            if (piece.Look.HasFlag(PieceLook.Italic))
                look.Append(new Italic(), new ItalicComplexScript());
            if (piece.Look.HasFlag(PieceLook.Struck))
                look.Append(new Strike());
            if (piece.Link.Length > 0)
                look.Append(new Color { Val = release.Accent.TrimStart('#') }, new Underline { Val = UnderlineValues.Single });
            if (piece.Look.HasFlag(PieceLook.Raised))
                look.Append(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });
            if (release.IsRightToLeft && piece.Text.Any(c => c is >= '\u0590' and <= '\u08FF'))
                look.Append(new RightToLeftText());
            return look;
        }

        private string LinkId(string address)
        {
            if (links.TryGetValue(address, out var id))
                return id;

            id = string.Create(CultureInfo.InvariantCulture, $"link{links.Count + 1}");
            main.AddHyperlinkRelationship(new Uri(address), isExternal: true, id);
            return links[address] = id;
        }

        private void Table(ReleasePart part)
        {
            var columns = part.Rows.Count == 0 ? 0 : part.Rows.Max(r => r.Count);
            if (columns is 0 or > 63)
            {
                foreach (var row in part.Rows)
                    Text("Small", string.Join(" · ", row.Select(cell => string.Concat(cell.Pieces.Select(p => p.Text)))));
                return;
            }

            var line = new { Style = BorderValues.Single, Colour = "AAAAAA" };
            var properties = new TableProperties();
            if (release.IsRightToLeft)
                properties.Append(new BiDiVisual());
            properties.Append(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = line.Style, Color = line.Colour, Size = 4 },
                    new BottomBorder { Val = line.Style, Color = line.Colour, Size = 4 },
                    new InsideHorizontalBorder { Val = line.Style, Color = line.Colour, Size = 4 }));
            var table = new Table(properties, new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn())));
            foreach (var row in part.Rows)
            {
                var written = new TableRow();
                if (row.All(c => c.IsHeading))
                    written.Append(new TableRowProperties(new TableHeader()));
                foreach (var cell in row.Concat(Enumerable.Repeat(new TableCell([], false, false, false), columns - row.Count)))
                    written.Append(new DocumentFormat.OpenXml.Wordprocessing.TableCell(
                        Paragraph("Small", cell.IsHeading ? [.. cell.Pieces.Select(p => p with { Look = p.Look | PieceLook.Bold })] : cell.Pieces)));
                table.Append(written);
            }
            body.Append(table, new Paragraph());
        }

        private void WriteFootnotes(IReadOnlyList<ReleasePart> notes)
        {
            if (notes.Count == 0)
                return;

            var part = main.AddNewPart<FootnotesPart>("footnotes");
            var written = new Footnotes(
                new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
                new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
            Footnote? note = null;
            foreach (var paragraph in notes)
            {
                if (note is null || paragraph.Mark.Length > 0)
                {
                    note = new Footnote { Id = footnotes.Count + 1 };
                    written.Append(note);
                    footnotes.TryAdd(paragraph.Pieces.FirstOrDefault(p => p.Place.Length > 0)?.Place ?? $"note {footnotes.Count + 1}", footnotes.Count + 1);
                    var first = NoteParagraph(paragraph.Pieces);
                    first.InsertAfter(new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new FootnoteReferenceMark()), first.ParagraphProperties);
                    note.Append(first);
                }
                else
                {
                    note.Append(NoteParagraph(paragraph.Pieces));
                }
            }
            part.Footnotes = written;
        }

        // Links of a footnote would belong to its own part; their addresses stand in the text.
        private Paragraph NoteParagraph(IReadOnlyList<Piece> pieces) => Paragraph("Small",
            [new Piece(" ", PieceLook.Plain), .. pieces.Select(p => p.Link.Length > 0 && !p.Text.Contains(p.Link, StringComparison.Ordinal) ? p with { Text = $"{p.Text} ({p.Link})", Link = "" } : p with { Link = "" })]);

        private SectionProperties Section()
        {
            var section = new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1418, Right = 1418, Bottom = 1418, Left = 1418, Header = 709, Footer = 709, Gutter = 0 });
            if (release.IsRightToLeft)
                section.Append(new BiDi());
            return section;
        }

        private void WriteStyles()
        {
            var styles = new Styles(new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria", ComplexScript = "Times New Roman" }, new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "24" },
                    new Languages { Val = release.Language, Bidi = release.IsRightToLeft ? release.Language : null })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "300", LineRule = LineSpacingRuleValues.Auto }))));
            Style("Normal", "Normal", null, 0);
            Style("Title", "Title", 40, 240, isBold: true);
            Style("Subtitle", "Subtitle", 28, 120);
            Style("Heading2", "heading 2", 30, 280, isBold: true, outline: 1);
            Style("Heading3", "heading 3", 26, 240, isBold: true, outline: 2);
            Style("Heading4", "heading 4", 24, 200, isBold: true, outline: 3);
            Style("Quote", "Quote", null, 60, isItalic: true, indent: 567);
            Style("ListParagraph", "List Paragraph", null, 0, indent: 360);
            Style("Small", "Small", 19, 0);
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = styles;

            void Style(string id, string name, int? halfPoints, int before, bool isBold = false, bool isItalic = false, int indent = 0, int? outline = null)
            {
                var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
                if (id != "Normal")
                    style.Append(new BasedOn { Val = "Normal" });
                style.Append(new PrimaryStyle());
                var paragraph = new StyleParagraphProperties();
                if (outline is not null)
                    paragraph.Append(new KeepNext());
                if (before > 0)
                    paragraph.Append(new SpacingBetweenLines { Before = before.ToString(CultureInfo.InvariantCulture) });
                if (indent > 0)
                    paragraph.Append(new Indentation { Start = indent.ToString(CultureInfo.InvariantCulture) });
                if (outline is { } level)
                    paragraph.Append(new OutlineLevel { Val = level });
                if (paragraph.HasChildren)
                    style.Append(paragraph);
                var run = new StyleRunProperties();
                if (isBold)
                    run.Append(new Bold(), new BoldComplexScript());
                if (isItalic)
                    run.Append(new Italic(), new ItalicComplexScript());
                if (halfPoints is { } size)
                    run.Append(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) }, new FontSizeComplexScript { Val = size.ToString(CultureInfo.InvariantCulture) });
                if (run.HasChildren)
                    style.Append(run);
                styles.Append(style);
            }
        }

        private void WriteNumbering()
        {
            var written = new Numbering(Abstract(0, NumberFormatValues.Bullet, _ => "•"), Abstract(1, NumberFormatValues.Decimal, level => $"%{level + 1}."));
            written.Append(new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = BulletNumbering });
            foreach (var (place, start) in orderedStarts.Index())
            {
                var instance = new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = FirstOrderedNumbering + place };
                for (var level = 0; level <= DeepestLevel; level++)
                    instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = level });
                written.Append(instance);
            }
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = written;
        }

        private static AbstractNum Abstract(int id, NumberFormatValues format, Func<int, string> text)
        {
            var numbers = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
            for (var level = 0; level <= DeepestLevel; level++)
                numbers.Append(new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = format },
                    new LevelText { Val = text(level) },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Start = ((level + 1) * 400).ToString(CultureInfo.InvariantCulture), Hanging = "300" }))
                { LevelIndex = level });
            return numbers;
        }
    }
}
