using System.Text;
using Newsroom.Text;

namespace Newsroom.Sharing;

/// <summary>A release as plain text and as Markdown, LF line ends.</summary>
public static class PlainRelease
{
    public static string Text(SharedRelease release)
    {
        var paragraphs = new List<string>
        {
            release.Text.Headline,
            release.Text.Subheadline,
            $"{release.Date} · {release.Kind} · {release.Organisation}",
            release.Note.Length > 0 ? $"{release.NoteHead} {release.Note}" : "",
            string.Join('\n', release.Event.Select(e => $"{e.Label}: {e.Text}")),
            Text(release.Body),
        };
        if (release.Boilerplate is { Count: > 0 } about)
            paragraphs.AddRange([release.Edition.BoilerplateTitle, Text(about)]);
        if (release.Contacts.Count > 0)
            paragraphs.Add(release.Say("Media contact") + "\n" + string.Join('\n', release.Contacts.Select(c => ContactLine(release, c))));
        paragraphs.Add($"{release.Say("Permanent address")}: {release.Permalink}");
        return string.Join("\n\n", paragraphs.Where(p => p.Length > 0)) + "\n";
    }

    /// <summary>The text as it was written, with all that stands around it. Pictures and links of the site lead there.</summary>
    public static string Markdown(SharedRelease release)
    {
        var paragraphs = new List<string>
        {
            "# " + Escaped(release.Text.Headline),
            release.Text.Subheadline.Length > 0 ? $"**{Escaped(release.Text.Subheadline)}**" : "",
            Escaped($"{release.Date} · {release.Kind} · {release.Organisation}"),
            release.Note.Length > 0 ? $"> **{Escaped(release.NoteHead)}** {Escaped(release.Note)}" : "",
            string.Join('\n', release.Event.Select(e => $"- {Escaped(e.Label)}: {Escaped(e.Text)}")),
            Escaped(release.Text.Dateline),
            LinksToSite(release.Text.Body, release.Site),
        };
        if (release.Boilerplate is { Count: > 0 } about)
            paragraphs.AddRange(["## " + Escaped(release.Edition.BoilerplateTitle), Escaped(Text(about))]);
        if (release.Contacts.Count > 0)
            paragraphs.AddRange(["## " + Escaped(release.Say("Media contact")), string.Join('\n', release.Contacts.Select(c => "- " + Escaped(ContactLine(release, c))))]);
        paragraphs.Add($"{Escaped(release.Say("Permanent address"))}: <{release.Permalink}>");
        return string.Join("\n\n", paragraphs.Where(p => p.Length > 0)) + "\n";
    }

    public static string ContactLine(SharedRelease release, Contacts.Contact contact) =>
        string.Join(", ", new[] { contact.Name, contact.Role, contact.Email, contact.Phone, release.Hours.GetValueOrDefault(contact.Id, "") }.Where(part => part.Length > 0));

    private static string Text(IReadOnlyList<ReleasePart> parts)
    {
        var text = new StringBuilder();
        ReleasePart? before = null;
        foreach (var part in parts)
        {
            var says = Says(part);
            if (says.Length == 0)
                continue;
            if (before is not null)
                text.Append(before.Kind == PartKind.Item && part.Kind == PartKind.Item && part.Mark.Length > 0 ? "\n" : "\n\n");
            text.Append(says);
            before = part;
        }
        return text.ToString();
    }

    private static string Says(ReleasePart part) => part.Kind switch
    {
        PartKind.Table => string.Join('\n', part.Rows.Select(row => string.Join('\t', row.Select(cell => TextInput.OneLine(string.Concat(cell.Pieces.Select(p => p.Text))))))),
        PartKind.Picture => "",
        PartKind.Rule => "* * *",
        PartKind.Item => new string(' ', 2 * Math.Max(0, Math.Min(part.Depth, 9) - 1)) + (part.Mark.Length > 0 ? part.Mark + " " : "  ") + part.Says,
        PartKind.Footnote => part.Mark.Length > 0 ? $"[{part.Mark}] {part.Says}" : part.Says,
        _ when part.IsSpeaker => "— " + WithMarks(part),
        _ => WithMarks(part),
    };

    private static string WithMarks(ReleasePart part) => string.Concat(part.Pieces.Select(p => p.Look.HasFlag(PieceLook.Raised) ? $"[{p.Text}]" : p.Text));

    private static string LinksToSite(string markdown, Uri site) => markdown.Replace("](/", $"]({site.GetLeftPart(UriPartial.Authority)}/", StringComparison.Ordinal);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '|' or '~')
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
