using Microsoft.AspNetCore.Http.Extensions;
using Newsroom.Contacts;
using Newsroom.Releases;
using Newsroom.Tags;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>What the list of releases shows, and in which order; all of it stands in the address.</summary>
public sealed class ReleaseFilter
{
    public const int PageSize = 25;

    private const int LastPage = 100_000;

    public static readonly IReadOnlyList<(string Value, string Word)> Statuses =
    [
        ("draft", "Draft"), ("review", "In review"), ("held", "Held back"), ("approved", "Approved"), ("scheduled", "Scheduled"),
        ("public", "Public"), ("withdrawn", "Withdrawn"), ("changed", "Changed since published"), ("unpublished", "Not out as it stands"),
    ];

    public string Status { get; init; } = "";
    public int? Kind { get; init; }

    /// <summary>A tag's name, in any spelling.</summary>
    public string Tag { get; init; } = "";

    /// <summary>An author.</summary>
    public Guid? Person { get; init; }

    /// <summary>A contact that is named, or a boilerplate that is carried.</summary>
    public int? Contact { get; init; }

    public int? Boilerplate { get; init; }

    /// <summary>Part of a headline, or a whole reference.</summary>
    public string Q { get; init; } = "";

    /// <summary>changed (default), headline, kind or person; a hyphen before it turns the order round.</summary>
    public string Sort { get; init; } = "";

    public int Page { get; init; } = 1;

    public int PageNumber => Math.Clamp(Page, 1, LastPage);

    public bool IsEmpty => Status.Length == 0 && Kind is null && Tag.Length == 0 && Person is null && Q.Length == 0 && Contact is null && Boilerplate is null;

    /// <summary>One release more than a page holds, to know whether there is a next one.</summary>
    public IQueryable<Release> PageOf(IQueryable<Release> releases, DateTime now) =>
        Sorted(Filtered(releases.NotInBin(), now)).ThenBy(r => r.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1);

    /// <summary>The same list sorted by a column; a second press turns the order round.</summary>
    public string SortedBy(string column) => Address(Sort == column ? "-" + column : column, page: 1);

    public string AtPage(int page) => Address(Sort, page);

    /// <summary>For aria-sort.</summary>
    public string? OrderOf(string column)
    {
        var isDefault = column == "changed" && Sort.Length == 0;
        return Sort == column || isDefault ? FirstOrder(column) : Sort == "-" + column ? Turned(FirstOrder(column)) : null;
    }

    private static string FirstOrder(string column) => column == "changed" ? "descending" : "ascending";

    private static string Turned(string order) => order == "ascending" ? "descending" : "ascending";

    private IQueryable<Release> Filtered(IQueryable<Release> releases, DateTime now)
    {
        releases = Status switch
        {
            "draft" => releases.Drafts(),
            "review" => releases.InReview(),
            "held" => releases.HeldBack(),
            "approved" => releases.Approved(),
            "scheduled" => releases.Scheduled(now),
            "public" => releases.PublicAt(now),
            "withdrawn" => releases.Withdrawn(),
            "changed" => releases.ChangedSincePublished(now),
            "unpublished" => releases.NotOutYet(),
            _ => releases,
        };
        if (Kind is { } kind)
            releases = releases.Where(r => r.KindId == kind);
        if (Person is { } person)
            releases = releases.Where(r => r.AuthorId == person);
        if (Newsroom.Tags.Tag.KeyOf(Tag) is { Length: > 0 } tag)
            releases = releases.Where(r => r.Tags.Any(t => t.Tag.NameKey == tag));

        return releases.Matching(Q);
    }

    private IOrderedQueryable<Release> Sorted(IQueryable<Release> releases) => Sort switch
    {
        "headline" => releases.OrderBy(r => r.Text.Headline),
        "-headline" => releases.OrderByDescending(r => r.Text.Headline),
        "kind" => releases.OrderBy(r => r.Kind.Order).ThenByDescending(r => r.ChangedAt),
        "-kind" => releases.OrderByDescending(r => r.Kind.Order).ThenByDescending(r => r.ChangedAt),
        "person" => releases.OrderBy(r => r.Author.DisplayName).ThenByDescending(r => r.ChangedAt),
        "-person" => releases.OrderByDescending(r => r.Author.DisplayName).ThenByDescending(r => r.ChangedAt),
        "-changed" => releases.OrderBy(r => r.ChangedAt),
        _ => releases.OrderByDescending(r => r.ChangedAt),
    };

    private string Address(string sort, int page)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("status", Status), ("kind", $"{Kind}"), ("tag", Tag), ("person", $"{Person}"), ("contact", $"{Contact}"), ("boilerplate", $"{Boilerplate}"), ("q", Q), ("sort", sort), ("page", page > 1 ? $"{page}" : "") })
        {
            if (value.Length > 0)
                query.Add(name, value);
        }

        return "/admin/releases" + query.ToQueryString();
    }
}
