using Newsroom.Contacts;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Tags;
using Newsroom.Templates;
using static Newsroom.Testing.Times;

namespace Newsroom.Testing;

/// <summary>Builders: every part that a test does not name is something sensible.</summary>
public static class A
{
    private const string ReferenceAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static int counter;

    /// <summary>A reference nobody has had yet in this run, e.g. 000007.</summary>
    public static string Reference()
    {
        var number = Interlocked.Increment(ref counter);
        return string.Create(6, number, (place, n) =>
        {
            for (var i = place.Length - 1; i >= 0; i--, n /= 32)
                place[i] = ReferenceAlphabet[n % 32];
        });
    }

    public static Person Person(Role role = Role.PressOfficer, string name = "Mara Lindqvist", string? email = null)
    {
        email ??= $"person-{Interlocked.Increment(ref counter)}@newsroom.example";
        return new Person
        {
            DisplayName = name,
            Role = role,
            CreatedAt = Noon,
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
        };
    }

    /// <param name="id">Its number, where no database gives one; 0 where one will.</param>
    public static Kind Kind(string name = "Press release", int id = 1, bool hasEvent = false) => new Kind(name, order: 1, hasEvent).WithId(id);

    public static Tag Tag(string name = "Ferries", string language = "en", string? slug = null) =>
        new(language, name, slug ?? Slug.From(name, language, "tag"));

    public static Contact Contact(string name = "Jon Aker") =>
        new() { Name = name, Role = "Head of press", Email = "press@newsroom.example", Phone = "+49 30 901820" };

    /// <param name="id">Its number, where no database gives one; 0 where one will.</param>
    public static Boilerplate Boilerplate(string title = "About Calder Ferries", string language = "en", int id = 1) =>
        new Boilerplate { Language = language, Title = title, Body = "Calder Ferries joins **nine islands**." }.WithId(id);

    /// <summary>A picture of the library, 3,000 by 2,000 pixels unless told otherwise.</summary>
    public static MediaFile Picture(string name = "night-ferry.jpg", int widthPixels = 3_000, int heightPixels = 2_000, string caption = "", string credit = "Photo: Mara Lindqvist", Person? by = null) =>
        File(name, MediaFormat.Jpeg, by, new MediaWords { Caption = caption, Credit = credit }, widthPixels, heightPixels);

    /// <summary>A file of the library that is no picture.</summary>
    public static MediaFile Document(string name = "timetable.pdf", string title = "Timetable", Person? by = null) => File(name, MediaFormat.Pdf, by, new MediaWords { Title = title });

