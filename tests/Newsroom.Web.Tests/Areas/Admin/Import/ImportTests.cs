using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Import;

public sealed class ImportTests : AdminTest
{
    [Fact]
    public async Task A_document_becomes_a_draft_and_the_edit_screen_opens()
    {
        await Site.Do(db => db.Boilerplates.Add(A.Boilerplate(id: 0)));

        var screen = await Import(await (await Officer.Get("/admin/releases")).Follow("Import from Word"),
            Docx(("Title", "Night ferry returns"), ("Subtitle", "From June on"), ("", "Calder, 16 May 2026 – It sails."), ("Heading1", "About Calder Ferries"), ("", "Calder Ferries joins nine islands.")));

        screen.Address.AbsolutePath.ShouldEndWith("/edit");
        screen.Text.ShouldContain("Imported. Recognised: headline, subheadline, dateline, body, boilerplate.");
        var release = await Site.Ask(db => db.Releases.Include(r => r.Boilerplate).SingleAsync());
        (release.Text.Headline, release.Text.Subheadline, release.Text.Dateline, release.Text.Body).ShouldBe(("Night ferry returns", "From June on", "Calder, 16 May 2026", "It sails."));
        release.Boilerplate!.Title.ShouldBe("About Calder Ferries");
        release.AuthorId.ShouldBe(Author.Id);
        (await Record(release)).ShouldContain("release.saved");
    }

    [Fact]
    public async Task What_was_not_understood_is_listed_before_one_goes_on_writing()
    {
        var screen = await Import(await Officer.Get("/admin/releases/import"), Docx(("", "It sails."), ("", "###"), ("", "Notes")));

        screen.ByRole("heading", "Imported, with 1 thing to look at");
        screen.Text.ShouldContain("Below the end of the text stands more, which was left out: ‘Notes’.");
        (await screen.Follow("Go on writing")).Field("Body").TextContent.ShouldBe("It sails.");
    }

    [Fact]
    public async Task A_picture_goes_into_the_library_and_stands_in_the_body_with_its_alt_text()
    {
        using var image = NetVips.Image.Black(640, 480, bands: 3);

        var screen = await Import(await Officer.Get("/admin/releases/import"), Document(Drawing("A white ferry"), image.JpegsaveBuffer()));

        screen.Address.AbsolutePath.ShouldEndWith("/edit");
        var file = await Site.Ask(db => db.MediaFiles.SingleAsync());
        (file.WidthPixels, file.HeightPixels).ShouldBe((640, 480));
        var release = await Site.Ask(db => db.Releases.Include(r => r.Media).SingleAsync());
        release.Text.Body.ShouldBe($"![A white ferry]({file.Address})");
        release.Media.ShouldHaveSingleItem().MediaId.ShouldBe(file.Id);
    }

    [Fact]
    public async Task A_picture_that_the_library_refuses_is_left_out_with_the_reason()
    {
        var screen = await Import(await Officer.Get("/admin/releases/import"), Document(Drawing("A white ferry") + "<w:p><w:r><w:t>It sails.</w:t></w:r></w:p>", "GIF89 no picture"u8.ToArray()));

        screen.ByRole("heading", "Imported, with 1 thing to look at");
        screen.Text.ShouldContain("The picture image1.jpg (‘A white ferry’) at the beginning was left out. This file");
        (await Site.Ask(db => db.MediaFiles.CountAsync())).ShouldBe(0);
        (await screen.Follow("Go on writing")).Field("Body").TextContent.ShouldBe("It sails.");
    }

