namespace Newsroom.Text;

/// <summary>A stretch of running text, to be written as Markdown by <see cref="MarkdownWriting"/>.</summary>
public abstract record MarkdownPiece;

/// <param name="Text">Plain text; LF is a line break.</param>
/// <param name="Link">Absolute address it leads to; null for none.</param>
public sealed record Words(string Text, Look Look = Look.Plain, string? Link = null) : MarkdownPiece;

/// <summary>The mark of a footnote.</summary>
/// <param name="Number">1 or more; the footnote itself is written as [^number]: ….</param>
public sealed record FootnoteMark(int Number) : MarkdownPiece;

/// <param name="Address">Without white space and brackets.</param>
/// <param name="Alt">What the picture shows, in plain text; "" for a decorative one.</param>
public sealed record PictureMark(string Address, string Alt) : MarkdownPiece;

[Flags]
public enum Look
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Struck = 4,
}
