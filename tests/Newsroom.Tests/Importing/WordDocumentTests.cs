using Newsroom.Text;
using static Newsroom.Tests.Importing.Docx;

namespace Newsroom.Tests.Importing;

public sealed class WordDocumentTests
{
    private const string On = "<w:b/>";

    [Theory]
    [InlineData("Heading1", "heading 1")]
    [InlineData("berschrift1", "heading 1")]
    [InlineData("Titre1", "heading 1")]
    [InlineData("1", "Heading 1")]
    [InlineData("10", "Заголовок 1")]
    [InlineData("a3", "عنوان 1")]
    [InlineData("Rubrik1", "heading 1")]
    public void A_heading_is_known_by_its_style_in_any_language(string id, string name)
    {
        var text = new Docx(Paragraph("Before.") + Paragraph("Timetable", id) + Paragraph("After.")) { Styles = Style(id, name) }.Read();

        text.Body.ShouldBe("Before.\n\n# Timetable\n\nAfter.");
    }

    [Fact]
    public void A_style_based_on_a_heading_is_one_and_so_is_an_outline_level()
    {
        var styles = Style("berschrift2", "heading 2") + Style("Hausstil", "Unsere Zwischenzeile", "berschrift2") + Style("Kasten", "Kasten", more: "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>");

        var text = new Docx(Paragraph("a") + Paragraph("b", "Hausstil") + Paragraph("c", "Kasten") + Paragraph("d", properties: "<w:outlineLvl w:val=\"0\"/>")) { Styles = styles }.Read();

        text.Body.ShouldBe("a\n\n## b\n\n### c\n\n# d");
    }

