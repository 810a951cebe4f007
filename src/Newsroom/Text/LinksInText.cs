using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Newsroom.Rules;

namespace Newsroom.Text;

/// <param name="Address">As it was written; may be empty or nonsense.</param>
/// <param name="Words">What readers press.</param>
public sealed record LinkInText(string Address, string Words);

/// <param name="Description">The alt text; empty where there is none.</param>
/// <param name="Credit">The title, which names who made the picture; empty where there is none.</param>
public sealed record PictureInText(string Address, string Description, string Credit);

/// <summary>The links and pictures of a Markdown text, in reading order, found as readers get them: what stands in code is neither.</summary>
public sealed record LinksInText(IReadOnlyList<LinkInText> Links, IReadOnlyList<PictureInText> Pictures)
{
    /// <exception cref="RuleBroken">The text is too long or too deeply nested.</exception>
    public static LinksInText Of(string markdown)
    {
        var document = MarkdownParsing.Parse(markdown);
        var all = document.Descendants<LinkInline>().ToList();
        var links = all.Where(l => !l.IsImage).Select(l => new LinkInText(Address(l), WordsOf(l)));
        var bare = document.Descendants<AutolinkInline>().Select(a => new LinkInText(a.IsEmail ? "mailto:" + a.Url : a.Url, a.Url));
        var pictures = all.Where(l => l.IsImage).Select(l => new PictureInText(Address(l), WordsOf(l), TextInput.OneLine(l.Title ?? "")));
        return new LinksInText([.. links, .. bare], [.. pictures]);
    }

    private static string Address(LinkInline link) => TextInput.OneLine(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");

    private static string WordsOf(LinkInline link) => TextInput.OneLine(string.Concat(link.Descendants<LeafInline>().Select(Words)));

    private static string Words(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };
}
