using System.Security.Cryptography;
using System.Text;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Text;

namespace Newsroom.Releases;

/// <summary>What sort of change an edition brings; readers see the word.</summary>
public enum ChangeKind
{
    /// <summary>A first edition.</summary>
    None,

    /// <summary>Something was wrong.</summary>
    Correction,

    /// <summary>Something is new.</summary>
    Update,

    /// <summary>Something could be misunderstood.</summary>
    Clarification,

    /// <summary>A matter of spelling or layout. It may keep mails back, never the record.</summary>
    Minor,
}

/// <summary>One published state of a release, numbered 1, 2, 3 … It never changes once it is public; only its window may end.</summary>
public sealed class Edition
{
    public const int CorrectionNoteMaxLength = 1_000;
    public const int MinorNoteMaxLength = 200;
    public const int ReasonMaxLength = 1_000;

    private readonly List<EditionTag> tags = [];
    private readonly List<EditionContact> contacts = [];
    private readonly List<EditionMedia> media = [];

    private Edition()
    {
    }

    /// <param name="firstPublishedAt">When the release's first edition became or becomes public (UTC).</param>
    /// <param name="address">Where it will be read.</param>
    internal Edition(Release release, int number, DateTime publishAt, DateTime firstPublishedAt, ReleaseAddress address, ChangeKind change, string note, Person by, DateTime now)
    {
        Release = release;
        ReleaseId = release.Id;
        Number = number;
        PublishAt = publishAt;
        FirstPublishedAt = firstPublishedAt;
        (Language, Year, Month, Slug) = (address.Language, address.Year, address.Month, address.Slug);
        Change = change;
        CorrectionNote = note;
        FrozenAt = now;
        FrozenBy = by;
        FrozenById = by.Id;
        RevisionNumber = release.RevisionNumber;
        Kind = release.Kind;
        KindId = release.KindId;
        Text = release.Text;
        var files = release.FilesInText.ToDictionary(f => f.Code);
        Html = MarkdownText.ToHtml(Text.Body, files);
        BoilerplateTitle = release.Boilerplate?.Title ?? "";
        BoilerplateHtml = release.Boilerplate is { } about ? MarkdownText.ToHtml(about.Body, files) : "";
        var plain = MarkdownText.ToPlainText(Text.Body);
        WordCount = MarkdownText.WordCount(plain);
        SearchText = Folding.Fold($"{Text.Headline}\n{Text.Subheadline}\n{Text.Summary}\n{plain}");
        tags.AddRange(release.Tags.Select((t, place) => new EditionTag(t.Tag, place)));
        contacts.AddRange(release.Contacts.Select((c, place) => new EditionContact(c.Contact, place)));
        media.AddRange(release.Media.Select(used => new EditionMedia(used)));
        Hash = HashOf(release.Reference);
    }

    public long Id { get; private set; }
    public Guid ReleaseId { get; private set; }
    public Release Release { get; private set; } = null!;
    public int Number { get; private set; }

    /// <summary>From when on readers see it (UTC).</summary>
    public DateTime PublishAt { get; private set; }

    /// <summary>Until when (UTC): its successor's <see cref="PublishAt"/>, or its withdrawal; null while open.</summary>
    public DateTime? EndsAt { get; internal set; }

    /// <summary>When the release's first edition became public (UTC): the date the release carries.</summary>
    public DateTime FirstPublishedAt { get; private set; }

    public string Language { get; private set; } = "";

    /// <summary>Year and month of the first publication in the newsroom's zone at the time; part of the address.</summary>
    public int Year { get; private set; }

    public int Month { get; private set; }
    public string Slug { get; private set; } = "";
    public int KindId { get; private set; }
    public Kind Kind { get; private set; } = null!;
    public ReleaseText Text { get; private set; } = ReleaseText.Empty;

    /// <summary>The body, rendered and sanitised when the edition was frozen.</summary>
    public string Html { get; private set; } = "";

    public string BoilerplateTitle { get; private set; } = "";
    public string BoilerplateHtml { get; private set; } = "";

    public ChangeKind Change { get; private set; }

    /// <summary>What was changed and why; public. Empty on a first edition.</summary>
    public string CorrectionNote { get; private set; } = "";

    public DateTime FrozenAt { get; private set; }
    public Guid FrozenById { get; private set; }
    public Person FrozenBy { get; private set; } = null!;

    /// <summary>The revision it was frozen from.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>SHA-256 of reference, number, language, kind, times, texts, what sort of change it is and the files shown or offered, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Headline, subheadline, summary and body without case, accents and markup; for searching.</summary>
    public string SearchText { get; private set; } = "";

    public int WordCount { get; private set; }

    /// <summary>Why an editor hid this superseded text from the history page; public. Empty while it is shown.</summary>
    public string HiddenBecause { get; private set; } = "";

    public DateTime? HiddenAt { get; private set; }

    /// <summary>The legal cause for which the text was destroyed; public. Empty while it is whole.</summary>
    public string ErasedBecause { get; private set; } = "";

    public DateTime? ErasedAt { get; private set; }

    public bool IsHidden => HiddenAt is not null;

    /// <summary>Its text is destroyed; number, times and hash remain.</summary>
    public bool IsErased => ErasedAt is not null;

    /// <summary>Whether readers may see its text on the history page.</summary>
    public bool ShowsText => !IsHidden && !IsErased;

    public IEnumerable<EditionTag> Tags => tags.OrderBy(t => t.Place);
    public IEnumerable<EditionContact> Contacts => contacts.OrderBy(c => c.Place);

    /// <summary>Pictures in the body, and files offered beside it.</summary>
    public IEnumerable<EditionMedia> Media => media.OrderBy(m => m.Use).ThenBy(m => m.Place);

    public ReleaseAddress Address => new(Language, Year, Month, Slug);

    public bool IsPublic(DateTime now) => PublishAt <= now && (EndsAt is null || EndsAt > now);
    public bool IsPending(DateTime now) => PublishAt > now;
    public bool IsCorrection => CorrectionNote.Length > 0;

    internal void Hide(string reason, DateTime at) => (HiddenBecause, HiddenAt) = (reason, at);

    internal void Show() => (HiddenBecause, HiddenAt) = ("", null);

    internal void Erase(string reason, DateTime at)
    {
        (Text, Html, SearchText, WordCount) = (ReleaseText.Empty, "", "", 0);
        (BoilerplateTitle, BoilerplateHtml) = ("", "");
        media.Clear();
        (ErasedBecause, ErasedAt) = (reason, at);
    }

    private string HashOf(string reference)
    {
        string[] parts =
        [
            reference, $"{Number}", Language, Kind.Slug, $"{FirstPublishedAt:O}", $"{PublishAt:O}",
            Text.Headline, Text.Subheadline, Text.Summary, Text.Dateline, Text.Body,
            $"{Text.EventStartsAt:O}", $"{Text.EventEndsAt:O}", Text.EventPlace, BoilerplateTitle, BoilerplateHtml, CorrectionNote, Change == ChangeKind.None ? "" : $"{Change}",
            .. Media.Select(m => $"{m.Use} {m.File.Code} {m.File.Sha256} {m.Title}"),
        ];
        // Each part is preceded by its length, so that no two different editions give the same bytes.
        var bytes = Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Length}:{p}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