    public static MediaFile File(string name, MediaFormat format, Person? by = null, MediaWords? words = null, int widthPixels = 0, int heightPixels = 0) => new(
        name,
        new MediaContent(format, 1_400_000, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(Interlocked.Increment(ref counter)))),
            widthPixels, heightPixels, IsAnimated: false, HasLocation: false, words ?? MediaWords.None),
        by ?? Person(), Noon);

    /// <summary>A template for releases in English, with a headline to fill in.</summary>
    public static ReleaseTemplate Template(string name = "A service begins", Kind? kind = null, string language = "en", IReadOnlyList<Tag>? tags = null, IReadOnlyList<Contact>? contacts = null, Boilerplate? boilerplate = null) =>
        new(name, new WorkingCopy(kind ?? Kind(), language, new ReleaseText { Headline = "[TK: who] begins [TK: what]", Body = "It begins on [TK: day]." }, "", boilerplate, tags ?? [], contacts ?? []));

    public static ReleaseText Text(string? headline = null, string summary = "The night ferry sails again from June.", string body = "The **night ferry** sails again.", string subheadline = "") => new()
    {
        Headline = headline ?? $"Night ferry returns {Interlocked.Increment(ref counter)}",
        Subheadline = subheadline,
        Summary = summary,
        Dateline = "Calder, 16 May 2026",
        Body = body,
    };

    /// <summary>A saved working copy, never published: revision 1.</summary>
    /// <param name="now">When it was begun and saved; default an hour before <see cref="Times.Noon"/>.</param>
    public static Release Draft(
        string? headline = null, string summary = "The night ferry sails again from June.", string body = "The **night ferry** sails again.",
        string language = "en", Person? by = null, Kind? kind = null, string? reference = null, string slug = "", Boilerplate? boilerplate = null,
        IReadOnlyList<Tag>? tags = null, IReadOnlyList<Contact>? contacts = null, DateTime? now = null,
        IReadOnlyList<MediaFile>? filesInText = null, IReadOnlyList<MediaFile>? downloads = null)
    {
        by ??= Person();
        kind ??= Kind();
        var at = now ?? Noon.AddHours(-1);
        var draft = Release.Draft(reference ?? Reference(), by, kind, language, at);
        draft.Save(new WorkingCopy(kind, language, Text(headline, summary, body), slug, boilerplate, tags ?? [], contacts ?? []) { FilesInText = filesInText ?? [], Downloads = downloads ?? [] }, basedOn: 0, by, at);
        return draft;
    }

    /// <summary>The draft, public since <paramref name="at"/>, by default since <see cref="Times.Noon"/>.</summary>
    public static Release Published(Release? draft = null, DateTime? at = null)
    {
        var release = draft ?? Draft();
        var now = at ?? Noon;
        release.Publish(now, release.NextAddress(now, now, Berlin), release.Author, now);
        return release;
    }

    /// <summary>The draft, public from <paramref name="at"/> on: by default the day after <see cref="Times.Noon"/>, which is when it was scheduled.</summary>
    /// <param name="meant">Whether what looks like a placeholder is meant.</param>
    public static Release Scheduled(Release? draft = null, DateTime? at = null, DateTime? now = null, bool meant = false)
    {
        var release = draft ?? Draft();
        var from = at ?? Noon.AddDays(1);
        release.Publish(from, release.NextAddress(from, now ?? Noon, Berlin), release.Author, now ?? Noon, PublishingTerms.None with { PlaceholdersMeant = meant });
        return release;
    }

    /// <summary>A release whose second edition is public since <paramref name="at"/>, by default an hour after <see cref="Times.Noon"/>.</summary>
    public static Release Corrected(Release? published = null, string body = "The **night ferry** sails again on Fridays.", string note = "We named the wrong day.", DateTime? at = null)
    {
        var release = published ?? Published();
        var now = at ?? Noon.AddHours(1);
        release.Rewrite(body: body, now: now);
        release.Correct(note, now, release.NextAddress(now, now, Berlin), release.Author, now);
        return release;
    }

    /// <summary>A draft that waits for review since <see cref="Times.Noon"/>, by default submitted by its author.</summary>
    public static Release InReview(Release? draft = null, Person? by = null)
    {
        var release = draft ?? Draft();
        release.SubmitForReview(by ?? release.Author, Noon);
        return release;
    }

    /// <summary>A draft approved at <see cref="Times.Noon"/>, by default by an editor who did nothing else to it.</summary>
    public static Release Approved(Release? draft = null, Person? by = null)
    {
        var release = InReview(draft);
        release.Approve(release.RevisionNumber, by ?? Person(Role.Editor), Noon);
        return release;
    }

    /// <summary>A release taken back at <paramref name="at"/>, by default two hours after <see cref="Times.Noon"/>.</summary>
    public static Release Withdrawn(Release? published = null, string reason = "The crossing was cancelled.", DateTime? at = null)
    {
        var release = published ?? Published();
        release.Withdraw(reason, release.Author, at ?? Noon.AddHours(2));
        return release;
    }

    /// <summary>Gives a thing the number that a database would give it.</summary>
    public static T WithId<T>(this T thing, int id) where T : class
    {
        typeof(T).GetProperty("Id")!.SetValue(thing, id);
        return thing;
    }

    /// <summary>The working copy as it stands, to be changed with 'with' and saved.</summary>
    public static WorkingCopy Copy(this Release release) => new(
        release.Kind, release.Language, release.Text, release.Slug, release.Boilerplate,
        [.. release.Tags.Select(t => t.Tag)], [.. release.Contacts.Select(c => c.Contact)])
    {
        FilesInText = [.. release.FilesInText],
        Downloads = [.. release.Downloads],
    };

    /// <summary>Saves other words automatically, as while typing.</summary>
    public static bool Type(this Release release, string body, Person? by = null, DateTime? now = null)
    {
        var copy = release.Copy();
        return release.SaveAutomatically(
            copy with { Text = copy.Text with { Body = body } }, release.RevisionNumber, release.Revisions.Last(), by ?? release.Author, now ?? Noon);
    }

    /// <summary>Saves the working copy with other words; what is not named stays.</summary>
    public static bool Rewrite(this Release release, string? headline = null, string? body = null, Person? by = null, DateTime? now = null)
    {
        var copy = release.Copy();
        var text = copy.Text with { Headline = headline ?? copy.Text.Headline, Body = body ?? copy.Text.Body };
        return release.Save(copy with { Text = text }, release.RevisionNumber, by ?? release.Author, now ?? Noon);
    }
}
