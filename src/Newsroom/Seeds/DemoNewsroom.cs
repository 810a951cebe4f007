using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.RelatedNews;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Tags;
using Newsroom.Templates;

namespace Newsroom.Seeds;

/// <summary>An invented harbour's newsroom, made with the same verbs that press officers use, each at its own time.</summary>
public sealed class DemoNewsroom
{
    /// <summary>The password of every demo person.</summary>
    public const string Password = "Newsroom-demo-1";

    private readonly NewsroomDbContext db;
    private readonly DateTime now;
    private readonly CancellationToken ct;
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(DemoOrganisation.TimeZone);
    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<string, Release> releases = [];
    private readonly Dictionary<(string Language, string Key), Tag> tags = [];
    private readonly MediaLibrary? library;
    private readonly Dictionary<string, (DemoPicture Demo, Task<byte[]> Drawn)> pictures = [];
    private List<Kind> kinds = [];
    private List<Contact> contacts = [];
    private List<Boilerplate> boilerplates = [];

    private DemoNewsroom(NewsroomDbContext db, DateTime now, MediaLibrary? library, CancellationToken ct) => (this.db, this.now, this.library, this.ct) = (db, now, library, ct);

    /// <summary>E-mail addresses of the demo people, the most powerful first.</summary>
    public static IReadOnlyList<string> SignIns { get; } = ["admin@newsroom.example", "editor@newsroom.example", "officer@newsroom.example"];

    /// <summary>Fills a newsroom in which there is nobody yet; does nothing to any other.</summary>
    /// <param name="library">Takes the pictures, in the same context; null: releases without pictures.</param>
    /// <returns>Whether it was filled.</returns>
    public static async Task<bool> Seed(NewsroomDbContext db, DateTime now, CancellationToken ct, MediaLibrary? library = null)
    {
        if (await db.People.AnyAsync(ct))
            return false;

        var demo = new DemoNewsroom(db, now, library, ct);
        if (library is not null)
            demo.BeginDrawing();
        await demo.AddOrganisation();
        foreach (var release in DemoReleases.All)
            await demo.Add(release);
        await demo.LinkRelated();
        await db.FollowUps.NotNeededBefore(now, "It was public before this newsroom was.", ct);
        return true;
    }

    // Pictures are drawn while texts are written.
    private void BeginDrawing()
    {
        foreach (var picture in DemoPictures.All)
            pictures[picture.Release] = (picture, Task.Run(picture.Draw, ct));
    }

    private async Task AddOrganisation()
    {
        var settings = await db.Settings.SingleAsync(ct);
        settings.Organisation = DemoOrganisation.Name;
        settings.UseZone(DemoOrganisation.TimeZone);
        settings.UseDateFormat(DemoOrganisation.DateFormat);
        settings.UseLanguages(DemoOrganisation.Languages);
        settings.UseOutOfHoursPhone(DemoOrganisation.OutOfHoursPhone);
        settings.UseSecurityContact(DemoOrganisation.SecurityContact);
        settings.SetUpAt = now;

        kinds = await db.Kinds.Include(k => k.Names).ToListAsync(ct);
        foreach (var names in DemoOrganisation.Kinds)
        {
            var kind = kinds.Single(k => k.Slug == names.Slug);
            kind.NameFor("ru", names.Russian);
            kind.NameFor("ar", names.Arabic);
        }

        AddPerson("admin", "Tomas Lind", Role.Administrator);
        AddPerson("editor", "Daniel Firth", Role.Editor);
        AddPerson("officer", "Ines Okafor", Role.PressOfficer);

        contacts = [.. DemoOrganisation.Contacts.Select((c, i) => new Contact { Name = c.Name, Role = c.Role, Email = c.Email, Phone = c.Phone, Language = c.Language, IsDefault = i == 0 })];
        boilerplates = [.. DemoOrganisation.Boilerplates.Select(b => new Boilerplate { Language = b.Language, Title = b.Title, Body = b.Text, IsDefault = true })];
        db.Contacts.AddRange(contacts);
        db.Boilerplates.AddRange(boilerplates);
        db.Templates.AddRange(DemoTemplates.All.Select(TemplateOf));
        foreach (var contact in contacts)
            contact.Answer(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday, new TimeOnly(8, 0), new TimeOnly(18, 0));
        db.SiteLinks.AddRange(DemoOrganisation.Links.Select((l, i) => new SiteLink(l.Language.Length > 0 ? SiteLinkPlace.Footer : SiteLinkPlace.Social, l.Language, l.Title, l.Address, i)));
        db.FormerNames.AddRange(DemoOrganisation.FormerNames.Select(n => new FormerName(n.Language, n.Name, n.Until, n.Successor)));
        db.AboutPages.AddRange(DemoPages.All.Select((p, i) => new AboutPage { Language = p.Language, Slug = p.Slug, Title = p.Title, Body = p.Body, Order = i }));
        await db.SaveChangesAsync(ct);
    }

