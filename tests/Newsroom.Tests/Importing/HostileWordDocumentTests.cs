using System.IO.Compression;
using System.Text;
using Newsroom.Importing;
using Newsroom.Rules;
using static Newsroom.Tests.Importing.Docx;

namespace Newsroom.Tests.Importing;

public sealed class HostileWordDocumentTests
{
    private const string Damaged = "The document is damaged and cannot be read. Open it in Word, save it under another name, and choose that file.";
    private const string NotWord = "This is not a Word document. Save it in Word or LibreOffice as a Word document (.docx), then choose that file.";
    private const string TooLarge = "The document unpacks to far more than a release needs. Copy its text into a new document, and choose that one.";
    private const string Macros = "The document holds macros or active controls. Save it in Word as a plain Word document (.docx) without macros, then choose that file.";

    [Fact]
    public void A_bomb_of_zeros_is_refused_before_it_is_inflated()
    {
        ShouldBeRefused(new Docx(Paragraph("a")).With("word/media/bomb.bin", new byte[200 * 1024 * 1024]), TooLarge);
    }

    [Fact]
    public void A_small_bomb_is_known_by_how_much_it_inflates()
    {
        ShouldBeRefused(new Docx(Paragraph("a")).With("word/media/bomb.bin", new byte[20 * 1024 * 1024]), TooLarge);
    }

    [Fact]
    public void A_bomb_that_declares_a_small_size_is_refused()
    {
        var bytes = new Docx(Paragraph("a")).With("word/media/bomb.bin", new byte[20 * 1024 * 1024]).Bytes();
        Replace(bytes, BitConverter.GetBytes(20 * 1024 * 1024), BitConverter.GetBytes(10));

        Should.Throw<RuleBroken>(() => Read(bytes)).Message.ShouldBeOneOf(TooLarge, Damaged);
    }

    [Fact]
    public void XML_that_becomes_an_enormous_tree_is_refused()
    {
        var random = new Random(1);
        var body = new StringBuilder();
        while (body.Length < 26_000_000)
            body.Append(Paragraph(random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture)));

        ShouldBeRefused(new Docx(body.ToString()), TooLarge);
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var docx = new Docx(Paragraph("a"));
        for (var i = 0; i < 2_100; i++)
            docx.With($"word/media/{i}.bin", [1]);

