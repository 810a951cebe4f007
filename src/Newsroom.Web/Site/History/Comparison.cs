using System.Text.RegularExpressions;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Text;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.History;

/// <summary>What differs between two editions, part by part and word by word.</summary>
/// <param name="Parts">None where a text is not shown, or both say the same.</param>
public sealed record Comparison(EditionToRead From, EditionToRead To, IReadOnlyList<ComparedPart> Parts)
{
    /// <summary>Whether both texts may be shown at all.</summary>
    public bool CanBeShown => From.Edition is not null && To.Edition is not null;

    /// <summary>Only markup differs: bold, a list, a heading.</summary>
    public bool DiffersInLayoutOnly => Parts.Count == 0 && CanBeShown && From.Edition!.Html != To.Edition!.Html;
}

/// <param name="Label">English, to be looked up in <see cref="SiteText"/>.</param>
public sealed record ComparedPart(string Label, IReadOnlyList<Difference> Differences);

public static partial class Comparing
{
    extension(NewsroomDbContext db)
    {
        internal async Task<Comparison> Compare(EditionRow from, EditionRow to, Guid releaseId, CurrentNewsroom newsroom, CancellationToken ct)
        {
            var before = await db.EditionToRead(from, releaseId, ct);
            var after = await db.EditionToRead(to, releaseId, ct);
            return new Comparison(before, after, before.Edition is { } one && after.Edition is { } other ? [.. Parts(one, other, newsroom)] : []);
        }
    }

    private static IEnumerable<ComparedPart> Parts(Edition before, Edition after, CurrentNewsroom newsroom) => Differing(
        ("Kind", before.Kind.NameIn(before.Language), after.Kind.NameIn(after.Language)),
        ("Headline", before.Text.Headline, after.Text.Headline),
        ("Subheadline", before.Text.Subheadline, after.Text.Subheadline),
        ("Summary", before.Text.Summary, after.Text.Summary),
        ("Dateline", before.Text.Dateline, after.Text.Dateline),
        ("Text", MarkdownText.ToPlainText(before.Text.Body), MarkdownText.ToPlainText(after.Text.Body)),
        ("Links and pictures", Targets(before.Html), Targets(after.Html)),
        ("When", When(before.Text, newsroom), When(after.Text, newsroom)),
        ("Where", before.Text.EventPlace, after.Text.EventPlace),
        ("About the organisation", About(before), About(after)),
        ("Address", newsroom.Path(before.Address), newsroom.Path(after.Address)));

    private static IEnumerable<ComparedPart> Differing(params (string Label, string Before, string After)[] parts) =>
        parts.Where(p => p.Before != p.After).Select(p => new ComparedPart(p.Label, Differences.ByWord(p.Before, p.After)));

    private static string When(ReleaseText text, CurrentNewsroom newsroom) => string.Join(" – ",
        new[] { text.EventStartsAt, text.EventEndsAt }.OfType<DateTime>().Select(newsroom.DateAndTime));

    private static string About(Edition edition) => $"{edition.BoilerplateTitle}\n{Words(edition.BoilerplateHtml)}".Trim();

    // What the words of a text do not show: where its links lead, and which pictures it has.
    private static string Targets(string html) => string.Join('\n', Target().Matches(html).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups["target"].Value)));

    private static string Words(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, " ")).Trim();

    [GeneratedRegex("(href|src)=\"(?<target>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Target();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