    [Fact]
    public void Title_and_subtitle_become_headline_and_subheadline()
    {
        var text = new Docx(Paragraph("Night ferry", "Titel") + Paragraph("returns", "Titel") + Paragraph("From June on", "Untertitel") + Paragraph("It sails."))
        {
            Styles = Style("Titel", "Title") + Style("Untertitel", "Subtitle"),
        }.Read();

        (text.Headline, text.Subheadline, text.Body).ShouldBe(("Night ferry returns", "From June on", "It sails."));
        text.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_title_the_one_first_heading_of_the_highest_level_is_the_headline()
    {
        var styles = Style("Heading1", "heading 1") + Style("Heading2", "heading 2");

        new Docx(Paragraph("PRESS RELEASE") + Paragraph("Night ferry", "Heading1") + Paragraph("a") + Paragraph("More", "Heading2")) { Styles = styles }.Read().Headline.ShouldBe("Night ferry");
        new Docx(Paragraph("One", "Heading1") + Paragraph("a") + Paragraph("Two", "Heading1")) { Styles = styles }.Read().Headline.ShouldBe("");
    }

    [Fact]
    public void A_title_too_long_for_a_headline_stays_in_the_body_and_says_so()
    {
        var text = new Docx(Paragraph(new string('a', 201), "Title") + Paragraph("b")) { Styles = Style("Title", "Title") }.Read();

        text.Headline.ShouldBe("");
        text.Body.ShouldStartWith("# aaa");
        text.LeftOut.ShouldBe(["The title is longer than 200 characters, so it stands in the body. Write a shorter one."]);
    }

    [Fact]
    public void Lists_are_nested_numbered_and_begin_anew()
    {
        var numbering = $"""
            <w:abstractNum w:abstractNumId="1">{Levels("decimal", "bullet", "lowerLetter")}</w:abstractNum><w:abstractNum w:abstractNumId="2">{Levels("bullet", "bullet")}</w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
            """;

        var text = new Docx(
            Item("one", 1) + Item("under one", 1, 1) + Item("two", 1) + Paragraph("Between.") + Item("three", 1) + Item("anew", 3) + Paragraph("Then.")
            + Item("a", 2) + Item("deeper", 2, 1) + Item("b", 2) + Item("another list", 4))
        { Numbering = numbering }.Read();

        text.Body.ShouldBe("1. one\n   - under one\n2. two\n\nBetween.\n\n3. three\n\n1) anew\n\nThen.\n\n- a\n  - deeper\n- b\n\n* another list");
        MarkdownText.ToHtml(text.Body).ShouldContain("<ol start=\"3\">");
    }

    [Fact]
    public void Numbering_that_a_style_sets_or_another_numbering_lends_is_followed()
    {
        var numbering = $"""
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Schritte"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Liste"/></w:abstractNum><w:abstractNum w:abstractNumId="3">{Levels("bullet")}</w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
            """;
        var styles = Style("Schritte", "Schritte", more: "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            + Style("Liste", "Liste", more: "<w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>", type: "numbering");

        var text = new Docx(Paragraph("by style", "Schritte") + Paragraph("next", "Schritte") + Item("lent", 2)) { Numbering = numbering, Styles = styles }.Read();

        text.Body.ShouldBe("4. by style\n5. next\n\n- lent");
    }

    [Fact]
    public void Letters_and_Roman_numerals_are_counted_and_said()
    {
        var numbering = $"<w:abstractNum w:abstractNumId=\"1\">{Levels("upperRoman")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

        var text = new Docx(Item("a", 1) + Item("b", 1)) { Numbering = numbering }.Read();

        text.Body.ShouldBe("1. a\n2. b");
        text.LeftOut.ShouldBe(["Lists counted with letters or Roman numerals are counted 1, 2, 3 now. Look whether the text refers to a letter."]);
    }

    [Fact]
    public void Emphasis_is_merged_over_runs_and_turned_over_by_styles()
    {
        var styles = Style("Lead", "Lead", more: "<w:rPr><w:b/></w:rPr>") + Style("Fett", "Strong", more: "<w:rPr><w:b/></w:rPr>", type: "character");

        var text = new Docx(
            ParagraphOf(Run("The ") + Run("night ", On) + Run("ferry", "<w:b w:val=\"1\"/>") + Run(" sails ") + Run("again", "<w:i/>") + Run(", not ") + Run("never", "<w:strike/>"))
            + ParagraphOf(Run("All bold but ") + Run("this", "<w:rStyle w:val=\"Fett\"/>"), "Lead") + ParagraphOf(Run("off", "<w:b w:val=\"0\"/>"), "Lead"))
        { Styles = styles }.Read();

        text.Body.ShouldBe("The **night ferry** sails *again*, not ~~never~~\n\n**All bold but** this\n\noff");
    }

    [Fact]
    public void Links_of_both_kinds_are_kept_when_readers_can_follow_them()
    {
        const string field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"mailto:press@calder.example\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>write</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

        var text = new Docx(ParagraphOf(
                $"<w:hyperlink r:id=\"a\">{Run("tickets")}</w:hyperlink>" + Run(" or ") + field + Run(", not ") + $"<w:hyperlink r:id=\"b\">{Run("this")}</w:hyperlink>" + $"<w:hyperlink w:anchor=\"x\">{Run(" here")}</w:hyperlink>"))
            .Linked("a", "hyperlink", "https://calder.example/tickets?a=1&b=2").Linked("b", "hyperlink", "file:///C:/Users/ines/secret.docx").Read();

        text.Body.ShouldBe("[tickets](https://calder.example/tickets?a=1&amp;b=2) or [write](mailto:press@calder.example), not this here");
        text.LeftOut.ShouldBe(
            ["A link after ‘tickets or write, not’ was taken off: it leads to ‘file:///C:/Users/ines/secret.docx’, where readers cannot go. Its words are kept.",
            "Links that lead to a place within the document were taken off; their words are kept."]);
    }

    [Fact]
    public void A_link_that_is_no_address_costs_only_itself()
    {
        var text = new Docx(ParagraphOf($"<w:hyperlink r:id=\"a\">{Run("write")}</w:hyperlink>" + Run(" to us"))).Linked("a", "hyperlink", "mailto:press @calder@@:x y").Linked("b", "hyperlink", "http://[").Read();

        text.Body.ShouldContain("to us");
    }

    [Fact]
    public void A_table_begins_with_its_header_and_aligns_numbers()
    {
        static string Right(string text) => Paragraph(text, properties: "<w:jc w:val=\"right\"/>");

        var text = new Docx(Paragraph("Fares:") + Table(["Crossing", "Fare"], ["Calder | Aske", Right("12")], ["Aske", Right("9")])).Read();

        text.Body.ShouldBe("Fares:\n\n| Crossing | Fare |\n| --- | ---: |\n| Calder \\| Aske | 12 |\n| Aske | 9 |");
    }

    [Fact]
    public void Merged_cells_and_tables_in_tables_are_flattened_and_named()
    {
        var merged = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + Paragraph("Both") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + Paragraph("a")
            + "</w:tc><w:tc>" + Table(["in", "side"], ["x", "y"]) + Paragraph("after") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" + Paragraph("c") + "</w:tc></w:tr></w:tbl>";

        var text = new Docx(Paragraph("Fares") + merged).Read();

        text.Body.ShouldBe("Fares\n\n| Both |  |\n| --- | --- |\n| a | in, side x, y after |\n|  | c |");
        text.LeftOut.ShouldContain("Cells of the table after ‘Fares’ were merged. Each stands alone now, and those it covered are empty: look at that table.");
        text.LeftOut.ShouldContain(s => s.StartsWith("A table within a table"));
    }

    [Fact]
    public void A_frame_of_one_cell_is_its_paragraphs()
    {
        new Docx(Table([Paragraph("One.") + Paragraph("Two.")])).Read().Body.ShouldBe("One.\n\nTwo.");
    }

    [Fact]
    public void Footnotes_and_endnotes_are_numbered_as_they_come()
    {
        var text = new Docx(ParagraphOf(Run("First") + "<w:r><w:endnoteReference w:id=\"5\"/></w:r>" + Run(", second") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + Run(".")))
        {
            Footnotes = $"<w:footnote w:id=\"2\">{Paragraph("Foot.")}{Paragraph("More.")}</w:footnote>",
            Endnotes = $"<w:endnote w:id=\"5\">{Paragraph("End.")}</w:endnote>",
        }.Read();

        text.Body.ShouldBe("First[^1], second[^2].\n\n[^1]: End.\n\n[^2]: Foot.\n\n    More.");
        MarkdownText.ToHtml(text.Body).ShouldContain("<p>More.");
    }

    [Fact]
    public void Pictures_are_handed_over_with_their_alternative_text()
    {
        const string decorative = "<a:extLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";
        const string old = "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" alt=\"Old [pier]\"><v:imagedata r:id=\"b\"/></v:shape></w:pict></w:r>";

        var text = new Docx(Paragraph("The pier.") + ParagraphOf(Picture("a", "The night ferry at its pier")) + ParagraphOf(Picture("a", "", decorative)) + ParagraphOf(old))
            .WithPicture("a").WithPicture("b", "image2.png").Read();

        text.Body.ShouldBe("The pier.\n\n![The night ferry at its pier](word:1)\n\n![](word:2)\n\n![Old \\[pier\\]](word:3)");
        text.Pictures.Select(p => (p.Alt, p.FileName, p.IsDecorative, p.After)).ShouldBe(
            [("The night ferry at its pier", "image1.png", false, "The pier."), ("", "image1.png", true, "The pier."), ("Old [pier]", "image2.png", false, "The pier.")]);
        text.Pictures[0].Bytes.ShouldBe(Png);
        text.With(p => p.IsDecorative ? "" : $"({p.FileName})").Body.ShouldBe("The pier.\n\n(image1.png)\n\n\n\n(image2.png)");
    }

    [Fact]
    public void Breaks_tabs_and_no_break_spaces_stay_and_soft_hyphens_go()
    {
        new Docx(ParagraphOf("<w:r><w:t>10</w:t></w:r>" + Run("\u00A0000 km") + "<w:r><w:tab/><w:t>to\u00ADmorrow</w:t><w:br/><w:t>Time</w:t><w:softHyphen/><w:t>table</w:t><w:noBreakHyphen/><w:t>A</w:t></w:r>")).Read()
            .Body.ShouldBe("10\u00A0000 km\ttomorrow\\\nTimetable\u2011A");
    }

    [Fact]
    public void Tracked_changes_are_taken_as_accepted()
    {
        var text = new Docx(
            ParagraphOf($"{Run("The ")}<w:del w:id=\"1\"><w:r><w:delText>day</w:delText></w:r></w:del><w:ins w:id=\"2\">{Run("night")}</w:ins>{Run(" ferry")}", properties: "<w:rPr><w:del w:id=\"3\"/></w:rPr>")
            + ParagraphOf($"{Run(" sails.")}<w:moveFrom w:id=\"4\">{Run("moved")}</w:moveFrom>") + ParagraphOf($"<w:moveTo w:id=\"5\">{Run("moved")}</w:moveTo>")).Read();

        text.Body.ShouldBe("The night ferry sails.\n\nmoved");
        text.LeftOut.ShouldBe(["Tracked changes were taken as accepted: what was inserted is kept, what was deleted is left out."]);
    }

    [Fact]
    public void What_a_release_cannot_hold_is_named_with_its_place()
    {
        const string box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:txbxContent><w:p><w:r><w:t>Boxed words</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>";
        static string Graphic(string uri) => $"<w:r><w:drawing><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/{uri}\"/></a:graphic></w:drawing></w:r>";

        var text = new Docx(Paragraph("Fares rise.") + ParagraphOf(box) + ParagraphOf(Graphic("chart")) + ParagraphOf(Graphic("diagram"))
            + ParagraphOf("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>E=mc</m:t></m:r></m:oMath>")
            + ParagraphOf("<w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" ProgID=\"Excel.Sheet.12\"/></w:object></w:r>")
            + ParagraphOf("<w:r><w:commentReference w:id=\"1\"/></w:r>" + Run("secret", "<w:vanish/>") + Run("Done")))
        {
            Header = Paragraph("Draft 3"),
            Footer = Paragraph("Page"),
        }.Read();

        text.Body.ShouldBe("Fares rise.\n\nDone");
        text.LeftOut.ShouldBe(
        [
            "A text box after ‘Fares rise.’ was left out. It says: ‘Boxed words’. Copy what readers need into the body.",
            "A chart after ‘Fares rise.’ was left out. Insert it as a picture, and its numbers as a table.",
            "A SmartArt graphic after ‘Fares rise.’ was left out. Insert it as a picture with words for what it says.",
            "An equation after ‘Fares rise.’ was left out. It says: ‘E=mc’. Insert it as a picture with words for what it says.",
            "An object embedded after ‘Fares rise.’ (Excel.Sheet.12) was left out. Paste what readers need of it as text, table or picture.",
            "Hidden text was left out.",
            "A header was left out. It says: ‘Draft 3’.",
            "A footer was left out. It says: ‘Page’.",
            "A comment was left out.",
        ]);
    }

    [Fact]
    public void A_quote_keeps_its_speaker()
    {
        var text = new Docx(Paragraph("Quoted.", "Zitat") + Paragraph("- Mara Lindqvist, director", "Zitat") + Paragraph("Then.") + Paragraph("Again.", "Zitat") + Paragraph("— Jon Aker") + Paragraph("Last."))
        {
            Styles = Style("Zitat", "Quote", more: "<w:rPr><w:i/></w:rPr>"),
        }.Read();

        text.Body.ShouldBe("> Quoted.\n>\n> — Mara Lindqvist, director\n\nThen.\n\n> Again.\n>\n> — Jon Aker\n\nLast.");
        MarkdownText.ToHtml(text.Body).ShouldContain("<footer>Mara Lindqvist, director</footer>");
    }

    [Fact]
    public void Text_that_looks_like_Markdown_stays_text()
    {
        const string typed = "# 1. *Not* a [link](x) | <b>";

        MarkdownText.ToPlainText(new Docx(Paragraph(typed)).Read().Body).ShouldBe(typed);
    }

    [Fact]
    public void Right_to_left_documents_are_read_by_their_own_emphasis()
    {
        var text = new Docx(ParagraphOf(Run("عودة ", "<w:rtl/>") + Run("العبّارة", "<w:bCs/><w:rtl/>"), properties: "<w:bidi/>")).Read();

        text.Body.ShouldBe("عودة **العبّارة**");
    }

    [Theory]
    [InlineData("CALDER, 16 May 2026 – The night ferry sails.", "CALDER, 16 May 2026")]
    [InlineData("Calder, May 16, 2026 — The night ferry sails.", "Calder, May 16, 2026")]
    [InlineData("Calder, den 16. Mai 2026 – The night ferry sails.", "Calder, den 16. Mai 2026")]
    [InlineData("Calder, 16.05.2026 - The night ferry sails.", "Calder, 16.05.2026")]
    [InlineData("Saint-Calder, le 1er mai 2026 – The night ferry sails.", "Saint-Calder, le 1er mai 2026")]
    [InlineData("Calder, 16 de mayo de 2026 -- The night ferry sails.", "Calder, 16 de mayo de 2026")]
    [InlineData("Калдер, 16 мая 2026 г. — The night ferry sails.", "Калдер, 16 мая 2026 г.")]
    [InlineData("كالدر، 16 مايو 2026 – The night ferry sails.", "كالدر، 16 مايو 2026")]
    public void A_plain_dateline_is_recognised_and_cut(string paragraph, string dateline)
    {
        var text = new Docx(Paragraph(paragraph)).Read();

        (text.Dateline, text.Body).ShouldBe((dateline, "The night ferry sails."));
    }

    [Theory]
    [InlineData("On Friday, 16 May 2026, the night ferry sails.")]
    [InlineData("Calder, the largest island – and its ferry.")]
    [InlineData("Calder, 16 May 2026")]
    [InlineData("Since then, 16 May 2026 was agreed")]
    public void What_is_not_plainly_a_dateline_stays(string paragraph)
    {
        var text = new Docx(Paragraph(paragraph)).Read();

        (text.Dateline, text.Body).ShouldBe(("", paragraph));
    }

    [Fact]
    public void A_bold_dateline_is_cut_without_its_emphasis()
    {
        new Docx(ParagraphOf(Run("CALDER, 16 May 2026 – ", On) + Run("It sails."))).Read().Body.ShouldBe("It sails.");
    }

    [Fact]
    public void The_newsrooms_own_boilerplate_is_recognised_and_cut_with_its_heading()
    {
        var ours = A.Boilerplate();

        var text = new Docx(Paragraph("It sails.") + ParagraphOf(Run("About Calder Ferries:", On)) + ParagraphOf(Run("Calder  Ferries", On) + Run(" joins nine islands."))).Read(A.Boilerplate(title: "Other", id: 2).Saying("Else."), ours);

        text.Boilerplate.ShouldBe(ours);
        text.Body.ShouldBe("It sails.");
    }

    [Theory]
    [InlineData("About Calder")]
    [InlineData("Über Calder")]
    [InlineData("À propos de Calder")]
    [InlineData("Acerca de Calder")]
    [InlineData("О компании Calder")]
    [InlineData("نبذة عن كالدر")]
    public void A_boilerplate_that_is_not_the_newsrooms_own_stays_and_is_named(string heading)
    {
        var text = new Docx(Paragraph("It sails.") + Paragraph("###") + Paragraph(heading, "Heading2") + Paragraph("We sail.") + Paragraph("Call us.")) { Styles = Style("Heading2", "heading 2") }.Read();

        text.Boilerplate.ShouldBeNull();
        text.Body.ShouldBe($"It sails.\n\n## {heading}\n\nWe sail.\n\nCall us.");
        text.LeftOut.Single().ShouldStartWith($"‘{heading}’ reads like a boilerplate");
    }

    [Theory]
    [InlineData("###")]
    [InlineData("# # #")]
    [InlineData("- ENDS -")]
    [InlineData("Ende")]
    [InlineData("-30-")]
    public void A_line_that_ends_the_text_ends_it_and_what_follows_is_named(string end)
    {
        var text = new Docx(Paragraph("It sails.") + Paragraph(end) + Paragraph("Notes to editors: none.")).Read();

        text.Body.ShouldBe("It sails.");
        text.LeftOut.ShouldBe(["Below the end of the text stands more, which was left out: ‘Notes to editors: none.’."]);
    }

    [Fact]
    public void The_table_of_contents_is_left_out()
    {
        var contents = ParagraphOf("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Run("Timetable 1"))
            + ParagraphOf(Run("Fares 2") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");

        var text = new Docx(contents + Paragraph("It sails.")).Read();

        text.Body.ShouldBe("It sails.");
        text.LeftOut.ShouldBe(["The table of contents was left out."]);
    }
}

internal static class BoilerplateWords
{
    public static Newsroom.Contacts.Boilerplate Saying(this Newsroom.Contacts.Boilerplate boilerplate, string body)
    {
        boilerplate.Body = body;
        return boilerplate;
    }
}
