using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Releases;

/// <summary>What a release says. Working copy, revisions and editions each hold one; it never changes, it is replaced.</summary>
public sealed record ReleaseText
{
    public const int HeadlineMaxLength = 200;
    public const int SubheadlineMaxLength = 300;
    public const int SummaryMaxLength = 500;
    public const int DatelineMaxLength = 100;
    public const int BodyMaxLength = 200_000;
    public const int EventPlaceMaxLength = 200;

    public static readonly ReleaseText Empty = new();

    public string Headline { get; init; } = "";
    public string Subheadline { get; init; } = "";
    public string Summary { get; init; } = "";

    /// <summary>Place and date before the first sentence.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>Markdown: CommonMark with GFM tables and footnotes.</summary>
    public string Body { get; init; } = "";

    /// <summary>When what the release invites to begins (UTC).</summary>
    public DateTime? EventStartsAt { get; init; }

    /// <summary>When it ends (UTC); null where no end is given.</summary>
    public DateTime? EventEndsAt { get; init; }

    public string EventPlace { get; init; } = "";

    /// <summary>The same text without invisible characters and stray white space.</summary>
    /// <exception cref="RuleBroken">Something is too long, or the event ends before it begins.</exception>
    public ReleaseText Accepted()
    {
        var cleaned = this with
        {
            Headline = TextInput.OneLine(Headline),
            Subheadline = TextInput.OneLine(Subheadline),
            Summary = TextInput.OneLine(Summary),
            Dateline = TextInput.OneLine(Dateline),
            Body = TextInput.Paragraphs(Body),
            EventPlace = TextInput.OneLine(EventPlace),
        };
        RuleBroken.ThrowIfAny(cleaned.TooLong());
        RuleBroken.ThrowIf(cleaned.EventEndsAt < cleaned.EventStartsAt, "The event ends before it begins. Change one of the two times.");
        return cleaned;
    }

    /// <summary>Names of the parts in which the two differ.</summary>
    public IEnumerable<string> PartsThatDiffer(ReleaseText other)
    {
        if (Headline != other.Headline) yield return nameof(Headline);
        if (Subheadline != other.Subheadline) yield return nameof(Subheadline);
        if (Summary != other.Summary) yield return nameof(Summary);
        if (Dateline != other.Dateline) yield return nameof(Dateline);
        if (Body != other.Body) yield return nameof(Body);
        if ((EventStartsAt, EventEndsAt, EventPlace) != (other.EventStartsAt, other.EventEndsAt, other.EventPlace)) yield return "Event";
    }

    private IEnumerable<string> TooLong() =>
        from part in new[]
        {
            (Name: "headline", Text: Headline, Max: HeadlineMaxLength),
            (Name: "subheadline", Text: Subheadline, Max: SubheadlineMaxLength),
            (Name: "summary", Text: Summary, Max: SummaryMaxLength),
            (Name: "dateline", Text: Dateline, Max: DatelineMaxLength),
            (Name: "body", Text: Body, Max: BodyMaxLength),
            (Name: "place of the event", Text: EventPlace, Max: EventPlaceMaxLength),
        }
        where part.Text.Length > part.Max
        select $"Shorten the {part.Name} to {part.Max:N0} characters; it has {part.Text.Length:N0}.";
}
