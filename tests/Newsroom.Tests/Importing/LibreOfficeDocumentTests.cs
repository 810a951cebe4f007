using Newsroom.Importing;
using Newsroom.Text;

namespace Newsroom.Tests.Importing;

public sealed class LibreOfficeDocumentTests
{
    // Flat OpenDocument: a heading in words, lists within lists, a table, a picture with its alternative text, a footnote.
    private const string Release =
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
        <office:styles>
          <style:style style:name="Title" style:family="paragraph" style:class="chapter"/>
          <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
          <style:style style:name="Quotations" style:family="paragraph"/>
          <text:list-style style:name="Steps"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
          <text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
        </office:styles>
        <office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-complex="bold"/></style:style></office:automatic-styles>
        <office:body><office:text>
          <text:p text:style-name="Title">Night ferry returns</text:p>
          <text:p>Calder, 16 May 2026 – The <text:span text:style-name="T1">night ferry</text:span> sails <text:a xlink:type="simple" xlink:href="https://calder.example/tickets">again</text:a><text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>From June on.</text:p></text:note-body></text:note>.</text:p>
          <text:h text:style-name="Heading_20_1" text:outline-level="1">How to book</text:h>
          <text:list text:style-name="Steps"><text:list-item><text:p>Choose a day</text:p><text:list><text:list-item><text:p>or a night</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Pay</text:p></text:list-item></text:list>
          <text:p>What it has:</text:p>
          <text:list text:style-name="Dots"><text:list-item><text:p>Cabins</text:p></text:list-item><text:list-item><text:p>A café</text:p></text:list-item></text:list>
          <table:table table:name="Fares"><table:table-column table:number-columns-repeated="2"/>
            <table:table-row><table:table-cell><text:p>Crossing</text:p></table:table-cell><table:table-cell><text:p>Fare</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell><text:p>Aske</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>
          <text:p text:style-name="Quotations">We missed her.</text:p>
          <text:p><draw:frame draw:name="Pier" text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image draw:mime-type="image/png"><office:binary-data>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</office:binary-data></draw:image><svg:desc>The night ferry at its pier</svg:desc></draw:frame></text:p>
        </office:text></office:body></office:document>
        """;

    [Fact(Skip = LibreOffice.Missing, SkipUnless = nameof(LibreOffice.IsHereOrDemanded), SkipType = typeof(LibreOffice))]
    public async Task A_document_that_LibreOffice_saved_is_read_with_all_that_it_holds()
    {
        var bytes = await LibreOffice.SaveAsWord("release.fodt", Release, TestContext.Current.CancellationToken);

        var text = WordDocument.Read(new MemoryStream(bytes), []);

        (text.Headline, text.Dateline).ShouldBe(("Night ferry returns", "Calder, 16 May 2026"));
        text.Body.ShouldBe(
            """
            The **night ferry** sails [again](https://calder.example/tickets)[^1].

            # How to book

            1. Choose a day
               - or a night
            2. Pay

            What it has:

            - Cabins
            - A café

            | Crossing | Fare |
            | --- | --- |
            | Aske | 12 |

            > We missed her.

            ![The night ferry at its pier](word:1)

            [^1]: From June on.
            """.ReplaceLineEndings("\n"));
        text.Pictures.Single().Bytes.AsSpan().StartsWith((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G']).ShouldBeTrue();
        text.LeftOut.ShouldBeEmpty();
        MarkdownText.ToHtml(text.Body).ShouldContain("<ol>");
    }
}
