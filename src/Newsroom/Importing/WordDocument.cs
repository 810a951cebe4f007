using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Newsroom.Contacts;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Importing;

/// <summary>A release written in Word, LibreOffice, Pages or Google Docs and saved as .docx (ECMA-376). See docs/importing.md.</summary>
public static class WordDocument
{
    /// <summary>The largest file that is read: 16 MB.</summary>
    public const int MostBytes = WordPackage.MostBytes;

    /// <summary>Reads a document. Nothing is written anywhere, and nothing is fetched.</summary>
    /// <param name="boilerplates">The newsroom's own in the language of the text; one that the document ends with is recognised.</param>
    /// <exception cref="RuleBroken">It is no Word document, it is damaged, it carries what a text does not need, or its text is too long.</exception>
    public static ImportedText Read(Stream file, IEnumerable<Boilerplate> boilerplates)
    {
        using var bytes = WordPackage.Checked(file);
        try
        {
            using var document = WordprocessingDocument.Open(bytes, isEditable: false);
            var reading = new WordReading(document.MainDocumentPart ?? throw new RuleBroken(WordPackage.NotWord));
            return Understood(reading, boilerplates);
        }
        catch (Exception error) when (error is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException
            or InvalidOperationException or KeyNotFoundException or ArgumentException or NotSupportedException)
        {
            throw new RuleBroken(WordPackage.Damaged);
        }
    }

    private static ImportedText Understood(WordReading reading, IEnumerable<Boilerplate> boilerplates)
    {
        var blocks = reading.Read();
        RuleBroken.ThrowIf(blocks.Count == 0 && reading.LeftOut.Count == 0, "The document is empty. Choose another one.");
        RuleBroken.ThrowIf(blocks.Sum(b => (long)b.Says.Length) > ReleaseText.BodyMaxLength,
            $"The text is longer than {ReleaseText.BodyMaxLength:N0} characters. Shorten it, or offer the rest as a download.");

        var headline = TakeHeadline(blocks, reading);
        var subheadline = Take(blocks, BlockKind.Subtitle, "subtitle", ReleaseText.SubheadlineMaxLength, reading);
        DropKicker(blocks, reading);
        var (boilerplate, holdsOther) = TakeBoilerplate(blocks, boilerplates, reading);
        EndAtMark(blocks, reading);
        var dateline = TakeDateline(blocks);

        var body = TextInput.Paragraphs(string.Join("\n\n", reading.Notes(NotesIn(blocks)).Prepend(BlockWriting.Markdown(blocks)).Where(part => part.Length > 0)));
        RuleBroken.ThrowIf(body.Length > ReleaseText.BodyMaxLength,
            $"The text is longer than {ReleaseText.BodyMaxLength:N0} characters with all that marks headings, links and tables. Shorten it, or offer the rest as a download.");
        _ = MarkdownText.ToHtml(body);   // refuses what nobody could read on the page
        return new ImportedText(headline, subheadline, dateline, body, boilerplate, [.. reading.Pictures.Where(p => body.Contains(p.Mark, StringComparison.Ordinal))], reading.LeftOut) { HoldsOtherBoilerplate = holdsOther };
    }

    // Many write the headline as the document's one heading of the first level.
    private static string TakeHeadline(List<Block> blocks, WordReading reading)
    {
        var hasTitle = blocks.Exists(b => b.Kind == BlockKind.Title);
        var first = blocks.FindIndex(b => !Recognition.IsKicker(b));
        if (!hasTitle && first >= 0 && blocks[first] is { Kind: BlockKind.Heading, Level: var level } && blocks.FindAll(b => b.Kind == BlockKind.Heading && b.Level <= level).Count == 1)
            blocks[first] = blocks[first] with { Kind = BlockKind.Title };
        return Take(blocks, BlockKind.Title, "title", ReleaseText.HeadlineMaxLength, reading);
    }

