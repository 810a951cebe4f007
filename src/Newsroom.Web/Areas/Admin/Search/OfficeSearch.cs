using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Tags;
using Newsroom.Templates;
using Newsroom.Text;
using Newsroom.Web.Account;
using Newsroom.Web.Areas.Admin.Releases;
using Newsroom.Web.Areas.Admin.Settings;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Search;

/// <summary>One thing found.</summary>
/// <param name="Detail">What tells it from others of its name.</param>
/// <param name="Language">The title's; empty for the back office's own words.</param>
public sealed record Find(string Title, string Detail, string Path, string Language = "");

public sealed record FindGroup(string Name, IReadOnlyList<Find> Finds);

/// <summary>Looks for typed words in everything that a person may see. Nothing typed finds the places of the menu.</summary>
public sealed class OfficeSearch(NewsroomDbContext db, CurrentNewsroom newsroom, Person me, string typed, CancellationToken ct)
{
    public const int MostOfAGroup = 8;

    private const int MostTyped = 300;

    private static readonly IReadOnlyList<(string Label, string Field)> SettingsFields =
        [.. typeof(SettingsForm).GetProperties().Select(p => (p.GetCustomAttribute<DisplayAttribute>()?.Name ?? "", p.Name)).Where(f => f.Item1.Length > 0)];

