using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.RelatedNews;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Tags;

namespace Newsroom.Web.Tests.Site;

/// <summary>
/// What a newsroom shows, and what another one with the same public releases keeps hidden besides. Every hidden word begins with
/// <see cref="Mark"/>. A further way of being hidden is a further line in <see cref="Hide"/>.
/// </summary>
internal sealed class TwoNewsrooms
{
    /// <summary>Begins every word that no reader may see, and nothing else.</summary>
    public const string Mark = "Zqqx";

    /// <summary>When all that is scheduled appears.</summary>
    public static readonly DateTime DueAt = Noon.AddDays(20);

    private readonly Dictionary<string, Release> shown = [];
    private readonly List<Release> hidden = [];
    private readonly List<MediaFile> shownFiles = [];
    private readonly List<MediaFile> hiddenFiles = [];
    private NewsroomDbContext db = null!;
    private Person author = null!;
    private Kind release = null!;
    private Kind advisory = null!;
    private Kind leaflet = null!;
    private Tag ferries = null!;
    private Tag harbour = null!;
    private Contact contact = null!;
    private Boilerplate boilerplate = null!;

    /// <summary>Never public, scheduled, or changed behind what is public; readers of both newsrooms get the same for all their addresses.</summary>
    public IReadOnlyList<Release> Hidden => hidden;

    /// <summary>Public once and taken back: they alone may answer otherwise than an address that never was.</summary>
    public List<Release> Withdrawn { get; } = [];

    public IEnumerable<Release> Shown => shown.Values;

    /// <summary>Files of what is public, the same in both newsrooms.</summary>
    public IReadOnlyList<MediaFile> ShownFiles => shownFiles;

    /// <summary>Files of what is scheduled, drafted, waits as a correction, or was withdrawn.</summary>
    public IReadOnlyList<MediaFile> HiddenFiles => hiddenFiles;

    /// <summary>Public, with a correction that waits.</summary>
    public Release Quay => shown["Quay opens"];

    /// <summary>Public, with a first edition that the two newsrooms published with different words.</summary>
    public Release Corrected => shown["Corrected harbour"];

    public Release Scheduled { get; private set; } = null!;

    /// <param name="superseded">Words of what was public before a correction.</param>
    public static async Task<TwoNewsrooms> Show(NewsroomSite site, string superseded, bool andHide)
    {
        var content = new TwoNewsrooms();
        await site.Do(async db =>
        {
            content.db = db;
            await content.Show(superseded);
            if (andHide)
                content.Hide();
        });
        foreach (var file in content.shownFiles.Concat(content.hiddenFiles))
            await site.Services.GetRequiredService<MediaStorage>().Write($"{file.Code}/original", new MemoryStream(Content), CancellationToken.None);
        return content;
    }

    private static byte[] Content { get; } = Image.Black(640, 480, bands: 3).JpegsaveBuffer();

