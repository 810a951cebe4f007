using System.Security.Cryptography;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Media;

/// <summary>
/// A picture or file of the library. Its content never changes: another content is another file. What is said about it may change, and focal
/// point and caption reach what is published after that.
/// </summary>
public sealed class MediaFile
{
    /// <summary>Random, 75 bits: nobody finds a file by trying addresses.</summary>
    public const int CodeLength = 15;

    public const int NameMaxLength = 80;
    public const int OriginalNameMaxLength = 255;
    public const int TitleMaxLength = 200;
    public const int CaptionMaxLength = 1_000;
    public const int AltTextMaxLength = 500;
    public const int CreditMaxLength = 200;
    public const int LicenceMaxLength = 300;
    public const int KeywordsMaxLength = 500;
    public const int SearchTextMaxLength = 4_000;

    // Crockford's base 32, as in references.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private MediaFile()
    {
    }

    /// <param name="originalName">As it came from somebody's machine.</param>
    /// <param name="found">What was found in its content.</param>
    public MediaFile(string originalName, MediaContent found, Person by, DateTime now)
    {
        Id = Guid.CreateVersion7(now);
        Code = RandomNumberGenerator.GetString(Alphabet, CodeLength);
        OriginalName = TextInput.Cut(TextInput.OneLine(originalName), OriginalNameMaxLength);
        Format = found.Format;
        Name = NameFrom(OriginalName, found.Format);
        (Bytes, Sha256) = (found.Bytes, found.Sha256);
        (WidthPixels, HeightPixels, IsAnimated, HasLocation) = (found.WidthPixels, found.HeightPixels, found.IsAnimated, found.HasLocation);
        AddedAt = now;
        AddedBy = by;
        AddedById = by.Id;
        Say(found.Words);
    }

    public Guid Id { get; private set; }

    /// <summary>Names it in addresses and in the text of releases.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The last part of its address, such as night-ferry.jpg.</summary>
    public string Name { get; private set; } = "";

    public string OriginalName { get; private set; } = "";
    public MediaFormat Format { get; private set; }

    /// <summary>Size of the original in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Of the original, in lower-case hexadecimal; no two files of the library share it.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>As it is seen, after its orientation is applied; 0 for what is no picture.</summary>
    public int WidthPixels { get; private set; }

    public int HeightPixels { get; private set; }
    public bool IsAnimated { get; private set; }

    /// <summary>Whether the original says where it was taken; then it is not offered for download as it is.</summary>
    public bool HasLocation { get; private set; }

    /// <summary>What people in the office call it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Stands below the picture.</summary>
    public string Caption { get; private set; } = "";

    /// <summary>Proposed where the picture is used; each use says it for its own text.</summary>
    public string AltText { get; private set; } = "";

    /// <summary>Who made it, as readers see it.</summary>
    public string Credit { get; private set; } = "";

    /// <summary>What others may do with it.</summary>
    public string Licence { get; private set; } = "";

    /// <summary>The last day on which it may be used, in the newsroom's zone; null where there is none.</summary>
    public DateOnly? UsageEndsOn { get; private set; }

    /// <summary>Separated by commas.</summary>
    public string Keywords { get; private set; } = "";

    /// <summary>What has to stay in view when the picture is cropped: 0 left to 100 right.</summary>
    public int FocusXPercent { get; private set; } = 50;

    /// <summary>0 top to 100 bottom.</summary>
    public int FocusYPercent { get; private set; } = 50;

    /// <summary>Title, names, caption, alt text, credit and keywords without case and accents; for searching.</summary>
    public string SearchText { get; private set; } = "";

    public DateTime AddedAt { get; private set; }
    public Guid AddedById { get; private set; }
    public Person AddedBy { get; private set; } = null!;

    /// <summary>When it was taken out of the library; it is offered no more, and stays where it is used.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Whether readers find it in the public library, while a public release shows or offers it.</summary>
    public bool IsForPublicLibrary { get; private set; }

    public Guid Version { get; private set; }

    public bool IsPicture => Format.IsPicture;

    /// <summary>How the text of a release names it: /media/CODE/name.</summary>
    public string Address => MediaAddress.Of(Code, Name);

    /// <summary>Whether it may no longer be used on a day in the newsroom's zone.</summary>
    public bool IsUsageOver(DateOnly today) => UsageEndsOn < today;

    /// <summary>Replaces what is said about it.</summary>
    /// <exception cref="RuleBroken">A part is too long.</exception>
    public void Describe(MediaWords words)
    {
        var accepted = words.Accepted();
        RuleBroken.ThrowIfAny(accepted.TooLong());
        Say(accepted);
    }

