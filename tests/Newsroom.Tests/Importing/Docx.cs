using System.IO.Compression;
using System.Text;
using Newsroom.Importing;

namespace Newsroom.Tests.Importing;

/// <summary>A Word document in the making: its body as WordprocessingML, and what else it needs.</summary>
internal sealed class Docx(string body)
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string OfficeTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>A picture of one pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly List<(string Name, byte[] Bytes)> others = [];
    private readonly List<string> relationships = [];

    public string MainType { get; init; } = OfficeTypes + "document.main+xml";
    public string Styles { get; init; } = "";
    public string Numbering { get; init; } = "";
    public string Footnotes { get; init; } = "";
    public string Endnotes { get; init; } = "";
    public string Header { get; init; } = "";
    public string Footer { get; init; } = "";

    /// <summary>Text with its look: Bold("x") and the like give the properties.</summary>
    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Paragraph(string text, string style = "", string properties = "") => ParagraphOf(Run(text), style, properties);

    public static string ParagraphOf(string runs, string style = "", string properties = "") =>
        $"<w:p><w:pPr>{(style.Length > 0 ? $"<w:pStyle w:val=\"{style}\"/>" : "")}{properties}</w:pPr>{runs}</w:p>";

    public static string Item(string text, int list, int level = 0) =>
        Paragraph(text, properties: $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Style(string id, string name, string basedOn = "", string more = "", string type = "paragraph") =>
        $"<w:style w:type=\"{type}\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(basedOn.Length > 0 ? $"<w:basedOn w:val=\"{basedOn}\"/>" : "")}{more}</w:style>";

    public static string Levels(params string[] formats) =>
        string.Concat(formats.Select((f, i) => $"<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{f}\"/></w:lvl>"));

    public static string Picture(string id, string alt, string more = "") =>
        $"""
        <w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="{alt}">{more}</wp:docPr>
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
        <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """;

    public static string Table(params string[][] rows) =>
        "<w:tbl>" + string.Concat(rows.Select(row => "<w:tr>" + string.Concat(row.Select(cell => $"<w:tc>{(cell.StartsWith('<') ? cell : Paragraph(cell))}</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    public Docx With(string name, byte[] bytes)
    {
        others.Add((name, bytes));
        return this;
    }

    public Docx With(string name, string xml) => With(name, Encoding.UTF8.GetBytes(xml));

    public Docx Linked(string id, string type, string target, bool isExternal = true)
    {
        relationships.Add($"<Relationship Id=\"{id}\" Type=\"{Relationships}/{type}\" Target=\"{System.Security.SecurityElement.Escape(target)}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    public Docx WithPicture(string id, string name = "image1.png") => With("word/media/" + name, Png).Linked(id, "image", "media/" + name, isExternal: false);

    public byte[] Bytes()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var parts = new List<(string Name, string Type, string Xml)>
            {
                ("styles", "styles", Root("styles", Styles)),
                ("numbering", "numbering", Root("numbering", Numbering)),
                ("footnotes", "footnotes", Root("footnotes", Footnotes)),
                ("endnotes", "endnotes", Root("endnotes", Endnotes)),
                ("header1", "header", Root("hdr", Header)),
                ("footer1", "footer", Root("ftr", Footer)),
            };
            Write(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>"
                + string.Concat(parts.Select(p => $"<Override PartName=\"/word/{p.Name}.xml\" ContentType=\"{OfficeTypes}{p.Type}+xml\"/>")) + "</Types>");
            Write(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Write(zip, "word/document.xml", Root("document", $"<w:body>{body}</w:body>"));
            foreach (var part in parts)
                Write(zip, $"word/{part.Name}.xml", part.Xml);
            Write(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Package}relationships\">"
                + string.Concat(parts.Select((p, i) => $"<Relationship Id=\"part{i}\" Type=\"{Relationships}/{p.Type}\" Target=\"{p.Name}.xml\"/>")) + string.Concat(relationships) + "</Relationships>");
            foreach (var (name, bytes) in others)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }
        return file.ToArray();
    }

    public ImportedText Read(params Newsroom.Contacts.Boilerplate[] boilerplates) => WordDocument.Read(new MemoryStream(Bytes()), boilerplates);

    private static string Root(string name, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{name} xmlns:w=\"{Word}\" xmlns:r=\"{Relationships}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{content}</w:{name}>";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
