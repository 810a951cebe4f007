using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Newsroom.Text;

namespace Newsroom.Importing;

internal sealed partial class WordReading
{
    private const string Chart = "/chart";
    private const string Diagram = "/diagram";

    private void ReadDrawing(OpenXmlElement drawing)
    {
        if (!IsShown)
            return;
        var about = drawing.Descendants().FirstOrDefault(e => e.LocalName == "docPr");
        var shapes = drawing.Descendants().Where(e => e.LocalName == "pic").ToList();
        foreach (var shape in shapes)
        {
            var own = shapes.Count > 1 ? shape.Descendants().FirstOrDefault(e => e.LocalName == "cNvPr") : about;
            var isDecorative = drawing.Descendants().Any(e => e.LocalName == "decorative" && Value(e, "val") is "1" or "true");
            AddPicture(shape.Descendants().Where(e => e.LocalName == "blip").Select(e => Value(e, "embed")).FirstOrDefault(), Value(own, "descr"), isDecorative);
        }

        var kinds = drawing.Descendants().Where(e => e.LocalName == "graphicData").Select(e => Value(e, "uri") ?? "").ToList();
        var boxed = WordsOfBoxes(drawing);
        if (kinds.Exists(k => k.Contains(Chart, StringComparison.Ordinal) || k.Contains("chartex", StringComparison.Ordinal)))
            Say($"A chart {Place()} was left out. {Described(about)}Insert it as a picture, and its numbers as a table.");
        else if (kinds.Exists(k => k.Contains(Diagram, StringComparison.Ordinal)))
            Say($"A SmartArt graphic {Place()} was left out. {Described(about)}Insert it as a picture with words for what it says.");
        else if (boxed.Length > 0)
            SayBox(boxed);
        else if (shapes.Count == 0)
            Say($"A drawing {Place()} was left out. {Described(about)}Insert it as a picture.");
    }

    private void ReadOldPicture(OpenXmlElement picture)
    {
        if (!IsShown)
            return;
        if (WordsOfBoxes(picture) is { Length: > 0 } boxed)
            SayBox(boxed);
        foreach (var image in picture.Descendants().Where(e => e.LocalName == "imagedata"))
            AddPicture(Value(image, "id"), Value(image.Parent, "alt"), isDecorative: false);
        foreach (var art in picture.Descendants().Where(e => e.LocalName == "textpath"))
            Say($"WordArt {Place()} was left out. {Quoted(Value(art, "string") ?? "")}".TrimEnd());
    }

    private void AddPicture(string? id, string? alt, bool isDecorative)
    {
        if (id is null || !part.TryGetPartById(id, out var found) || found is not ImagePart image)
        {
            Say($"A picture {Place()} is missing in the document. Insert it again.");
            return;
        }

        using var stream = image.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var said = TextInput.OneLine(MarkdownWriting.PlainText(pieces)) is { Length: > 0 } here ? here : lastSaid;
        var picture = new ImportedPicture(
            $"word:{pictures.Count + 1}", bytes.ToArray(), Path.GetFileName(image.Uri.OriginalString), TextInput.OneLine(alt), isDecorative,
            said.Length == 0 ? "" : MarkdownText.Excerpt(said, PlaceCharacters));
        pictures.Add(picture);
        pieces.Add(new PictureMark(picture.Address, isDecorative ? "" : picture.Alt));
    }

    private void SayBox(string text) => Say($"A text box {Place()} was left out. {Quoted(text)}Copy what readers need into the body.");

    private static string WordsOfBoxes(OpenXmlElement drawing) => TextInput.OneLine(string.Join(' ',
        drawing.Descendants().Where(e => e.LocalName == "txbxContent" && !e.Ancestors().Any(a => a.LocalName == "txbxContent" || a is AlternateContentFallback)).Select(WordsOf)));

    private static string Described(OpenXmlElement? about) => Value(about, "descr") is { Length: > 0 } words ? Quoted(words) : "";

    private static string? Value(OpenXmlElement? element, string attribute) =>
        element?.GetAttributes().Where(a => a.LocalName == attribute).Select(a => a.Value).FirstOrDefault();
}