    /// <param name="xPercent">0 left to 100 right.</param>
    /// <param name="yPercent">0 top to 100 bottom.</param>
    /// <exception cref="RuleBroken">It is no picture, or the point lies outside.</exception>
    public void FocusOn(int xPercent, int yPercent)
    {
        RuleBroken.ThrowIf(!IsPicture, "Only a picture has a focal point.");
        RuleBroken.ThrowIf(xPercent is < 0 or > 100 || yPercent is < 0 or > 100, "The focal point lies outside the picture. Give both parts from 0 to 100 percent.");
        (FocusXPercent, FocusYPercent) = (xPercent, yPercent);
    }

    /// <summary>Lets readers find it in the public library, or no longer.</summary>
    /// <exception cref="RuleBroken">It is no picture.</exception>
    public void Offer(bool toReaders)
    {
        RuleBroken.ThrowIf(toReaders && !IsPicture, "Only pictures stand in the public library. Offer other files beside a release.");
        IsForPublicLibrary = toReaders;
    }

    public void Remove(DateTime now) => RemovedAt ??= now;

    public void PutBack() => RemovedAt = null;

    private void Say(MediaWords words)
    {
        var accepted = words.Accepted();
        Title = TextInput.Cut(accepted.Title, TitleMaxLength);
        Caption = TextInput.Cut(accepted.Caption, CaptionMaxLength);
        AltText = TextInput.Cut(accepted.AltText, AltTextMaxLength);
        Credit = TextInput.Cut(accepted.Credit, CreditMaxLength);
        Licence = TextInput.Cut(accepted.Licence, LicenceMaxLength);
        Keywords = TextInput.Cut(accepted.Keywords, KeywordsMaxLength);
        UsageEndsOn = accepted.UsageEndsOn;
        SearchText = TextInput.Cut(Folding.Fold($"{Title}\n{Name}\n{OriginalName}\n{Keywords}\n{Credit}\n{AltText}\n{Caption}"), SearchTextMaxLength);
    }

    private static string NameFrom(string originalName, MediaFormat format)
    {
        var stem = Path.GetFileNameWithoutExtension(originalName.Replace('\\', '/'));
        var slug = Slug.From(stem, "en", format.IsPicture ? "picture" : "file");
        var most = NameMaxLength - format.Extension.Length;
        var name = (slug.Length > most ? slug[..most].TrimEnd('-') : slug) + format.Extension;
        return Rendition.TryParse(name, out _) ? "picture-" + name : name;   // 800.webp is one of its renditions
    }
}

/// <summary>What was found in a file's content when it was added.</summary>
/// <param name="Words">What the file itself says about itself (IPTC, XMP); see <see cref="MediaWords"/>.</param>
public sealed record MediaContent(MediaFormat Format, long Bytes, string Sha256, int WidthPixels, int HeightPixels, bool IsAnimated, bool HasLocation, MediaWords Words);

/// <summary>What is said about a file; see <see cref="MediaFile"/> for the parts.</summary>
public sealed record MediaWords
{
    public static readonly MediaWords None = new();

    public string Title { get; init; } = "";
    public string Caption { get; init; } = "";
    public string AltText { get; init; } = "";
    public string Credit { get; init; } = "";
    public string Licence { get; init; } = "";
    public string Keywords { get; init; } = "";
    public DateOnly? UsageEndsOn { get; init; }

    /// <summary>Each on one line, keywords once each.</summary>
    public MediaWords Accepted() => this with
    {
        Title = TextInput.OneLine(Title),
        Caption = TextInput.OneLine(Caption),
        AltText = TextInput.OneLine(AltText),
        Credit = TextInput.OneLine(Credit),
        Licence = TextInput.OneLine(Licence),
        Keywords = string.Join(", ", TextInput.OneLine(Keywords).Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)),
    };

    internal IEnumerable<string> TooLong() =>
        from part in new[]
        {
            (Name: "title", Text: Title, Max: MediaFile.TitleMaxLength),
            (Name: "caption", Text: Caption, Max: MediaFile.CaptionMaxLength),
            (Name: "alt text", Text: AltText, Max: MediaFile.AltTextMaxLength),
            (Name: "credit", Text: Credit, Max: MediaFile.CreditMaxLength),
            (Name: "licence", Text: Licence, Max: MediaFile.LicenceMaxLength),
            (Name: "tags", Text: Keywords, Max: MediaFile.KeywordsMaxLength),
        }
        where part.Text.Length > part.Max
        select $"Shorten the {part.Name} to {part.Max:N0} characters; it has {part.Text.Length:N0}.";
}
