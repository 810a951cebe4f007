using Newsroom.Contacts;
using Newsroom.Text;

namespace Newsroom.Importing;

/// <summary>What was understood of a document, and in sentences what was not.</summary>
/// <param name="Headline">Empty where the document makes none plain; so with subheadline and dateline.</param>
/// <param name="Body">Markdown. Where a picture stands, it holds that picture's <see cref="ImportedPicture.Mark"/>.</param>
/// <param name="Boilerplate">One of the newsroom's own that the document ends with; it is cut from the body.</param>
/// <param name="Pictures">In the order in which they stand in the body.</param>
/// <param name="LeftOut">What was not understood or changed, each a whole sentence.</param>
public sealed record ImportedText(
    string Headline,
    string Subheadline,
    string Dateline,
    string Body,
    Boilerplate? Boilerplate,
    IReadOnlyList<ImportedPicture> Pictures,
    IReadOnlyList<string> LeftOut)
{
    /// <summary>Whether the body ends with a text about an organisation that is none of the newsroom's boilerplates.</summary>
    public bool HoldsOtherBoilerplate { get; init; }

    /// <summary>The same text with each picture's mark replaced.</summary>
    /// <param name="markdown">The picture as Markdown; "" leaves it out.</param>
    public ImportedText With(Func<ImportedPicture, string> markdown)
    {
        var body = Pictures.Aggregate(Body, (text, picture) => text.Replace(picture.Mark, markdown(picture), StringComparison.Ordinal));
        return this with { Body = TextInput.Paragraphs(body) };
    }
}

/// <summary>A picture that a document holds, as it lies in the file: not decoded, not checked.</summary>
/// <param name="Address">What stands in the body in place of its address, e.g. word:1.</param>
/// <param name="FileName">Such as image1.png.</param>
/// <param name="Alt">What it shows, in the author's words; empty where nothing is said.</param>
/// <param name="IsDecorative">Whether the author marked it as decoration.</param>
/// <param name="After">The beginning of the text before it, to find its place; empty at the beginning.</param>
public sealed record ImportedPicture(string Address, byte[] Bytes, string FileName, string Alt, bool IsDecorative, string After)
{
    /// <summary>Exactly what stands in the body.</summary>
    public string Mark => In(Address);

    /// <summary>The picture as Markdown.</summary>
    /// <param name="address">Where it is to be found.</param>
    public string In(string address) => MarkdownWriting.Paragraph([new PictureMark(address, IsDecorative ? "" : Alt)]);
}
