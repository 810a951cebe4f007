using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>The edit screen as it is sent.</summary>
public sealed class ReleaseForm
{
    /// <summary>Identity that a new draft will have, so that a form sent twice makes one release.</summary>
    public Guid DraftId { get; set; }

    /// <summary>Number of the revision that was opened; 0 for a new draft.</summary>
    public int BasedOn { get; set; }

    public int KindId { get; set; }
    public string Language { get; set; } = "";

    [AtMost(ReleaseText.HeadlineMaxLength, "headline")]
    public string Headline { get; set; } = "";

    [AtMost(ReleaseText.SubheadlineMaxLength, "subheadline")]
    public string Subheadline { get; set; } = "";

    [AtMost(ReleaseText.SummaryMaxLength, "summary")]
    public string Summary { get; set; } = "";

    [AtMost(ReleaseText.DatelineMaxLength, "dateline")]
    public string Dateline { get; set; } = "";

    /// <summary>Markdown.</summary>
    [AtMost(ReleaseText.BodyMaxLength, "body")]
    public string Body { get; set; } = "";

    /// <summary>Names, separated by commas.</summary>
    [AtMost(2_000, "tags")]
    public string Tags { get; set; } = "";

    /// <summary>References of the releases to be linked.</summary>
    public List<string> Related { get; set; } = [];

    /// <summary>References of those that were linked when the screen was opened; a link somebody else made since stays.</summary>
    public List<string> RelatedBefore { get; set; } = [];

    /// <summary>References or addresses typed by hand, separated by commas; or words to search for.</summary>
    [AtMost(1_000, "words under Related news")]
    public string RelatedNews { get; set; } = "";

    public string Slug { get; set; } = "";
    public int? BoilerplateId { get; set; }
    public List<int> ContactIds { get; set; } = [];

    /// <summary>Codes of files of the media library, in the order in which they are shown.</summary>
    public List<string> Downloads { get; set; } = [];

    /// <summary>Address of one more file, see <see cref="Newsroom.Media.MediaAddress"/>; empty for none.</summary>
    [AtMost(1_000, "address of a file")]
    public string DownloadAddress { get; set; } = "";

    /// <summary>Local times as TypedTime reads them, with the offset where the clock doubles them.</summary>
    public string EventStarts { get; set; } = "";

    public string EventStartsOffset { get; set; } = "";
    public string EventEnds { get; set; } = "";
    public string EventEndsOffset { get; set; } = "";

    [AtMost(ReleaseText.EventPlaceMaxLength, "place of the event")]
    public string EventPlace { get; set; } = "";

    /// <summary>Not part of the text: handed on to the screen that confirms.</summary>
    [AtMost(40, "time under Publish at")]
    public string PublishAt { get; set; } = "";

    [AtMost(10, "offset")]
    public string PublishAtOffset { get; set; } = "";

    /// <summary>Which button was pressed: one of <see cref="Verb"/>'s; "save" where none is known.</summary>
    public string Then { get; set; } = "";

    public static ReleaseForm Of(Release release, IEnumerable<string> related, string publishAt, TimeZoneInfo zone) => new()
    {
        BasedOn = release.RevisionNumber,
        KindId = release.KindId,
        Language = release.Language,
        Headline = release.Text.Headline,
        Subheadline = release.Text.Subheadline,
        Summary = release.Text.Summary,
        Dateline = release.Text.Dateline,
        Body = release.Text.Body,
        Tags = string.Join(", ", release.Tags.Select(t => t.Tag.Name)),
        Related = [.. related],
        RelatedBefore = [.. related],
        Slug = release.Slug,
        BoilerplateId = release.BoilerplateId,
        ContactIds = [.. release.Contacts.Select(c => c.ContactId)],
        Downloads = [.. release.Downloads.Select(f => f.Code)],
        EventStarts = TypedTime.Of(release.Text.EventStartsAt, zone),
        EventStartsOffset = TypedTime.OffsetOf(release.Text.EventStartsAt, zone),
        EventEnds = TypedTime.Of(release.Text.EventEndsAt, zone),
        EventEndsOffset = TypedTime.OffsetOf(release.Text.EventEndsAt, zone),
        EventPlace = release.Text.EventPlace,
        PublishAt = publishAt,
    };
}
