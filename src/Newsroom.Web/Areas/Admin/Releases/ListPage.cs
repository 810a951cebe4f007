using Microsoft.EntityFrameworkCore;
using Newsroom.Contacts;
using Newsroom.Data;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>The list of releases with its filters.</summary>
public sealed record ListPage(
    ReleaseFilter Filter, IReadOnlyList<ReleaseRow> Rows, bool HasNext, IReadOnlyList<(int Id, string Name)> Kinds, IReadOnlyList<(Guid Id, string Name)> People)
{
    /// <summary>What else all of the list have in common: 'that name Jon Aker'; empty where nothing was asked.</summary>
    public string That { get; init; } = "";

    public static async Task<ListPage> Of(NewsroomDbContext db, ReleaseFilter filter, DateTime now, CancellationToken ct)
    {
        var releases = db.Releases.AsNoTracking();
        List<string> that = [];
        if (filter.Contact is { } contactId && await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == contactId, ct) is { } contact)
        {
            releases = releases.Naming(contact, now);
            that.Add($"name {contact.Name}");
        }

        if (filter.Boilerplate is { } boilerplateId && await db.Boilerplates.AsNoTracking().SingleOrDefaultAsync(b => b.Id == boilerplateId, ct) is { } boilerplate)
        {
            releases = releases.Carrying(boilerplate, now);
            that.Add($"carry ‘{boilerplate.Title}’");
        }

        var rows = await filter.PageOf(releases, now).Select(ReleaseRow.From(now)).ToListAsync(ct);
        var kinds = await db.Kinds.OrderBy(k => k.Order).Select(k => new { k.Id, k.Name }).ToListAsync(ct);
        var people = await db.People.OrderBy(p => p.DisplayName).Select(p => new { p.Id, p.DisplayName }).ToListAsync(ct);
        return new ListPage(filter, [.. rows.Take(ReleaseFilter.PageSize)], rows.Count > ReleaseFilter.PageSize,
            [.. kinds.Select(k => (k.Id, k.Name))], [.. people.Select(p => (p.Id, p.DisplayName))])
        { That = string.Join(" and ", that) };
    }
}
