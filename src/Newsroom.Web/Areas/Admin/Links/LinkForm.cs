using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Web.Areas.Admin.Links;

/// <summary>For whom links are made, as typed.</summary>
public sealed class LinkForm
{
    public const int MostPeople = 100;

    public LinkPurpose Purpose { get; set; }
    public string Name { get; set; } = "";
    public string Organisation { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>More people, one a line: 'Name, Organisation, e-mail'.</summary>
    public string People { get; set; } = "";

    /// <summary>Local time at which the links end.</summary>
    public string ExpiresAt { get; set; } = "";

    /// <summary>Which of two equal local times is meant.</summary>
    public string Offset { get; set; } = "";

    /// <summary>Whether the links are mailed at once to those whose e-mail is known.</summary>
    public bool Send { get; set; }

    /// <summary>Everybody who is to get a link, at least one.</summary>
    /// <exception cref="RuleBroken">Nobody is named, or too many are.</exception>
    public IReadOnlyList<Addressee> All()
    {
        List<Addressee> all = [];
        if ((Name + Organisation + Email).Trim().Length > 0)
            all.Add(new Addressee(Line: 0, Name, Organisation, Email));
        all.AddRange(People.Split('\n').Select((line, i) => (Words: line.Trim(), Number: i + 1)).Where(l => l.Words.Length > 0).Select(l => Addressee.Of(l.Words, l.Number)));

        RuleBroken.ThrowIf(all.Count == 0, "Write the name of the person who gets the link: it stands on the page they read.");
        RuleBroken.ThrowIf(all.Count > MostPeople, $"Make at most {MostPeople} links at once; these are {all.Count:N0}.");
        return all;
    }
}

/// <summary>One person who is to get a link.</summary>
/// <param name="Line">Of the typed list, from 1; 0 for the person of the fields.</param>
public sealed record Addressee(int Line, string Name, string Organisation, string Email)
{
    /// <summary>'Ada Byron, Calder Courier, ada@courier.example': what holds an @ at the end is the e-mail, what stands between is the organisation.</summary>
    public static Addressee Of(string words, int line)
    {
        var parts = words.Split([',', ';', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return new Addressee(line, "", "", "");

        var email = parts.Length > 1 && parts[^1].Contains('@') ? parts[^1] : "";
        return new Addressee(line, parts[0], string.Join(", ", parts[1..(email.Length > 0 ? ^1 : ^0)]), email);
    }

    /// <summary>The refusal with the line it is about.</summary>
    public IEnumerable<string> Said(RuleBroken refusal) => Line == 0 ? refusal.Sentences : refusal.Sentences.Select(s => $"Line {Line}: {s}");
}