        ShouldBeRefused(docx, TooLarge);
    }

    [Theory]
    [InlineData("../../etc/cron.d/x")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\..\\x")]
    [InlineData("C:/x")]
    [InlineData("word/media/a\nb")]
    [InlineData("WORD/document.xml")]
    public void Names_that_lead_elsewhere_or_hide_another_are_refused(string name)
    {
        ShouldBeRefused(new Docx(Paragraph("a")).With(name, "<a/>"), Damaged);
    }

    [Fact]
    public void Old_and_encrypted_documents_are_told_apart()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        ShouldBeRefused(ole, "This is a document of an old Word (.doc). Open it and save it as a Word document (.docx), then choose that file.");
        ShouldBeRefused([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
            "The document is protected with a password. Take the password off in Word (File > Info > Protect Document), save it, and choose it again.");
    }

    [Fact]
    public void Macros_are_refused_by_their_part_and_by_the_documents_type()
    {
        ShouldBeRefused(new Docx(Paragraph("a")).With("word/vbaProject.bin", [1, 2, 3]), Macros);
        ShouldBeRefused(new Docx(Paragraph("a")).With("word/activeX/activeX1.xml", "<a/>"), Macros);
        ShouldBeRefused(new Docx(Paragraph("a")) { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }, Macros);
    }

    [Theory]
    [InlineData("image", "The document shows a picture that lies elsewhere.")]
    [InlineData("attachedTemplate", "The document is attached to a template that lies elsewhere.")]
    [InlineData("oleObject", "The document is linked to another file that lies elsewhere.")]
    [InlineData("subDocument", "The document is put together from others that lie elsewhere.")]
    [InlineData("frame", "The document needs something that lies elsewhere.")]
    [InlineData("aFChunk", "The document needs something that lies elsewhere.")]
    public void What_lies_elsewhere_is_refused_and_never_asked_for(string type, string begins)
    {
        Should.Throw<RuleBroken>(() => Read(new Docx(Paragraph("a")).Linked("x", type, "http://127.0.0.1:9/beacon").Bytes())).Message.ShouldStartWith(begins);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"lol\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>")]
    [InlineData("<a><b></a>")]
    [InlineData("<a>\u0001</a>")]
    public void Entities_and_broken_XML_are_refused_in_every_part(string xml)
    {
        ShouldBeRefused(new Docx(Paragraph("a")).With("customXml/item1.xml", xml), Damaged);
        ShouldBeRefused(new Docx(Paragraph("a")).With("word/hidden.bin", "\uFEFF  " + xml), Damaged);
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<x>", "</x>")]
    public void Elements_nested_100000_deep_are_refused(string open, string close)
    {
        ShouldBeRefused(new Docx(string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000))), TooLarge);
    }

    [Fact]
    public void Styles_and_numberings_that_stand_on_themselves_end()
    {
        var text = new Docx(Paragraph("a", "A") + Item("b", 1) + Item("c", 2))
        {
            Styles = Style("A", "a", "B", "<w:pPr><w:numPr><w:ilvl w:val=\"99\"/></w:numPr></w:pPr>") + Style("B", "b", "A") + Style("C", "c", "C", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"),
            Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"C\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>",
        }.Read();

        text.Body.ShouldBe("a\n\nb\n\nc");
    }

    [Fact]
    public void Numbers_beyond_all_bounds_are_cut()
    {
        var text = new Docx(Item("a", 1, 2_000_000_000) + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + Paragraph("b") + "</w:tc></w:tr></w:tbl>")
        {
            Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"8\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
        }.Read();

        text.Body.ShouldStartWith("999999999. a\n\n| b |");
    }

    [Fact]
    public void Values_of_the_wrong_type_are_refused_or_passed_over()
    {
        var docx = new Docx(Paragraph("a", properties: "<w:outlineLvl w:val=\"x\"/><w:numPr><w:ilvl w:val=\"y\"/><w:numId w:val=\"z\"/></w:numPr>"));

        Should.Throw<RuleBroken>(() => Read(docx.Bytes())).Message.ShouldBe(Damaged);
    }

    [Fact]
    public void Fields_that_never_end_hide_nothing_but_themselves()
    {
        var begin = string.Concat(Enumerable.Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 10_000));

        new Docx(Paragraph("a") + ParagraphOf(begin + Run("b"))).Read().Body.ShouldBe("a");
    }

    [Fact]
    public void A_footnote_that_refers_to_itself_or_is_missing_ends()
    {
        var text = new Docx(ParagraphOf(Run("a") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:footnoteReference w:id=\"9\"/></w:r>"))
        {
            Footnotes = "<w:footnote w:id=\"1\">" + ParagraphOf(Run("b") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>") + "</w:footnote>",
        }.Read();

        text.Body.ShouldStartWith("a[^1]");
        text.Body.ShouldContain("[^1]: b");
    }

    [Fact]
    public void Ten_megabytes_of_text_are_refused()
    {
        var random = new Random(1);
        var words = string.Concat(Enumerable.Range(0, 1_500_000).Select(_ => random.Next(100_000, 999_999) + " "));

        ShouldBeRefused(new Docx(Paragraph(words)), "The text is longer than 200,000 characters. Shorten it, or offer the rest as a download.");
    }

    [Fact]
    public void What_is_no_Word_document_is_refused()
    {
        ShouldBeRefused([], "The file is empty. Choose another one.");
        ShouldBeRefused("Night ferry returns"u8.ToArray(), NotWord);
        ShouldBeRefused("%PDF-1.7"u8.ToArray(), NotWord);
        ShouldBeRefused(Zip(("a.txt", "a")), NotWord);
        ShouldBeRefused(Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "This is an OpenDocument file. Save it as a Word document (.docx), then choose that file.");
        ShouldBeRefused(new Docx(Paragraph("a")) { MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" }, NotWord);
    }

    [Fact]
    public void Files_that_are_two_things_at_once_are_refused()
    {
        var bytes = new Docx(Paragraph("a")).Bytes();

        ShouldBeRefused([.. "GIF89a"u8, .. bytes], NotWord);
        ShouldBeRefused([.. bytes, .. "<script>alert(1)</script>"u8], NotWord);
        ShouldBeRefused([.. bytes[..^10], .. "<html>"u8, .. bytes[^10..]], NotWord);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused_with_a_sentence()
    {
        var bytes = new Docx(Paragraph("a")).WithPicture("x").Bytes();

        for (var length = 1; length < bytes.Length; length += 97)
            Should.Throw<RuleBroken>(() => Read(bytes[..length])).Message.ShouldBeOneOf(NotWord, Damaged);
    }

    [Fact]
    public void Bytes_changed_anywhere_are_read_or_refused_with_a_sentence()
    {
        var bytes = new Docx(Paragraph("a") + Table(["b", "c"])).WithPicture("x").Bytes();
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[random.Next(4, changed.Length)] = (byte)random.Next(256);
            try
            {
                Read(changed);
            }
            catch (RuleBroken refusal)
            {
                refusal.Message.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void More_than_16_MB_are_refused_unread()
    {
        Should.Throw<RuleBroken>(() => Read(new byte[16 * 1024 * 1024 + 1])).Message.ShouldStartWith("The file is larger than 16 MB.");
    }

    private static void ShouldBeRefused(Docx docx, string sentence) => ShouldBeRefused(docx.Bytes(), sentence);

    private static void ShouldBeRefused(byte[] bytes, string sentence) => Should.Throw<RuleBroken>(() => Read(bytes)).Message.ShouldBe(sentence);

    private static ImportedText Read(byte[] bytes) => WordDocument.Read(new MemoryStream(bytes), []);

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return file.ToArray();
    }

    private static void Replace(byte[] bytes, byte[] old, byte[] with)
    {
        for (var at = bytes.AsSpan().IndexOf(old); at >= 0; at = bytes.AsSpan().IndexOf(old))
            with.CopyTo(bytes, at);
    }
}
