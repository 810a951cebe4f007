using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Newsroom.Contacts;
using Newsroom.Importing;
using Newsroom.Media;
using Newsroom.Releases;
using SkiaSharp;
using UglyToad.PdfPig;

namespace Newsroom.Web.Tests.Site;

/// <summary>A release as PDF, Word, text, card and kit, as journalists take it with them.</summary>
public sealed class ReleaseFileTests : SiteTest
{
    private const string Scanner = "/usr/bin/zbarimg";

    private static readonly string[] Names =
    [
        "card.png", "release.pdf", "release.docx", "release.txt", "release.md", "release.html", "release.ninjs.json", "contacts.vcf", "event.ics", "kit.zip",
    ];

    private MediaFile ferry = null!;

    [Theory]
    [InlineData("en", "Night ferry returns", "The office said that fine affiliates stay until Friday.", "affiliates")]
    [InlineData("ru", "Ночной паром возвращается", "Паром снова ходит по пятницам, сообщили в управлении.", "пятницам")]
    [InlineData("en", "Το νυχτερινό πλοίο επιστρέφει", "Το πλοίο ταξιδεύει και πάλι κάθε Παρασκευή.", "Παρασκευή")]
    [InlineData("ar", "تعود العبّارة الليلية إلى كالدر", "تبحر العبّارة الليلية من جديد يوم الجمعة، ولا تتوقف في الميناء الآن.", "الميناء")]
    public async Task Words_of_every_script_can_be_read_out_of_the_PDF(string language, string headline, string body, string word)
    {
        var release = await Published(headline, language, body + "\n\n" + body);

        using var pdf = PdfDocument.Open(await Bytes(release, "release.pdf"));
        var text = string.Concat(pdf.GetPages().Select(p => p.Text));

        text.ShouldContain(headline);
        text.ShouldContain(word);
        foreach (var part in body.Split(' '))
            text.ShouldContain(part);
        text.ShouldContain("1 / 1");
        pdf.Information.Title.ShouldBe(headline);
        Encoding.Latin1.GetString(await Bytes(release, "release.pdf")).ShouldContain($"/Lang ({language})");
    }

    [Fact]
    public async Task The_PDF_holds_everything_the_page_says()
    {
        var release = await Rich();

        using var pdf = PdfDocument.Open(await Bytes(release, "release.pdf"));
        var text = string.Concat(pdf.GetPages().Select(p => p.Text));

        foreach (var part in (string[])
            [
                "Night ferry returns", "16.05.2026", "Calder, 16 May 2026 —", "Timetable", "first", "second", "It is back.", "Mara Holt", "Monday", "20:15", "weather permitting", "The night ferry at the pier.",
                "Photo: Mara Lindqvist", "About Calder Ferries", "Jon Aker", "Mon–Fri 09:00–17:00", "When: 20.05.2026, 14:00", $"{SiteAddress}/r/{release.Reference}",
            ])
            text.ShouldContain(part);
        pdf.GetPages().SelectMany(p => p.GetImages()).Count().ShouldBe(1);
        pdf.GetPages().SelectMany(p => p.GetHyperlinks()).Select(h => h.Uri).ShouldContain("https://ships.example/list");
    }