    private ReleaseTemplate TemplateOf(DemoTemplate demo) => new(demo.Name, new WorkingCopy(
        kinds.Single(k => k.Slug == demo.Kind), demo.Language,
        new ReleaseText { Headline = demo.Headline, Subheadline = demo.Subheadline, Summary = demo.Summary, Dateline = demo.Dateline, Body = demo.Body, EventPlace = demo.EventPlace },
        Slug: "", Boilerplate: null,
        [.. demo.Tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => TagNamed(name, demo.Language))],
        Contacts: []));

    private void AddPerson(string key, string name, Role role)
    {
        var email = $"{key}@newsroom.example";
        var person = new Person
        {
            DisplayName = name,
            Role = role,
            CreatedAt = now,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
        };
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, Password);
        people[key] = person;
        db.People.Add(person);
    }

    private async Task Add(DemoRelease demo)
    {
        var author = people[demo.Author];
        var publishAt = demo.State == DemoState.Scheduled ? Tomorrow(9) : demo.PublishedAt is { } typed ? Instant(typed) : (DateTime?)null;
        var writtenAt = demo.State == DemoState.Published && publishAt is { } at ? at.AddHours(-20) : now.AddHours(-26 + releases.Count % 20);
        var release = await Begin(demo, author, writtenAt);
        releases[demo.Key] = release;
        db.Releases.Add(release);

        switch (demo.State)
        {
            case DemoState.Published:
                await Publish(release, publishAt!.Value, frozenAt: publishAt.Value, author);
                await Correct(release, demo.Correction, author);
                if (demo.Withdrawal is { } withdrawal)
                    release.Withdraw(withdrawal.Reason, people["editor"], Instant(withdrawal.At));
                break;
            case DemoState.Scheduled:
                await Publish(release, publishAt!.Value, frozenAt: now, author);
                break;
            case DemoState.InReview:
                release.SubmitForReview(author, writtenAt.AddHours(1));
                break;
            case DemoState.Approved:
                release.SubmitForReview(author, writtenAt.AddHours(1));
                release.Approve(release.RevisionNumber, people["editor"], writtenAt.AddHours(2));
                break;
            case DemoState.ChangesRequested:
                release.SubmitForReview(author, writtenAt.AddHours(1));
                release.RequestChanges(demo.Remark!, release.RevisionNumber, people["editor"], writtenAt.AddHours(2));
                break;
            case DemoState.Binned:
                release.PutInBin(author, now.AddDays(-3));
                break;
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<Release> Begin(DemoRelease demo, Person author, DateTime at)
    {
        var kind = kinds.Single(k => k.Slug == demo.Kind);
        var reference = await db.Releases.FreeReference(ct);
        var release = demo.TranslationOf is { } original
            ? releases[original].Translate(demo.Language, reference, author, at)
            : Release.Draft(reference, author, kind, demo.Language, at);
        var picture = await PictureOf(demo, author, at);
        release.Save(
            new WorkingCopy(kind, demo.Language, TextOf(demo, picture), Slug: "", boilerplates.Find(b => b.Language == demo.Language),
                [.. demo.Tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => TagNamed(name, demo.Language))],
                [contacts[demo.Language == "en" ? releases.Count % 2 : 2]])
            { FilesInText = picture is null ? [] : [picture] },
            release.RevisionNumber, author, at);
        return release;
    }

    private async Task<MediaFile?> PictureOf(DemoRelease demo, Person by, DateTime at)
    {
        if (!pictures.TryGetValue(demo.Key, out var picture))
            return null;

        var file = await library!.Add(new MemoryStream(await picture.Drawn), picture.Demo.Name, by, at, ct);
        file.Describe(picture.Demo.Words);
        file.Offer(toReaders: true);
        return file;
    }

    // Behind the first paragraph.
    private static string WithPicture(string body, MediaFile picture)
    {
        var end = body.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? $"{body}\n\n![{picture.AltText}]({picture.Address})" : $"{body[..end]}\n\n![{picture.AltText}]({picture.Address}){body[end..]}";
    }

    private ReleaseText TextOf(DemoRelease demo, MediaFile? picture) => new()
    {
        Headline = demo.Headline,
        Subheadline = demo.Subheadline,
        Summary = demo.Summary,
        Dateline = demo.Dateline,
        Body = picture is null ? demo.Body : WithPicture(demo.Body.ReplaceLineEndings("\n"), picture),
        EventStartsAt = demo.Event is { } takesPlace ? Instant(takesPlace.StartsAt) : null,
        EventEndsAt = demo.Event?.EndsAt is { } ends ? Instant(ends) : null,
        EventPlace = demo.Event?.Place ?? "",
    };

    private Tag TagNamed(string name, string language)
    {
        var key = (language, Tag.KeyOf(name));
        if (!tags.TryGetValue(key, out var tag))
        {
            var slug = Slug.From(name, language, Reference.New());
            for (var number = 2; tags.Values.Any(t => t.Language == language && t.Slug == slug); number++)
                slug = Slug.Numbered(Slug.From(name, language, Reference.New()), number);
            tags[key] = tag = new Tag(language, name, slug);
        }

        return tag;
    }

    private async Task Publish(Release release, DateTime at, DateTime frozenAt, Person by)
    {
        var address = await db.Addresses.MakeUnique(release.NextAddress(at, frozenAt, zone), release, frozenAt, ct);
        release.Publish(at, address, by, frozenAt);
    }

    private async Task Correct(Release release, DemoCorrection? correction, Person by)
    {
        for (; correction is not null; correction = correction.Then)
        {
            var at = Instant(correction.At);
            var corrected = release.Text with { Body = release.Text.Body.Replace(correction.Find, correction.Replace, StringComparison.Ordinal) };
            release.Save(
                new WorkingCopy(release.Kind, release.Language, corrected, release.Slug, release.Boilerplate,
                    [.. release.Tags.Select(t => t.Tag)], [.. release.Contacts.Select(c => c.Contact)])
                { FilesInText = [.. release.Media.Select(m => m.File)] },
                release.RevisionNumber, by, at);
            var address = await db.Addresses.MakeUnique(release.NextAddress(at, at, zone), release, at, ct);
            release.Correct(correction.Note, at, address, by, at);
        }
    }

    private async Task LinkRelated()
    {
        var pairs = DemoReleases.All
            .SelectMany(demo => demo.Related.Select(other => new RelatedLink(releases[demo.Key], releases[other])))
            .DistinctBy(link => (link.FirstId, link.SecondId));
        db.RelatedLinks.AddRange(pairs);
        await db.SaveChangesAsync(ct);
    }

    private DateTime Tomorrow(int hour) => LocalTime.ToUtc(LocalTime.FromUtc(now, zone).Date.AddDays(1).AddHours(hour), zone);

    private DateTime Instant(string local) =>
        LocalTime.ToUtc(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), zone);
}