    [Fact]
    public async Task A_document_sent_twice_makes_one_release()
    {
        var screen = await Officer.Get("/admin/releases/import");

        await Import(screen, Docx(("", "It sails.")));
        var again = await Import(screen, Docx(("", "It sails.")));

        again.Address.AbsolutePath.ShouldEndWith("/edit");
        (await Site.Ask(db => db.Releases.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Language_and_kind_are_chosen()
    {
        var kind = await Site.Ask(db => db.Kinds.OrderBy(k => k.Order).Skip(1).FirstAsync());

        await Import(await Officer.Get("/admin/releases/import"), Docx(("", "Паром идёт.")), ("Language", "ru"), ("KindId", kind.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        var release = await Site.Ask(db => db.Releases.SingleAsync());
        (release.Language, release.KindId).ShouldBe(("ru", kind.Id));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("")]
    public async Task A_language_that_is_not_the_newsrooms_is_refused(string language)
    {
        var screen = await Import(await Officer.Get("/admin/releases/import"), Docx(("", "It sails.")), ("Language", language));

        screen.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        screen.Text.ShouldContain("Choose a language from the list.");
    }

    [Fact]
    public async Task What_is_no_Word_document_is_refused_with_a_sentence_and_nothing_is_written()
    {
        var screen = await Import(await Officer.Get("/admin/releases/import"), "%PDF-1.7"u8.ToArray());

        screen.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        screen.Document.QuerySelector("ul.refusals")!.TextContent.ShouldContain("This is not a Word document.");
        (await Site.Ask(db => db.Releases.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_too_long_for_a_release_is_refused_and_nothing_is_written()
    {
        var screen = await Import(await Officer.Get("/admin/releases/import"), Docx([.. Enumerable.Range(0, 3_000).Select(i => ("", $"{i} " + string.Concat(Enumerable.Repeat("ferry ", 15))))]));

        screen.Text.ShouldContain("The text is longer than 200,000 characters.");
        (await Site.Ask(db => db.Releases.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_document_one_is_asked_for()
    {
        (await (await Officer.Get("/admin/releases/import")).Submit("Import as a new draft")).Text.ShouldContain("Choose a Word document (.docx).");
    }

    [Fact]
    public async Task Nobody_outside_imports()
    {
        (await Site.Reader().Ask("/admin/releases/import")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<HtmlPage> Import(HtmlPage screen, byte[] document, params (string Name, string Value)[] fields)
    {
        var form = screen.FormOf("Import as a new draft");
        var all = FormFields.Of(form, screen.Button("Import as a new draft")).Where(f => f.Key != "Document").ToDictionary(f => f.Key, f => f.Value);
        foreach (var (name, value) in fields)
            all[name] = value;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in all)
            content.Add(new StringContent(value), $"\"{name}\"");
        var file = new ByteArrayContent(document);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "\"Document\"", "\"../release.docx\"");
        return await Officer.Send(new HttpRequestMessage(HttpMethod.Post, "/admin/releases/import") { Content = content });
    }

    private static byte[] Docx(params (string Style, string Text)[] paragraphs) => Document(
        string.Concat(paragraphs.Select(p => $"<w:p><w:pPr><w:pStyle w:val=\"{p.Style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{p.Text}</w:t></w:r></w:p>")));

    private static string Drawing(string alt) =>
        "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"1\" cy=\"1\"/>"
        + $"<wp:docPr id=\"1\" name=\"Picture 1\" descr=\"{alt}\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        + "<a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"p1\"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>"
        + "</wp:inline></w:drawing></w:r></w:p>";

    /// <param name="picture">What <see cref="Drawing"/> shows.</param>
    private static byte[] Document(string body, byte[]? picture = null)
    {
        const string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Write(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
            string Style(string id, string name) => $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>";
            Write("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>");
            Write("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Write("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{office}/styles\" Target=\"styles.xml\"/>{(picture is null ? "" : $"<Relationship Id=\"p1\" Type=\"{office}/image\" Target=\"media/image1.jpg\"/>")}</Relationships>");
            Write("word/styles.xml", $"<w:styles xmlns:w=\"{word}\">{Style("Title", "Title")}{Style("Subtitle", "Subtitle")}{Style("Heading1", "heading 1")}</w:styles>");
            Write("word/document.xml", $"<w:document xmlns:w=\"{word}\"><w:body>{body}</w:body></w:document>");
            if (picture is not null)
            {
                using var image = zip.CreateEntry("word/media/image1.jpg").Open();
                image.Write(picture);
            }
        }
        return file.ToArray();
    }
}
