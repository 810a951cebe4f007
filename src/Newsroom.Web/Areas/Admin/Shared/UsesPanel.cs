using Microsoft.EntityFrameworkCore;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>What changes when something that releases share is saved: said before it is saved.</summary>
/// <param name="Sentence">The whole of it in a sentence.</param>
public sealed record UsesPanel(string Sentence, IReadOnlyList<UseGroup> Groups)
{
    public const int Shown = 20;

    public static async Task<UsesPanel> Of(NewsroomDbContext db, Boilerplate boilerplate, DateTime now, CancellationToken ct)
    {
        var (id, title, language) = (boilerplate.Id, boilerplate.Title, boilerplate.Language);
        var carrying = db.Releases.AsNoTracking().NotInBin().Carrying(boilerplate, now);
        var list = $"/admin/releases?boilerplate={id}&status=";
        var next = await UseGroup.Of("Not out yet: they carry the new text", carrying.Where(r => r.BoilerplateId == id).NotOutYet(), list + "unpublished", ct);
        var waiting = await UseGroup.Of("Scheduled: frozen with the present text, until they are scheduled again",
            carrying.Where(r => r.Editions.Any(e => e.PublishAt > now && ((e.BoilerplateTitle == title && e.Language == language) || (r.BoilerplateId == id && e.RevisionNumber == r.RevisionNumber)))), list + "scheduled", ct);
        var keeping = await UseGroup.Of("Public: they keep the text they have, until each is corrected",
            carrying.Where(r => r.Editions.Any(e => e.PublishAt <= now && (e.EndsAt == null || e.EndsAt > now)
                && ((e.BoilerplateTitle == title && e.Language == language) || (r.BoilerplateId == id && e.RevisionNumber == r.RevisionNumber && e.BoilerplateTitle != "")))),
            list + "public", ct);
        return new UsesPanel(
            next.Count + waiting.Count + keeping.Count == 0
                ? "No release carries it yet, so nothing changes but what new releases can choose."
                : $"{Releases(next.Count, "is", "are")} not out yet and will carry the new text. {Releases(waiting.Count + keeping.Count, "is", "are")} scheduled or public and {(waiting.Count + keeping.Count == 1 ? "keeps" : "keep")} the text as it was frozen.",
            [.. new[] { next, waiting, keeping }.Where(g => g.Count > 0)]);
    }

    public static async Task<UsesPanel> Of(NewsroomDbContext db, Contact contact, DateTime now, CancellationToken ct)
    {
        var id = contact.Id;
        var naming = db.Releases.AsNoTracking().NotInBin().Naming(contact, now);
        var list = $"/admin/releases?contact={id}&status=";
        var atOnce = await UseGroup.Of("Public: they show the change at once", naming.Where(r => r.Editions.Any(e => e.PublishAt <= now && (e.EndsAt == null || e.EndsAt > now) && e.Contacts.Any(c => c.ContactId == id))), list + "public", ct);
        var waiting = await UseGroup.Of("Scheduled: they show it when they appear", naming.Where(r => r.Editions.Any(e => e.PublishAt > now && e.Contacts.Any(c => c.ContactId == id))), list + "scheduled", ct);
        var next = await UseGroup.Of("Not out yet: they name this contact", naming.Where(r => r.Contacts.Any(c => c.ContactId == id)).NotOutYet(), list + "unpublished", ct);
        return new UsesPanel(
            atOnce.Count + waiting.Count + next.Count == 0
                ? "No release names this contact yet, so readers see no change."
                : $"Readers see the change at once on {Releases(atOnce.Count)}; {Releases(waiting.Count + next.Count, "is", "are")} scheduled or not out yet and will show it.",
            [.. new[] { atOnce, waiting, next }.Where(g => g.Count > 0)]);
    }

    private static string Releases(int count, string one = "", string many = "") =>
        $"{(count == 0 ? "No release" : count == 1 ? "1 release" : $"{count:N0} releases")}{(one.Length == 0 ? "" : " " + (count <= 1 ? one : many))}";
}

/// <param name="Rows">The first <see cref="UsesPanel.Shown"/>, the latest changed first.</param>
/// <param name="All">Where all of them are listed.</param>
public sealed record UseGroup(string Title, int Count, IReadOnlyList<UseRow> Rows, string All)
{
    internal static async Task<UseGroup> Of(string title, IQueryable<Release> releases, string all, CancellationToken ct) => new(title,
        await releases.CountAsync(ct),
        await releases.OrderByDescending(r => r.ChangedAt).ThenBy(r => r.Id).Take(UsesPanel.Shown).Select(r => new UseRow(r.Reference, r.Text.Headline, r.Language)).ToListAsync(ct), all);
}

public sealed record UseRow(string Reference, string Headline, string Language)
{
    public string Title => Headline.Length > 0 ? Headline : "Untitled";
}