    private MediaFile Picture(string code, string name, List<MediaFile> files)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
        var file = new MediaFile(name, new MediaContent(MediaFormat.Jpeg, Content.Length, sha256, 640, 480, IsAnimated: false, HasLocation: false, MediaWords.None), author, Noon);
        typeof(MediaFile).GetProperty(nameof(MediaFile.Code))!.SetValue(file, code);
        file.Offer(toReaders: true);
        db.Add(file);
        files.Add(file);
        return file;
    }

    /// <summary>Puts a picture into a release's text and offers it beside.</summary>
    private static Release Showing(Release release, MediaFile file)
    {
        var copy = release.Copy();
        release.Save(
            copy with { Text = copy.Text with { Body = $"{copy.Text.Body}\n\n![A ferry]({file.Address})" }, FilesInText = [.. copy.FilesInText, file], Downloads = [file] },
            release.RevisionNumber, release.Author, Noon.AddDays(-90));
        return release;
    }

    private async Task Show(string superseded)
    {
        var settings = await db.Settings.SingleAsync();
        settings.UseLanguages(["en", "ru", "ar"]);
        settings.UseZone("Europe/Berlin");
        db.Add(new AboutPage { Language = "en", Slug = "imprint", Title = "Imprint", Body = "Calder Ferries." });
        var kinds = await db.Kinds.OrderBy(k => k.Order).ToListAsync();
        (release, advisory) = (kinds[0], kinds[1]);
        // A kind is a setting: it exists for readers. That only hidden releases are of it must not show.
        db.Add(leaflet = new Kind("Leaflet", 7));
        author = A.Person(name: "Ines Okafor", email: "ines@newsroom.example");
        (ferries, harbour) = (A.Tag("Ferries"), A.Tag("Harbour"));
        (contact, boilerplate) = (A.Contact(), A.Boilerplate(id: 0));
        db.AddRange(author, ferries, harbour, contact, boilerplate);
        await db.SaveChangesAsync();

        // Enough for a second page, over several months.
        for (var i = 0; i < 24; i++)
            Keep(A.Published(Draft($"Night ferry {i}", $"PB{i:0000}", kind: i % 3 == 0 ? advisory : release, tags: i % 2 == 0 ? [ferries] : [ferries, harbour]), Noon.AddDays(-3 * i)));
        Keep(A.Published(Showing(Draft("Quay opens", "QAY000", tags: [harbour]), Picture("PBC000000000001", "quay.jpg", shownFiles)), Noon.AddDays(-1)));
        var russian = Quay.Translate("ar", "QAY00A", author, Noon.AddDays(-1));
        russian.Save(russian.Copy() with { Text = A.Text("رصيف جديد", "رصيف", "رصيف جديد.") }, russian.RevisionNumber, author, Noon.AddDays(-1));
        Keep(A.Published(russian, Noon.AddHours(-20)));

        var corrected = Draft(superseded, "CRR000", slug: "corrected-harbour", tags: [harbour]);
        A.Published(corrected, Noon.AddDays(-2));
        corrected.Save(corrected.Copy() with { Text = A.Text("Corrected harbour", "Corrected.", "The corrected harbour.") }, corrected.RevisionNumber, author, Noon.AddDays(-1));
        corrected.Correct("It was corrected.", Noon.AddDays(-1), corrected.NextAddress(Noon, Noon, Berlin), author, Noon.AddDays(-1));
        Keep(corrected);
        db.Add(new RelatedLink(shown["Night ferry 1"], shown["Night ferry 2"]));
        db.Add(new RelatedLink(Quay, shown["Night ferry 20"]));
    }

    private void Hide()
    {
        var (topic, gone) = (A.Tag(Mark + "topic"), A.Tag(Mark + "gone"));
        db.AddRange(topic, gone);
        Release Secret(string word, string reference, Kind? kind = null, string slug = "") =>
            Draft($"{Mark}{word} harbour", reference, $"{Mark}{word} ferry.", kind ?? release, [ferries, harbour, topic], slug);

        // Drafts, in every state of the working copy.
        Hide(Showing(Secret("draft", "HDN001"), Picture("HDN000000000001", "zqqxdraft.jpg", hiddenFiles)));
        Picture("HDN000000000009", "zqqxunused.jpg", hiddenFiles);
        Hide(Secret("leaflet", "HDN002", leaflet));
        Hide(Secret("review", "HDN003")).SubmitForReview(author, Noon);
        var approved = Hide(Secret("approved", "HDN004"));
        approved.SubmitForReview(author, Noon);
        approved.Approve(approved.RevisionNumber, author, Noon);
        var held = Hide(Secret("held", "HDN005"));
        held.SubmitForReview(author, Noon);
        held.RequestChanges($"{Mark}comment", held.RevisionNumber, author, Noon);
        Hide(Secret("binned", "HDN006")).PutInBin(author, Noon);

        // Scheduled, also a leaflet, a translation, and one whose address differs from a public one's by a number alone.
        Scheduled = Hide(A.Scheduled(Showing(Secret("scheduled", "HDN007"), Picture("HDN000000000002", "zqqxscheduled.jpg", hiddenFiles)), DueAt, Noon));
        Hide(A.Scheduled(Secret("later", "HDN008", leaflet, slug: "quay-opens-2"), DueAt, Noon));
        foreach (var (language, reference, isScheduled) in new[] { ("ru", "HDN009", true), ("ru", "HDN00A", false) })
        {
            var translation = Hide(Quay.Translate(language, reference, author, Noon));
            translation.Save(translation.Copy() with { Text = A.Text($"{Mark}translation причал", $"{Mark}translation", $"{Mark}translation"), Slug = "" }, translation.RevisionNumber, author, Noon);
            if (isScheduled)
                A.Scheduled(translation, DueAt, Noon);
        }

        // Behind what is public: a correction that waits, with another address and another tag; and words that were only saved.
        Quay.Save(Quay.Copy() with { Text = A.Text($"{Mark}corrected quay", $"{Mark}corrected", $"{Mark}corrected quay."), Slug = "zqqxcorrected-quay", Tags = [harbour, topic] }, Quay.RevisionNumber, author, Noon);
        Showing(Quay, Picture("HDN000000000003", "zqqxcorrected.jpg", hiddenFiles));
        Quay.Correct($"{Mark}note", DueAt, Quay.NextAddress(DueAt, Noon, Berlin), author, Noon);
        shown["Night ferry 3"].Rewrite(headline: $"{Mark}saved", body: $"{Mark}saved ferry.", now: Noon);

        // Taken back: one in the middle of the list, one after a correction, both with a tag that only they have.
        foreach (var (word, reference) in new[] { ("withdrawn", "WTH001"), ("withdrawnlater", "WTH002") })
        {
            var withdrawn = A.Published(
                Showing(Draft($"{Mark}{word} harbour", reference, $"{Mark}{word} ferry.", release, [ferries, gone]), Picture($"HDN0000000{reference[..3]}{reference[^2..]}", $"zqqx{word}.jpg", hiddenFiles)), Noon.AddDays(-4));
            if (word == "withdrawnlater")
                A.Corrected(withdrawn, $"{Mark}{word} corrected.", $"{Mark}note", Noon.AddDays(-3));
            withdrawn.Withdraw("The crossing was cancelled.", author, Noon.AddDays(-2));
            db.Add(withdrawn);
            Withdrawn.Add(withdrawn);
        }

        // Joined by hand with public ones, in front of and behind what is public.
        foreach (var other in hidden.Concat(Withdrawn))
        {
            db.Add(new RelatedLink(Quay, other));
            db.Add(new RelatedLink(other, shown["Night ferry 1"]));
        }
    }

    private Release Draft(string headline, string reference, string? body = null, Kind? kind = null, IReadOnlyList<Tag>? tags = null, string slug = "") => A.Draft(
        headline, summary: headline, body: body ?? $"{headline} sails.", by: author, kind: kind ?? release, reference: reference, slug: slug,
        boilerplate: boilerplate, tags: tags ?? [ferries], contacts: [contact], now: Noon.AddDays(-90));

    private void Keep(Release published)
    {
        db.Add(published);
        shown.Add(published.Text.Headline, published);
    }

    private Release Hide(Release secret)
    {
        db.Add(secret);
        hidden.Add(secret);
        return secret;
    }
}
