using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsroom.Text;

/// <summary>
/// Writes Markdown that says what was meant: text that looks like Markdown stays text. What it writes reads back as the same words
/// with <see cref="MarkdownText.ToPlainText"/>.
/// </summary>
public static partial class MarkdownWriting
{
    // What follows one of these and a colon becomes a link by itself.
    private static readonly string[] Schemes = ["http", "https", "ftp", "mailto", "tel"];

    // In this order they are opened; closed the other way round.
    private static readonly (Look Look, string Mark)[] Marks = [(Look.Bold, "**"), (Look.Italic, "*"), (Look.Struck, "~~")];

    /// <summary>Plain text as Markdown: a blank line begins a paragraph, each other line end is a line break. White space around lines is lost.</summary>
    public static string Paragraphs(string text) => string.Join("\n\n",
        BlankLines().Split(TextInput.Paragraphs(text)).Select(p => Paragraph([new Words(p)])).Where(p => p.Length > 0));

    /// <summary>One paragraph, which may hold line breaks (empty lines are dropped); to stand at the beginning of a line.</summary>
    public static string Paragraph(IEnumerable<MarkdownPiece> pieces) =>
        string.Join("\\\n", Lines(pieces).Select(LineOf).Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>The same on one line, for a heading or a table's cell: line breaks become spaces.</summary>
    public static string Line(IEnumerable<MarkdownPiece> pieces) =>
        EndOfHeading().Replace(Paragraph(pieces.Select(p => p is Words words ? words with { Text = words.Text.Replace('\n', ' ').Replace('\t', ' ') } : p)), @"$1\$2");

    /// <summary>What the pieces say, as plain text.</summary>
    public static string PlainText(IEnumerable<MarkdownPiece> pieces) => string.Concat(pieces.OfType<Words>().Select(w => w.Text));

    // On its own, the mark of a footnote reads as text.
    private static string PlainOf(IEnumerable<MarkdownPiece> pieces) => Trimmed(string.Concat(pieces.Select(piece => piece switch
    {
        Words words => words.Text,
        FootnoteMark note => string.Create(CultureInfo.InvariantCulture, $"[^{note.Number}]"),
        _ => "",
    })));

    private static string TextOf(string markdown) => Trimmed(PlainText(MarkdownParsing.Parse(markdown)));

    private static string PlainText(Markdig.Syntax.MarkdownDocument document) => Text.PlainText.From(document);

    private static string Trimmed(string text) => text.Trim();

    // No emphasis reaches over a line's end: what stands beside the end would decide whether it is seen.
    private static IEnumerable<List<MarkdownPiece>> Lines(IEnumerable<MarkdownPiece> pieces)
    {
        var line = new List<MarkdownPiece>();
        foreach (var piece in pieces)
        {
            if (piece is not Words words)
            {
                line.Add(piece);
                continue;
            }

            var parts = TextInput.Clean(words.Text).Split('\n');
            line.Add(words with { Text = parts[0] });
            foreach (var part in parts.Skip(1))
            {
                yield return line;
                line = [words with { Text = part }];
            }
        }
        yield return line;
    }

    private static string LineOf(List<MarkdownPiece> pieces)
    {
        var normal = Normal(pieces);
        var markdown = Start(Written(normal));
        // Emphasis beside punctuation can read otherwise than meant; the words matter more.
        if (normal.Exists(p => p is Words { Look: not Look.Plain }) && TextOf(markdown) != PlainOf(normal))
            markdown = Start(Written(Normal([.. normal.Select(p => p is Words words ? words with { Look = Look.Plain } : p)])));
        return markdown;
    }

    private static string Start(string line) => LineStart().Replace(line.Trim(' ', '\t'), @"\$0", 1);

    private static string Written(List<MarkdownPiece> pieces, bool isInLink = false)
    {
        var written = new StringBuilder();
        var open = new Stack<(Look Look, string Mark)>();
        for (var i = 0; i < pieces.Count;)
        {
            var linked = pieces.Skip(i).TakeWhile(p => p is Words { Link: not null } words && words.Link == (pieces[i] as Words)?.Link).Cast<Words>().ToList();
            if (linked.Exists(w => !string.IsNullOrWhiteSpace(w.Text)))
            {
                var common = linked.Aggregate(linked[0].Look, (look, words) => look & words.Look);
                Turn(written, open, common);
                written.Append(Link(linked, common));
                i += linked.Count;
                continue;
            }

            switch (pieces[i++])
            {
                case Words words:
                    Turn(written, open, words.Look);
                    written.Append(Escaped(words.Text, isAfterBracket: written is [.., ']' or ')'], isBeforeMark: i < pieces.Count || isInLink, isInLink));
                    break;
                case FootnoteMark note:
                    written.Append(CultureInfo.InvariantCulture, $"[^{note.Number}]");
                    break;
                case PictureMark picture:
                    written.Append(CultureInfo.InvariantCulture, $"![{Escaped(TextInput.OneLine(picture.Alt), isAfterBracket: false, isBeforeMark: true, isInLink: true)}]({picture.Address})");
                    break;
            }
        }

        Turn(written, open, Look.Plain);
        return written.ToString();
    }

    private static void Turn(StringBuilder written, Stack<(Look Look, string Mark)> open, Look look)
    {
        while (open.Any(o => !look.HasFlag(o.Look)))
            written.Append(open.Pop().Mark);
        foreach (var mark in Marks)
            if (look.HasFlag(mark.Look) && !open.Contains(mark))
            {
                written.Append(mark.Mark);
                open.Push(mark);
            }
    }

    private static string Link(List<Words> linked, Look common)
    {
        var address = linked[0].Link!;
        if (linked is [var only] && only.Text == address && BareAddress().Match(address) is { Success: true } bare && bare.Length == address.Length)
            return $"<{address}>";

        return $"[{Written([.. linked.Select(w => w with { Link = null, Look = w.Look & ~common })], isInLink: true)}]({Target(address)})";
    }

    private static string Target(string address)
    {
        var target = new StringBuilder();
        foreach (var rune in address.EnumerateRunes())
            if (rune.Value is '(' or ')' or '<' or '>' or '\\' or '"' or '*' or '[' or ']' or '|' or '`' or '_' or '~' || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                target.Append(rune.Value is '_' or '~' or '*' ? "\\" + rune : Uri.EscapeDataString(rune.ToString()));
            else
                target.Append(rune);
        return target.Replace("(", "%28").Replace(")", "%29").Replace("&", "&amp;").ToString();
    }

    // The words of a link must not become a link of their own.
    private static string Escaped(string text, bool isAfterBracket, bool isBeforeMark, bool isInLink)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (!isInLink && text[i] is 'h' or 'H' && !(i > 0 && IsOfWord(text[i - 1])) && BareAddress().Match(text, i) is { Success: true } address)
            {
                escaped.Append('<').Append(address.ValueSpan).Append('>');
                i += address.Length - 1;
                continue;
            }

            if (NeedsEscape(text, i, isBeforeMark) || (i == 0 && isAfterBracket && text[i] is '(' or ':'))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    private static bool NeedsEscape(string text, int i, bool isBeforeMark)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        var before = i > 0 ? text[i - 1] : '\0';
        return text[i] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '<' or '|' => true,
            '_' => !(IsOfWord(before) && IsOfWord(next)),
            '~' => next == '~' || before == '~' || i == 0 || i == text.Length - 1,
            '&' => next is '#' || char.IsAsciiLetter(next) || next == '\0',
            '!' => next is '[' || (next == '\0' && isBeforeMark),
            ':' => Schemes.Any(scheme => text.AsSpan(0, i).EndsWith(scheme, StringComparison.OrdinalIgnoreCase)),
            '.' => text.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character);

    /// <summary>Neighbours of one look are one piece, and no emphasis begins or ends with white space or where Markdown would not see it.</summary>
    private static List<MarkdownPiece> Normal(List<MarkdownPiece> pieces)
    {
        var merged = Merged(pieces);
        var (before, after) = (Said(merged), Said(merged.AsEnumerable().Reverse()));
        return Merged(merged.SelectMany<MarkdownPiece, MarkdownPiece>((piece, i) => piece is Words words && (words.Look != Look.Plain || words.Link is not null)
            ? Tightened(words, before[i], after[merged.Count - 1 - i])
            : [piece]));
    }

    /// <summary>For each piece the nearest words before it that are more than white space; null where something else is nearer.</summary>
    private static List<Words?> Said(IEnumerable<MarkdownPiece> pieces)
    {
        var said = new List<Words?>();
        Words? last = null;
        foreach (var piece in pieces)
        {
            said.Add(last);
            if (piece is not Words words || !string.IsNullOrWhiteSpace(words.Text))
                last = piece as Words;
        }
        return said;
    }

    private static IEnumerable<Words> Tightened(Words words, Words? before, Words? after)
    {
        var text = words.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return words with { Look = words.Look & (before?.Look ?? Look.Plain) & (after?.Look ?? Look.Plain), Link = words.Link == before?.Link && words.Link == after?.Link ? words.Link : null };
            yield break;
        }

        var (start, end) = (text.Length - text.TrimStart().Length, text.TrimEnd().Length);
        if (start == 0 && before is { Text: [.., var last] } && char.IsLetterOrDigit(last) && !before.Look.HasFlag(words.Look))
            while (start < end && IsPunctuation(text[start]))
                start++;
        if (end == text.Length && after is { Text: [var first, ..] } && char.IsLetterOrDigit(first) && !after.Look.HasFlag(words.Look))
            while (end > start && IsPunctuation(text[end - 1]))
                end--;
        if (start > 0)
            yield return words with { Text = text[..start], Look = words.Look & (before?.Look ?? Look.Plain), Link = words.Link == before?.Link || !string.IsNullOrWhiteSpace(text[..start]) ? words.Link : null };
        if (end > start)
            yield return words with { Text = text[start..end] };
        if (end < text.Length)
            yield return words with { Text = text[end..], Look = words.Look & (after?.Look ?? Look.Plain), Link = words.Link == after?.Link || !string.IsNullOrWhiteSpace(text[end..]) ? words.Link : null };
    }