    private readonly string[] words = Folding.Fold(TextInput.Cut(TextInput.OneLine(typed), MostTyped)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string Typed { get; } = TextInput.Cut(TextInput.OneLine(typed), MostTyped);

    /// <summary>What can be found, in the order in which it is shown, from which role on, and how it is looked for.</summary>
    private IEnumerable<(string Name, Role From, Func<Task<IReadOnlyList<Find>>> Look)> Everything =>
    [
        ("Releases", Role.PressOfficer, Releases),
        ("Tags", Role.PressOfficer, Tags),
        ("Media", Role.PressOfficer, Media),
        ("Templates", Role.PressOfficer, Templates),
        ("Contacts", Role.PressOfficer, Contacts),
        ("Boilerplates", Role.PressOfficer, Boilerplates),
        ("Kinds", Role.Administrator, Kinds),
        ("People", Role.Administrator, People),
        ("Places", Role.PressOfficer, Places),
        ("Settings", Role.Administrator, Settings),
    ];

    public async Task<IReadOnlyList<FindGroup>> Groups()
    {
        if (words.Length == 0)
            return [new FindGroup("Places", [.. OfficeMenu.For(me.Role).Select(p => new Find(p.Name, "", p.Path))])];

        List<FindGroup> groups = [];
        foreach (var (name, _, look) in Everything.Where(g => me.Role >= g.From))
        {
            if (await look() is { Count: > 0 } finds)
                groups.Add(new FindGroup(name, [.. finds.Take(MostOfAGroup)]));
        }

        return groups;
    }

    /// <summary>Whether all the words stand in one of these texts, or together in them, in any case and without accents.</summary>
    private bool Fits(params IEnumerable<string?> texts)
    {
        var folded = Folding.Fold(string.Join('\n', texts));
        return words.All(w => folded.Contains(w, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<Find>> Releases()
    {
        var named = await db.ReferenceIn(Typed.Split('?', '#')[0].TrimEnd('/'), ct);
        var rows = await (named is null ? db.Releases.NotInBin().MatchingEach(Typed) : db.Releases.Where(r => r.Reference == named))
            .AsNoTracking().OrderByDescending(r => r.ChangedAt).ThenBy(r => r.Id).Take(MostOfAGroup).Select(ReleaseRow.From(newsroom.Now)).ToListAsync(ct);
        return [.. rows.Select(r => new Find(r.Title, $"{r.State.Word} · {r.Kind} · {r.Reference}", r.Path, r.Language))];
    }

    private async Task<IReadOnlyList<Find>> Tags()
    {
        var key = Tag.KeyOf(Typed);
        var tags = await db.Tags.AsNoTracking().Where(t => t.NameKey.Contains(key)).OrderBy(t => t.NameKey.StartsWith(key) ? 0 : 1).ThenBy(t => t.NameKey).Take(MostOfAGroup).ToListAsync(ct);
        return [.. tags.Select(t => new Find(t.Name, $"Tag · {LanguageNames.NativeName(t.Language)}", $"/admin/tags/{t.Id}", t.Language))];
    }

    private async Task<IReadOnlyList<Find>> Media()
    {
        var files = db.MediaFiles.AsNoTracking().Where(f => f.RemovedAt == null);
        foreach (var word in words)
            files = files.Where(f => f.SearchText.Contains(word));
        var found = await files.OrderByDescending(f => f.AddedAt).Take(MostOfAGroup).Select(f => new { f.Code, f.Title, f.Name, f.Format, f.Credit }).ToListAsync(ct);
        return [.. found.Select(f => new Find(f.Title.Length > 0 ? f.Title : f.Name, f.Credit.Length > 0 ? $"{f.Format.Word} · {f.Credit}" : f.Format.Word, $"/admin/media/{f.Code}"))];
    }

    private async Task<IReadOnlyList<Find>> Templates()
    {
        var templates = await db.Templates.AsNoTracking().InOrder().Select(t => new { t.Id, t.Name, Kind = t.Kind.Name, t.RetiredAt }).ToListAsync(ct);
        return [.. templates.Where(t => (me.IsEditor || t.RetiredAt == null) && Fits(t.Name, t.Kind)).Select(t => new Find(t.Name, $"Template · {t.Kind}{(t.RetiredAt is null ? "" : " · retired")}",
            me.IsEditor ? $"/admin/templates/{t.Id}" : $"/admin/releases/new?template={t.Id}"))];
    }

    private async Task<IReadOnlyList<Find>> Contacts()
    {
        var contacts = await db.Contacts.AsNoTracking().OrderBy(c => c.RetiredAt != null).ThenBy(c => c.Name).ToListAsync(ct);
        return [.. contacts.Where(c => Fits(c.Name, c.Role, c.Email, c.Phone))
            .Select(c => new Find(c.Name, c.RetiredAt is null ? c.Role : "Retired", me.IsEditor ? $"/admin/contacts/{c.Id}" : "/admin/contacts"))];
    }

    private async Task<IReadOnlyList<Find>> Boilerplates()
    {
        var boilerplates = await db.Boilerplates.AsNoTracking().OrderBy(b => b.RetiredAt != null).ThenBy(b => b.Title).Select(b => new { b.Id, b.Title, b.Language, b.RetiredAt }).ToListAsync(ct);
        return [.. boilerplates.Where(b => Fits(b.Title, "boilerplate"))
            .Select(b => new Find(b.Title, $"{LanguageNames.NativeName(b.Language)}{(b.RetiredAt is null ? "" : " · retired")}", me.IsEditor ? $"/admin/boilerplates/{b.Id}" : "/admin/boilerplates", b.Language))];
    }

    private async Task<IReadOnlyList<Find>> Kinds()
    {
        var kinds = await db.Kinds.AsNoTracking().Include(k => k.Names).InOrder().ToListAsync(ct);
        return [.. kinds.Where(k => Fits([k.Name, .. k.Names.Select(n => n.Name)])).Select(k => new Find(k.Name, "Kind", $"/admin/kinds/{k.Id}"))];
    }

    private async Task<IReadOnlyList<Find>> People()
    {
        var people = await db.People.AsNoTracking().ByName().Select(p => new { p.Id, p.DisplayName, p.Email, p.Role, p.DisabledAt }).ToListAsync(ct);
        return [.. people.Where(p => Fits(p.DisplayName, p.Email))
            .Select(p => new Find(p.DisplayName, $"{p.Role.Named()} · {p.Email}{(p.DisabledAt is null ? "" : " · disabled")}", $"/admin/users/{p.Id}"))];
    }

    private Task<IReadOnlyList<Find>> Places() => Task.FromResult<IReadOnlyList<Find>>(
        [.. OfficeMenu.For(me.Role).Concat(OfficeMenu.FurtherFor(me.Role)).Where(p => Fits(p.Name)).Select(p => new Find(p.Name, "", p.Path))]);

    private Task<IReadOnlyList<Find>> Settings() => Task.FromResult<IReadOnlyList<Find>>(
        [.. SettingsFields.Where(f => Fits(f.Label)).Select(f => new Find(f.Label, "Settings", $"/admin/settings#{f.Field}"))]);
}
