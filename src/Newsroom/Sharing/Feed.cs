using System.Globalization;

namespace Newsroom.Sharing;

public enum FeedFormat
{
    /// <summary>RFC 4287.</summary>
    Atom,

    /// <summary>RSS 2.0 (https://www.rssboard.org/rss-specification).</summary>
    Rss,

    /// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
    Json,
}

/// <summary>Releases for other programs to follow, in any of the <see cref="FeedFormat"/>s.</summary>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Page">The page that shows the same to people.</param>
/// <param name="Place">Its own address without the format's ending: https://news.example/tags/ferries/feed.</param>
/// <param name="Entries">The last changed first.</param>
/// <param name="Tombstones">What was taken back, the last first.</param>
public sealed record Feed(string Title, string Description, string Language, string Organisation, Uri Site, Uri Page, string Place, IReadOnlyList<FeedEntry> Entries, IReadOnlyList<FeedTombstone> Tombstones)
{
    /// <summary>Counted from 1, the newest.</summary>
    public int Number { get; init; } = 1;

    public bool HasOlder { get; init; }

    /// <summary>The WebSub hub that tells subscribers of changes; null where there is none.</summary>
    public Uri? Hub { get; init; }

    /// <summary>When anything in it changed last (UTC); null while there is nothing.</summary>
    public DateTime? UpdatedAt => Entries.Select(e => e.UpdatedAt).Concat(Tombstones.Select(t => t.At)).Select(at => (DateTime?)at).Max();

    /// <summary>Where a page of it stands (RFC 5005, section 3).</summary>
    public Uri Address(FeedFormat format, int number) =>
        new(Place + format.Ending + (number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"?page={number}")));

    public Uri Self(FeedFormat format) => Address(format, Number);

    /// <summary>The bytes of the document, in UTF-8.</summary>
    public byte[] Written(FeedFormat format) => format switch
    {
        FeedFormat.Atom => AtomFeed.Write(this),
        FeedFormat.Rss => RssFeed.Write(this),
        _ => JsonFeed.Write(this),
    };

    internal static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>A release in a feed.</summary>
/// <param name="Permalink">Names it for ever.</param>
/// <param name="Address">Where it is read now.</param>
/// <param name="Html">All of it, with absolute addresses.</param>
/// <param name="UpdatedAt">When this text appeared, or appeared again (UTC).</param>
public sealed record FeedEntry(
    Uri Permalink, Uri Address, string Headline, string Summary, string Html, DateTime PublishedAt, DateTime UpdatedAt,
    IReadOnlyList<FeedCategory> Categories, IReadOnlyList<FeedPicture> Pictures, IReadOnlyList<FeedFile> Files)
{
    /// <summary>For cards; null where the release shows none.</summary>
    public Uri? Picture { get; init; }
}

/// <summary>A kind or a tag.</summary>
/// <param name="Scheme">Where all of its sort are found.</param>
public sealed record FeedCategory(string Slug, string Name, Uri Scheme);

public sealed record FeedPicture(Uri Address, string ContentType, int WidthPixels, int HeightPixels, string Caption, string Credit);

/// <param name="Bytes">Null where it is not known before it is made.</param>
public sealed record FeedFile(Uri Address, string ContentType, string Title, long? Bytes);

/// <summary>A release that was taken back (RFC 6721).</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">The public one.</param>
public sealed record FeedTombstone(Uri Permalink, DateTime At, string Reason);

public static class FeedFormats
{
    public static readonly IReadOnlyList<FeedFormat> All = [FeedFormat.Atom, FeedFormat.Rss, FeedFormat.Json];

    extension(FeedFormat format)
    {
        /// <summary>.atom, .rss or .json</summary>
        public string Ending => "." + format.ToString().ToLowerInvariant();

        public string ContentType => format switch
        {
            FeedFormat.Atom => "application/atom+xml",
            FeedFormat.Rss => "application/rss+xml",
            _ => "application/feed+json",
        };

        /// <summary>What people call it.</summary>
        public string Name => format switch
        {
            FeedFormat.Atom => "Atom",
            FeedFormat.Rss => "RSS",
            _ => "JSON Feed",
        };
    }

    /// <summary>The format of a feed's address.</summary>
    public static FeedFormat Of(string path) => All.Single(format => path.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase));
}