    private static bool IsPunctuation(char character) => !char.IsLetterOrDigit(character) && !char.IsSurrogate(character);

    private static List<MarkdownPiece> Merged(IEnumerable<MarkdownPiece> pieces)
    {
        var merged = new List<MarkdownPiece>();
        var text = new StringBuilder();
        Words? current = null;
        foreach (var piece in pieces.Append(null))
        {
            if (piece is Words { Text.Length: 0 })
                continue;
            if (piece is Words words && current is not null && words.Look == current.Look && words.Link == current.Link)
            {
                text.Append(words.Text);
                continue;
            }

            if (current is not null)
                merged.Add(current with { Text = text.ToString() });
            current = piece as Words;
            text.Clear().Append(current?.Text);
            if (piece is not null and not Words)
                merged.Add(piece);
        }
        return merged;
    }

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex BlankLines();

    // A heading, a quote, a list, a rule or the line below a heading.
    [GeneratedRegex(@"^(?:#(?=#{0,5}(?:\s|$))|>|[-+](?=[\s-]|$)|=(?==*$)|:(?=[-:\s]*$))|(?<=^[0-9]{1,9})[.)](?=\s|$)")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"((?:^|\s))(#+)$")]
    private static partial Regex EndOfHeading();

    [GeneratedRegex(@"\Ghttps?://[A-Za-z0-9](?:[A-Za-z0-9\-._~:/?#@!$&'()+,;=%]*[A-Za-z0-9/=#])?", RegexOptions.IgnoreCase)]
    private static partial Regex BareAddress();
}