    // A title of two lines is often two paragraphs. One that is too long stays at the beginning of the body.
    private static string Take(List<Block> blocks, BlockKind kind, string name, int mostCharacters, WordReading reading)
    {
        var from = blocks.FindIndex(b => b.Kind == kind);
        if (from < 0)
            return "";

        var taken = blocks.Skip(from).TakeWhile(b => b.Kind == kind).ToList();
        var text = TextInput.OneLine(string.Join(' ', taken.Select(b => b.Says)));
        var isTooLong = text.Length > mostCharacters;
        if (isTooLong)
            reading.Say($"The {name} is longer than {mostCharacters} characters, so it stands in the body. Write a shorter one.");
        else
        {
            blocks.RemoveRange(from, taken.Count);
            var pictures = taken.SelectMany(b => b.Pieces).OfType<PictureMark>().ToList<MarkdownPiece>();
            if (pictures.Count > 0)
                blocks.Insert(from, new Block(BlockKind.Paragraph, pictures));
            foreach (var note in taken.SelectMany(b => b.Pieces).OfType<FootnoteMark>())
                reading.Say($"A footnote of the {name} was left out. It says: ‘{MarkdownText.Excerpt(reading.NoteSays(note.Number), 300)}’.");
        }

        if (blocks.Exists(b => b.Kind == kind))
        {
            if (!isTooLong)
                reading.Say($"The document has more than one {name}. The first one was taken; the others stand in the body.");
            for (var i = 0; i < blocks.Count; i++)
                if (blocks[i].Kind == kind)
                    blocks[i] = blocks[i] with { Kind = kind == BlockKind.Title ? BlockKind.Heading : BlockKind.Paragraph, Level = 1 };
        }
        return isTooLong ? "" : text;
    }

    private static void DropKicker(List<Block> blocks, WordReading reading)
    {
        if (blocks.Count == 0 || blocks[0].Kind == BlockKind.Table || !Recognition.IsKicker(blocks[0]))
            return;
        reading.Say($"‘{blocks[0].Says}’ at the beginning was left out: the kind of the release says it.");
        blocks.RemoveAt(0);
    }

    private static (Boilerplate? Known, bool HoldsOther) TakeBoilerplate(List<Block> blocks, IEnumerable<Boilerplate> boilerplates, WordReading reading)
    {
        if (Recognition.Known(blocks, boilerplates) is { } known)
        {
            blocks.RemoveRange(known.From, known.Count);
            return (known.Boilerplate, false);
        }

        var heading = blocks.FindLastIndex(Recognition.IsBoilerplateHeading);
        if (heading > 0 && heading >= blocks.Count / 2 && heading + 1 < blocks.Count && blocks[heading + 1].Kind == BlockKind.Paragraph)
        {
            reading.Say($"‘{MarkdownText.Excerpt(blocks[heading].Says, 80)}’ reads like a boilerplate, but none of this language says the same. It stands in the body: if it is one, enter it under Boilerplates and choose it instead.");
            MoveBeforeEndMark(blocks, heading);
            return (null, true);
        }
        return (null, false);
    }

    // What tells about the organisation belongs to the page, wherever the text ends.
    private static void MoveBeforeEndMark(List<Block> blocks, int heading)
    {
        var end = blocks.FindIndex(Recognition.IsEndMark);
        if (end < 0 || end > heading)
            return;
        var count = 1 + blocks.Skip(heading + 1).TakeWhile(b => b.Kind == BlockKind.Paragraph && !b.IsAllBold).Count();
        var moved = blocks.GetRange(heading, count);
        blocks.RemoveRange(heading, count);
        blocks.InsertRange(end, moved);
    }

    private static void EndAtMark(List<Block> blocks, WordReading reading)
    {
        var end = blocks.FindLastIndex(Recognition.IsEndMark);
        if (end < 0)
            return;
        foreach (var block in blocks.Skip(end + 1).Where(b => b.Says.Length > 0))
            reading.Say($"Below the end of the text stands more, which was left out: ‘{MarkdownText.Excerpt(block.Says, 300)}’.");
        blocks.RemoveRange(end, blocks.Count - end);
    }

    private static string TakeDateline(List<Block> blocks)
    {
        var first = blocks.FindIndex(b => b.Pieces.OfType<Words>().Any(w => !string.IsNullOrWhiteSpace(w.Text)));
        if (first < 0 || blocks[first].Kind != BlockKind.Paragraph || Recognition.Dateline(MarkdownWriting.PlainText(blocks[first].Pieces)) is not { } found)
            return "";

        blocks[first] = blocks[first] with { Pieces = [.. Without(found.Length, blocks[first].Pieces)] };
        return found.Dateline;
    }

    private static IEnumerable<MarkdownPiece> Without(int characters, IEnumerable<MarkdownPiece> pieces)
    {
        foreach (var piece in pieces)
            if (piece is Words words && characters > 0)
            {
                var cut = Math.Min(characters, words.Text.Length);
                characters -= cut;
                yield return words with { Text = words.Text[cut..] };
            }
            else
                yield return piece;
    }

    private static HashSet<int> NotesIn(IEnumerable<Block> blocks) =>
        [.. blocks.SelectMany(b => b.Pieces).OfType<FootnoteMark>().Select(n => n.Number), .. blocks.SelectMany(b => b.NotesOfTable)];
}