    [Fact]
    public async Task Each_page_of_a_long_PDF_has_its_number_and_a_table_has_its_headings_again()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 120).Select(i => $"| Pier {i} | {i * 7} |"));
        var release = await Published(body: $"| Berth | Boats |\n|---|---:|\n{rows}\n\n" + string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"Paragraph {i}. " + string.Concat(Enumerable.Repeat("The ferry sails again. ", 12)))));

        using var pdf = PdfDocument.Open(await Bytes(release, "release.pdf"));

        pdf.NumberOfPages.ShouldBeGreaterThan(5);
        foreach (var page in pdf.GetPages())
            page.Text.ShouldContain($"{page.Number} / {pdf.NumberOfPages}");
        pdf.GetPage(1).Text.ShouldContain("Berth");
        pdf.GetPage(2).Text.ShouldContain("Berth");
    }

    [Theory]
    [InlineData("one long word")]
    [InlineData("many cells")]
    [InlineData("many columns")]
    [InlineData("many links")]
    [InlineData("brackets and both directions")]
    [InlineData("deep lists")]
    public async Task A_hostile_text_becomes_a_PDF_within_seconds(string sort)
    {
        var body = sort switch
        {
            "one long word" => new string('w', 190_000),
            "many cells" => string.Concat(Enumerable.Repeat("|a|b|\n|---|---|\n" + string.Concat(Enumerable.Repeat("|x|y|\n", 200)) + "\n", 100)),
            "many columns" => string.Concat(Enumerable.Repeat("|a", 300)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 300)) + "|\n" + string.Concat(Enumerable.Repeat("|x", 300)) + "|\n",
            "many links" => string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("[a](https://e.example/x) ", 100)) + "\n\n", 60)),
            "deep lists" => string.Concat(Enumerable.Range(0, 30).Select(i => new string(' ', 2 * i) + "- item\n")),
            _ => string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("(ا{ב(x", 300)) + "\n\n", 80)),
        };
        var release = await Published(body: body);
        var watch = Stopwatch.StartNew();

        using var pdf = PdfDocument.Open(await Bytes(release, "release.pdf"));

        pdf.NumberOfPages.ShouldBeInRange(1, 402);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("The quick brown fox jumps over the lazy dog. “Quotes”, ‘more’ – — … € £ § © ½ 0123456789 ÄÖÜäöüß éèêç ñ ğşİ łż ő ţ")]
    [InlineData("Съешь же ещё этих мягких французских булок, да выпей чаю. № «Ёлка» їієґ ђћџ")]
    [InlineData("Ξεσκεπάζω την ψυχοφθόρα βδελυγμία ΆΈΉΊΌΎΏ ϊϋΐΰ")]
    [InlineData("نص حكيم له سر قاطع وذو شأن عظيم مكتوب على ثوب أخضر ومغلف بجلد أزرق، ؟ ؛ پچژگ ٠١٢٣٤٥٦٧٨٩")]
    public void The_fonts_have_every_letter(string text)
    {
        using var typefaces = new Sharing.Typesetting.Typefaces(Path.Combine(AppContext.BaseDirectory, "fonts"));

        typefaces.Draws(text).ShouldBeTrue();
        typefaces.Draws("𐎀").ShouldBeFalse();
    }

    [Theory]
    [InlineData("en", "Night ferry returns")]
    [InlineData("ru", "Ночной паром возвращается в Калдер-Саунд через одиннадцать лет")]
    [InlineData("ar", "تعود العبّارة الليلية إلى كالدر")]
    [InlineData("en", "Nordwasserstraßenverkehrssicherheitskonferenzvorbereitungsausschussvorsitzendenwahl and a headline that goes on and on until nobody can take it in at one look any more, whatever its size")]
    public async Task A_card_is_1200_by_630_with_its_words_on_it(string language, string headline)
    {
        var release = await Published(headline, language);

        using var card = SKBitmap.Decode(await Bytes(release, "card.png"));

        (card.Width, card.Height).ShouldBe((1200, 630));
        var dark = 0;
        for (var y = 120; y < 460; y += 2)
            for (var x = 90; x < 1110; x += 2)
                dark += card.GetPixel(x, y) is { Red: < 80, Green: < 80 } ? 1 : 0;
        dark.ShouldBeGreaterThan(1_000);
        // The bar stands where lines begin.
        var (start, end) = language == "ar" ? (1195, 5) : (5, 1195);
        card.GetPixel(start, 300).ShouldNotBe(card.GetPixel(end, 300));
        card.GetPixel(start, 300).Blue.ShouldBe((byte)0x8a);
    }

    [Fact]
    public async Task A_card_shows_the_first_picture_at_its_side()
    {
        var release = await Rich();

        using var card = SKBitmap.Decode(await Bytes(release, "card.png"));

        card.GetPixel(850, 500).Red.ShouldBeGreaterThan((byte)150);
        card.GetPixel(1150, 500).Blue.ShouldBeGreaterThan((byte)150);
    }

    [Fact]
    public async Task The_kit_holds_every_file_and_says_what_each_picture_is()
    {
        var release = await Rich();

        using var kit = new ZipArchive(new MemoryStream(await Bytes(release, "kit.zip")));

        kit.Entries.Select(e => e.FullName).ShouldBe(
        [
            "README.txt", "release.txt", "release.md", "release.html", "release.docx", "release.pdf", "release.ninjs.json", "contacts.vcf", "event.ics",
            $"qr-{release.Reference}.svg", $"qr-{release.Reference}.png", "images/print/1-ferry.jpg", "images/web/1-ferry.jpg", "downloads/1-timetable.pdf",
        ]);
        var readme = Read("README.txt");
        foreach (var said in (string[])["images/print/1-ferry.jpg", "Caption: The night ferry at the pier.", "Credit: Photo: Mara Lindqvist", "Picture description: A white ferry", "Licence: Nothing is said about it.", "Jon Aker"])
            readme.ShouldContain(said);
        Read("release.html").ShouldContain("src=\"images/web/1-ferry.jpg\"");
        Read("release.txt").ShouldStartWith("Night ferry returns\n");
        using var print = SKBitmap.Decode(Open("images/print/1-ferry.jpg"));
        (print.Width, print.Height).ShouldBe((1800, 1200));
        using var web = SKBitmap.Decode(Open("images/web/1-ferry.jpg"));
        web.Width.ShouldBe(1600);

        byte[] Open(string name)
        {
            using var entry = kit.GetEntry(name)!.Open();
            using var bytes = new MemoryStream();
            entry.CopyTo(bytes);
            return bytes.ToArray();
        }

        string Read(string name) => Encoding.UTF8.GetString(Open(name));
    }

    [Fact]
    public async Task A_picture_that_may_not_be_used_any_more_is_in_no_kit()
    {
        var release = await Rich();
        await Site.Do(async db => (await db.MediaFiles.SingleAsync(f => f.Code == ferry.Code)).Describe(new MediaWords { UsageEndsOn = new DateOnly(2026, 5, 1) }));

        using var kit = new ZipArchive(new MemoryStream(await Bytes(release, "kit.zip")));

        kit.Entries.ShouldNotContain(e => e.FullName.StartsWith("images/"));
    }

    [Fact]
    public async Task The_Word_file_is_valid_and_reads_back()
    {
        var release = await Rich();
        var bytes = await Bytes(release, "release.docx");

        using (var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false))
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, Stop).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var read = WordDocument.Read(new MemoryStream(bytes), []);

        read.Headline.ShouldBe("Night ferry returns");
        foreach (var part in (string[])["## Timetable", "- first", "1. ", "> It is back.", "[list](https://ships.example/list)", "| Monday | 20:15 |", "weather permitting", "**again**"])
            read.Body.ShouldContain(part);
    }

    [Fact]
    public async Task An_Arabic_Word_file_is_valid_and_runs_from_right_to_left()
    {
        var release = await Published("تعود العبّارة الليلية", "ar", "تبحر **العبّارة** من جديد.\n\n| اليوم | الساعة |\n|---|---|\n| الجمعة | 20:15 |");

        using var word = WordprocessingDocument.Open(new MemoryStream(await Bytes(release, "release.docx")), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, Stop).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        word.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.BiDi>().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Contacts_are_vCards_whose_lines_are_folded()
    {
        var release = await Rich();

        var card = Encoding.UTF8.GetString(await Bytes(release, "contacts.vcf"));

        card.ShouldStartWith("BEGIN:VCARD\r\nVERSION:4.0\r\n");
        card.ShouldEndWith("END:VCARD\r\n");
        card.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        var unfolded = card.Replace("\r\n ", "");
        unfolded.ShouldContain("FN:Jon Aker\r\n");
        unfolded.ShouldContain("EMAIL;TYPE=work:press@newsroom.example\r\n");
        unfolded.ShouldContain("TEL;TYPE=\"work,voice\";VALUE=uri:tel:+4930901820\r\n");
        unfolded.ShouldContain(@"TITLE:Head of press\, answers journalists in English\, German and Danish from Monday to Friday" + "\r\n");
    }

    [Fact]
    public async Task News_systems_get_ninjs_with_texts_pictures_and_sources()
    {
        var release = await Rich();

        using var json = JsonDocument.Parse(await Bytes(release, "release.ninjs.json"));
        var item = json.RootElement;

        item.GetProperty("uri").GetString().ShouldBe($"{SiteAddress}/r/{release.Reference}");
        item.GetProperty("standard").GetProperty("version").GetString().ShouldBe("2.1");
        item.GetProperty("headlines")[0].GetProperty("value").GetString().ShouldBe("Night ferry returns");
        item.GetProperty("bodies")[0].GetProperty("value").GetString()!.ShouldContain($"src=\"{SiteAddress}/media/{ferry.Code}/ferry.jpg\"");
        item.GetProperty("associations")[0].GetProperty("renditions").GetArrayLength().ShouldBe(2);
        string[] known =
        [
            "uri", "type", "representationtype", "profile", "version", "firstcreated", "versioncreated", "contentcreated", "embargoed", "pubstatus", "urgency", "copyrightholder", "copyrightnotice", "usageterms", "ednote", "language",
            "descriptions", "bodies", "headlines", "people", "organisations", "places", "subjects", "events", "objects", "infosources", "title", "by", "slugline", "located", "renditions", "associations", "altids", "trustindicators",
            "standard", "genres", "expires", "rightsinfo",
        ];
        item.EnumerateObject().Select(p => p.Name).ShouldBeSubsetOf(known);
        item.GetProperty("associations")[0].EnumerateObject().Select(p => p.Name).ShouldBeSubsetOf([.. known, "name"]);
        item.GetProperty("infosources")[0].GetProperty("contactinfo").EnumerateArray().ShouldAllBe(c => c.GetProperty("value").GetString()!.Length > 0);
    }

    [Fact]
    public async Task An_event_goes_into_a_calendar_and_what_has_none_answers_404()
    {
        var release = await Rich();

        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(await Bytes(release, "event.ics")))!;

        var appointment = calendar.Events.Single();
        appointment.Summary.ShouldBe("Night ferry returns");
        appointment.Start!.AsUtc.ShouldBe(new DateTime(2026, 5, 20, 12, 0, 0, DateTimeKind.Utc));
        appointment.Location.ShouldBe("Pier 4");
        (await Reader.Ask($"/r/{(await Published("Nothing to attend")).Reference}/event.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_edition_gives_the_same_bytes_and_they_are_sent_once()
    {
        var release = await Rich();

        foreach (var name in Names)
        {
            var (first, again) = (await Reader.Ask($"/r/{release.Reference}/{name}"), await Reader.Ask($"/r/{release.Reference}/{name}"));
            first.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            (await again.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(await first.Content.ReadAsByteArrayAsync(Stop), name);
            first.Headers.ETag.ShouldNotBeNull(name);
            first.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
            first.Headers.Contains("Set-Cookie").ShouldBeFalse(name);
            first.Headers.CacheControl!.ToString().ShouldBe("public, max-age=0, s-maxage=1");
            var request = new HttpRequestMessage(HttpMethod.Get, $"/r/{release.Reference}/{name}");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag);
            (await Reader.Http.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.NotModified, name);
            var head = await Reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/r/{release.Reference}/{name}"), Stop);
            (head.StatusCode, head.Headers.ETag).ShouldBe((HttpStatusCode.OK, first.Headers.ETag), name);
            (await head.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task Word_and_PDF_are_the_same_whoever_makes_them()
    {
        var release = await Rich();
        byte[] Made(Func<Sharing.SharedRelease, byte[]> make)
        {
            var edition = release.Editions.Single();
            return make(new Sharing.SharedRelease(edition, word => word, new Uri(SiteAddress), new Uri(SiteAddress), new Uri(SiteAddress)) { Organisation = "Calder", Kind = "Release", Date = "1.1.2026" });
        }

        using var typefaces = new Sharing.Typesetting.Typefaces(Path.Combine(AppContext.BaseDirectory, "fonts"));
        Made(Sharing.WordFile.Write).ShouldBe(Made(Sharing.WordFile.Write));
        Made(r => Sharing.ReleasePdf.Of(r, new Dictionary<string, byte[]>(), typefaces)).ShouldBe(Made(r => Sharing.ReleasePdf.Of(r, new Dictionary<string, byte[]>(), typefaces)));
    }

    [Fact]
    public async Task A_correction_is_in_every_file_at_once()
    {
        var release = await Rich();
        var tags = new Dictionary<string, string>();
        foreach (var name in Names)
            tags[name] = (await Reader.Ask($"/r/{release.Reference}/{name}")).Headers.ETag!.Tag;
        Site.Clock.Advance(TimeSpan.FromHours(1));

        await Change(release, r =>
        {
            r.Rewrite(headline: "Night ferry sails on Fridays", now: Site.Clock.Now);
            r.Correct("We named the wrong day.", Site.Clock.Now, r.NextAddress(Site.Clock.Now, Site.Clock.Now, Berlin), r.Author, Site.Clock.Now);
        });

        foreach (var name in Names)
            (await Reader.Ask($"/r/{release.Reference}/{name}")).Headers.ETag!.Tag.ShouldNotBe(tags[name], name);
        var text = Encoding.UTF8.GetString(await Bytes(release, "release.txt"));
        text.ShouldStartWith("Night ferry sails on Fridays\n");
        text.ShouldContain("We named the wrong day.");
        using var pdf = PdfDocument.Open(await Bytes(release, "release.pdf"));
        pdf.GetPage(1).Text.ShouldContain("We named the wrong day.");
    }

    [Fact]
    public async Task A_contacts_new_number_is_in_every_file_at_once()
    {
        var release = await Rich();
        await Bytes(release, "release.pdf");

        await Site.Do(async db => (await db.Contacts.SingleAsync()).Phone = "+49 30 5550000");

        using var pdf = PdfDocument.Open(await Bytes(release, "release.pdf"));
        string.Concat(pdf.GetPages().Select(p => p.Text)).ShouldContain("+49 30 5550000");
        Encoding.UTF8.GetString(await Bytes(release, "contacts.vcf")).ShouldContain("+49305550000");
    }

    [Fact]
    public async Task What_is_not_public_has_no_files_and_what_is_withdrawn_is_gone()
    {
        var (scheduled, withdrawn) = (await Site.Keep(kind => A.Scheduled(A.Draft(kind: kind))), await Site.Keep(kind => A.Withdrawn(A.Published(A.Draft(kind: kind)))));
        Site.Clock.Advance(TimeSpan.FromHours(3));

        foreach (var name in Names)
        {
            (await Reader.Ask($"/r/{scheduled.Reference}/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
            (await Reader.Ask($"/r/{withdrawn.Reference}/{name}")).StatusCode.ShouldBe(HttpStatusCode.Gone, name);
            (await Reader.Ask($"/r/0000ZZ/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
        }
    }

    [Fact]
    public async Task The_QR_codes_of_PDF_and_kit_lead_to_the_release()
    {
        Assert.SkipUnless(File.Exists(Scanner), "Needs a QR code reader: apt-get install zbar-tools.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftoppm"), "Needs a PDF reader: apt-get install poppler-utils.");
        var release = await Rich();
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "release.pdf"), await Bytes(release, "release.pdf"), Stop);
            await Run("/usr/bin/pdftoppm", "-r", "150", "-png", Path.Combine(folder.FullName, "release.pdf"), Path.Combine(folder.FullName, "page"));
            using (var kit = new ZipArchive(new MemoryStream(await Bytes(release, "kit.zip"))))
                await kit.GetEntry($"qr-{release.Reference}.png")!.ExtractToFileAsync(Path.Combine(folder.FullName, "kit.png"), Stop);

            (await Run(Scanner, ["-q", "--raw", .. folder.GetFiles("page*.png").Select(f => f.FullName)])).Trim().ShouldBe($"{SiteAddress}/r/{release.Reference}");
            (await Run(Scanner, "-q", "--raw", Path.Combine(folder.FullName, "kit.png"))).Trim().ShouldBe($"{SiteAddress}/r/{release.Reference}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_page_offers_the_kit_and_its_parts_and_says_when_the_office_is_open()
    {
        var release = await Rich();

        var page = await Reader.Get(PathOf(release));

        page.Link("Download everything (zip, about 3.2 MB)").GetAttribute("href").ShouldBe($"/r/{release.Reference}/kit.zip");
        foreach (var (name, file) in new[] { ("PDF", "release.pdf"), ("Word document", "release.docx"), ("Plain text", "release.txt"), ("Add to a calendar", "event.ics"), ("Save as contacts (vCard)", "contacts.vcf") })
            page.Link(name).GetAttribute("href").ShouldBe($"/r/{release.Reference}/{file}");
        var hours = page.Document.QuerySelector(".hours")!;
        hours.TextContent.ShouldBe("Mon–Fri 09:00–17:00 (Europe/Berlin)");
        (hours.GetAttribute("data-days"), hours.GetAttribute("data-opens"), hours.GetAttribute("data-closes"), hours.GetAttribute("data-zone")).ShouldBe(("12345", "09:00", "17:00", "Europe/Berlin"));
        page.Document.QuerySelector("button[data-copy-file]")!.GetAttribute("data-copy-file").ShouldBe($"/r/{release.Reference}/release.txt");
    }

    private async Task<byte[]> Bytes(Release release, string name)
    {
        var answer = await Reader.Ask($"/r/{release.Reference}/{name}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, name);
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }

    /// <summary>A media advisory with a picture, a download, a contact with hours, and all that a text can hold.</summary>
    private async Task<Release> Rich()
    {
        Release? kept = null;
        await Site.Do(async db =>
        {
            (await db.Settings.SingleAsync()).UseZone("Europe/Berlin");
            var by = A.Person();
            ferry = A.Picture("ferry.jpg", 1800, 1200, caption: "The night ferry at the pier.", by: by);
            var timetable = A.Document(by: by);
            var contact = A.Contact();
            contact.Role = "Head of press, answers journalists in English, German and Danish from Monday to Friday";
            contact.Answer(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday, new TimeOnly(9, 0), new TimeOnly(17, 0));
            var body = $"""
                The ferry sails **again**, see the [list](https://ships.example/list).[^1]

                ## Timetable

                - first
                - second

                1. one
                2. two

                > It is back.
                >
                > — Mara Holt, harbour master

                | Day | Time |
                |---|---:|
                | Monday | 20:15 |

                ![A white ferry]({ferry.Address})

                [^1]: Then weather permitting.
                """;
            var kind = await db.Kinds.OrderBy(k => k.Order).FirstAsync();
            var draft = A.Draft("Night ferry returns", body: body, by: by, kind: kind, boilerplate: A.Boilerplate(id: 0), contacts: [contact], filesInText: [ferry], downloads: [timetable]);
            var copy = draft.Copy();
            draft.Save(copy with { Text = copy.Text with { EventStartsAt = new DateTime(2026, 5, 20, 12, 0, 0, DateTimeKind.Utc), EventPlace = "Pier 4" } }, draft.RevisionNumber, by, Noon);
            kept = A.Published(draft);
            db.Add(kept);
        });
        var storage = Site.Services.GetRequiredService<MediaStorage>();
        using var image = Files.Drawn(1800, 1200);
        await storage.Write($"{ferry.Code}/original", new MemoryStream(image.JpegsaveBuffer()), Stop);
        await storage.Write($"{kept!.Editions.Single().Media.Single(m => m.Use == MediaUse.Download).File.Code}/original", new MemoryStream("%PDF-1.4"u8.ToArray()), Stop);
        return kept;
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var started = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        return await started.StandardOutput.ReadToEndAsync(Stop);
    }
}
