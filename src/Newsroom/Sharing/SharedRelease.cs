using Newsroom.Contacts;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Settings;

namespace Newsroom.Sharing;

/// <summary>A public edition with what its files say beside its text, in its own language.</summary>
/// <param name="Say">The site's own words in the edition's language, by the English sentence.</param>
/// <param name="Site">Where the newsroom is read.</param>
/// <param name="Address">The release's page.</param>
/// <param name="Permalink">The address that its QR code carries.</param>
public sealed record SharedRelease(Edition Edition, Func<string, string> Say, Uri Site, Uri Address, Uri Permalink)
{
    public required string Organisation { get; init; }

    /// <summary>In the edition's language.</summary>
    public required string Kind { get; init; }

    /// <summary>Of the first publication, in the newsroom's format.</summary>
    public required string Date { get; init; }

    /// <summary>'Corrected on 17.05.2026, 14:00.'; empty where the release was not changed.</summary>
    public string NoteHead { get; init; } = "";

    /// <summary>What was changed and why.</summary>
    public string Note { get; init; } = "";

    /// <summary>'When' and 'Where' with what follows them; empty without an event.</summary>
    public IReadOnlyList<(string Label, string Text)> Event { get; init; } = [];

    /// <summary>#rrggbb</summary>
    public string Accent { get; init; } = "#0b5c8a";

    /// <summary>'Mon–Fri 9:00–17:00 (Europe/Berlin)' by contact; those without are left out.</summary>
    public IReadOnlyDictionary<int, string> Hours { get; init; } = new Dictionary<int, string>();

    public string Reference => Edition.Release.Reference;
    public string Language => Edition.Language;
    public bool IsRightToLeft => LanguageNames.IsRightToLeft(Language);
    public string Direction => LanguageNames.Direction(Language);
    public ReleaseText Text => Edition.Text;
    public IReadOnlyList<Contact> Contacts => [.. Edition.Contacts.Select(c => c.Contact)];

    /// <summary>Pictures within the text and those offered beside it, each once, in order.</summary>
    public IReadOnlyList<MediaFile> Pictures => [.. Edition.Media.Select(m => m.File).Where(f => f.IsPicture).DistinctBy(f => f.Code)];

    /// <summary>What is offered beside the text and is no picture.</summary>
    public IReadOnlyList<MediaFile> OtherDownloads => [.. Edition.Media.Where(m => m.Use == MediaUse.Download && !m.File.IsPicture).Select(m => m.File).DistinctBy(f => f.Code)];

    public IReadOnlyList<ReleasePart> Body => ReleaseParts.Of(Edition.Html, Text.Dateline, Site);
    public IReadOnlyList<ReleasePart> Boilerplate => Edition.BoilerplateHtml.Length > 0 ? ReleaseParts.Of(Edition.BoilerplateHtml, "", Site) : [];

    /// <summary>'calder-night-ferry-7KQ2MX': how its files are called where they are saved.</summary>
    public string FileStem => $"{Edition.Slug}-{Reference}";
}
